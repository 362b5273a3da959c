import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const places = ['../../../shared', '../../../../shared'].map(place =>
  fileURLToPath(new URL(place, import.meta.url)),
)
/** Where the shared corpus stands; undefined where it does not. */
export const shared = places.find(existsSync)

/** The PDFs of a folder of the shared corpus, by name. */
export function pdfsIn(...folder) {
  const path = join(shared, ...folder)
  return readdirSync(path)
    .filter(name => name.endsWith('.pdf'))
    .sort()
    .map(name => join(path, name))
}
