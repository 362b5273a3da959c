import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

/** Whether this run of the tests has built the program yet. */
export function isBuilt(): boolean {
  return process.env['BUILT_FOR_TESTS'] !== undefined
}

/** A file of the program as this run of the tests built it (`test/build.ts`). */
export function built(file: string): string {
  const dist = process.env['BUILT_FOR_TESTS']
  if (dist === undefined) throw new Error('nothing is built: run tests by vitest')
  return join(dist, file)
}

/** The same as a program imports it. */
export function builtUrl(file: string): string {
  return pathToFileURL(built(file)).href
}
