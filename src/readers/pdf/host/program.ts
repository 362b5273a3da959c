import { leftBehind } from '../../../model/errors.ts'

/** Where the program of the reading thread stands: built beside this file. A bundle that is no module has no place of its own. */
export function programOfThread(here: string | undefined = import.meta.url): URL {
  if (here === undefined) throw leftBehind(THREAD, 'the bundle is no ES module')
  return new URL('./thread.js', here)
}

/** What a bundle that lacks it is told by. */
export const THREAD = 'the thread PDFs are read in'
