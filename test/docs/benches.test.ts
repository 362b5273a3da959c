import { execFileSync } from 'node:child_process'
import { cpSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from '../built.ts'
import { folder, root } from '../command.ts'

/** What a figure of the docs comes from must run: a bench that asks the program for what is no longer there is found by its types. */
test('benches ask the program for what it has', () => {
  const home = folder()
  cpSync(join(root, 'bench'), join(home, 'bench'), { recursive: true })
  symlinkSync(built('.'), join(home, 'dist'))
  for (const name of ['node_modules', 'test', 'src', 'schemas'])
    symlinkSync(join(root, name), join(home, name))
  const config = {
    extends: join(root, 'tsconfig.bench.json'),
    compilerOptions: { rootDir: '/' },
    include: ['bench/**/*.mjs'],
  }
  writeFileSync(join(home, 'tsconfig.json'), JSON.stringify(config))
  const compiler = join(root, 'node_modules/typescript/bin/tsc')
  const told = () => execFileSync(process.execPath, [compiler, '-p', home], { encoding: 'utf8' })
  expect(told).not.toThrow()
})
