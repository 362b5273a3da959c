import { execFileSync } from 'node:child_process'
import { existsSync, mkdirSync } from 'node:fs'
import { createRequire } from 'node:module'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A package that only a bench needs: installed by npm into a scratch folder when it is first asked for, then taken from there. */
export function peer(name, version) {
  const folder = join(tmpdir(), 'yiyuan-bench', `${name.replaceAll(/\W+/g, '-')}-${version}`)
  if (!existsSync(join(folder, 'node_modules', name, 'package.json'))) {
    mkdirSync(folder, { recursive: true })
    const quietly = ['--no-save', '--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
    execFileSync('npm', ['install', '--prefix', folder, ...quietly, `${name}@${version}`], {
      stdio: ['ignore', 'ignore', 'inherit'],
      shell: process.platform === 'win32',
    })
  }
  return createRequire(join(folder, 'package.json'))(name)
}
