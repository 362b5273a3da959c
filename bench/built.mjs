import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))

/** The build of another commit in a folder that goes with this process; undefined where its history is not here. */
export function built(commit) {
  const folder = mkdtempSync(join(tmpdir(), 'yiyuan-built-'))
  process.on('exit', () => rmSync(folder, { recursive: true, force: true }))
  try {
    const files = execFileSync('git', ['archive', commit], {
      cwd: root,
      maxBuffer: 2 ** 30,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
    execFileSync('tar', ['-x', '-C', folder], { input: files })
  } catch {
    return undefined
  }
  symlinkSync(join(root, 'node_modules'), join(folder, 'node_modules'))
  execFileSync(
    process.execPath,
    [join(root, 'node_modules/typescript/bin/tsc'), '-p', 'tsconfig.build.json'],
    { cwd: folder },
  )
  return join(folder, 'dist')
}
