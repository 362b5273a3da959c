// Builds the program where the package is made from its sources: `npm ci` in a clone, `npm install git+…`.
// Where development dependencies were left out there is no compiler: that is no fault of the install, and it goes on.
import { execFileSync } from 'node:child_process'
import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const root = new URL('../', import.meta.url)
const compiler = new URL('node_modules/typescript/bin/tsc', root)

const parts = ['tsconfig.build.json', 'tsconfig.page.json']

if (existsSync(compiler))
  for (const part of parts)
    execFileSync(process.execPath, [fileURLToPath(compiler), '-p', part], {
      cwd: root,
      stdio: 'inherit',
    })
else console.error('yiyuan is not built: typescript, a development dependency, is not installed')
