import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The folder with the shared corpus, beside the checkout or one above; undefined where there is none. */
export const shared = ['../../../shared', '../../../../shared']
  .map(place => fileURLToPath(new URL(place, import.meta.url)))
  .find(place => existsSync(join(place, 'corpus')))

/** A path in that folder, which must be there: a bench that measures nothing without it ends here. */
export function inShared(...path) {
  if (shared !== undefined) return join(shared, ...path)
  console.error('the shared corpus does not stand beside the checkout')
  process.exit(6)
}

/** The PDFs of a folder of the shared corpus, by name. */
export function pdfsIn(...folder) {
  const path = inShared(...folder)
  return readdirSync(path)
    .filter(name => name.endsWith('.pdf'))
    .sort()
    .map(name => join(path, name))
}
