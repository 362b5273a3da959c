import { builtUrl } from '../../built.ts'

export { THREAD } from '../../../src/readers/pdf/host/program.ts'

/** The thread of tests that read PDFs by the sources: the one that is built for them. Stands in for `host/program.ts` (vitest.config.ts). */
export function programOfThread(): URL {
  return new URL(builtUrl('src/readers/pdf/host/thread.js'))
}
