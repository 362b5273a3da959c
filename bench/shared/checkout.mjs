import { execFileSync } from 'node:child_process'
import { cpSync, readFileSync, renameSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shared } from './corpus.mjs'

export const root = fileURLToPath(new URL('../../', import.meta.url))

const run = (cwd, command, ...words) =>
  execFileSync(command, words, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] })

/** The full name of a commit; throws what git says of a name it does not know. */
export function commitOf(revision) {
  return run(root, 'git', 'rev-parse', '--verify', `${revision}^{commit}`).trim()
}

/**
 * Another commit of the project in a scratch folder, built, with the dependencies it asks for. Its benches are those of now, so that both
 * commits do the same work; its own stand beside them in `bench-then`.
 */
export function checkout(commit, scratch) {
  const folder = join(scratch, 'then')
  run(root, 'git', 'clone', '--quiet', '--shared', '--no-checkout', '.', folder)
  run(folder, 'git', 'checkout', '--quiet', '--detach', commit)
  const lock = home => readFileSync(join(home, 'package-lock.json'), 'utf8')
  if (lock(folder) === lock(root))
    symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  else run(folder, 'npm', 'ci', '--no-audit', '--no-fund', '--prefer-offline', '--ignore-scripts')
  run(folder, process.execPath, 'node_modules/typescript/bin/tsc', '-p', 'tsconfig.build.json')
  renameSync(join(folder, 'bench'), join(folder, 'bench-then'))
  cpSync(join(root, 'bench'), join(folder, 'bench'), { recursive: true })
  if (shared !== undefined) symlinkSync(shared, join(scratch, 'shared'))
  return folder
}
