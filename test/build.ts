import { execFileSync } from 'node:child_process'
import { mkdtempSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { isBuilt } from './built.ts'
import { root } from './command.ts'

/** What the built program looks for above itself. */
const beside = ['node_modules', 'package.json', 'pipelines', 'docs']

/**
 * Builds what tests run as a process or a thread of its own into a scratch folder, anew for each run: `dist/` may be older than the
 * sources, and a test that passes on it says nothing. Types are checked by `npm run check`, not here again. The folder is removed when
 * the run is over. Whoever starts the tests with a build of its own (`scripts/mutate.mjs`) keeps it up to date itself.
 */
export default function build(project: TestProject): () => void {
  if (isBuilt()) return () => {}
  const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-built-'))
  for (const name of beside) symlinkSync(join(root, name), join(scratch, name))
  const dist = join(scratch, 'dist')
  const compile = () => {
    const compiler = join(root, 'node_modules/typescript/bin/tsc')
    for (const part of ['build', 'page']) {
      const into = ['--outDir', dist, '--noCheck', '--incremental', 'false']
      execFileSync(process.execPath, [compiler, '-p', `tsconfig.${part}.json`, ...into], {
        cwd: root,
        stdio: 'inherit',
      })
    }
  }
  compile()
  project.onTestsRerun(async () => compile())
  process.env['BUILT_FOR_TESTS'] = dist
  return () => rmSync(scratch, { recursive: true, force: true })
}
