import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

const places = ['../../shared/', '../../../shared/'].map(place =>
  fileURLToPath(new URL(place, import.meta.url)),
)
const found = places.find(place => existsSync(`${place}design.md`))

/** Whether the shared corpus stands beside the checkout; tests that need it run only then. */
export const hasShared = found !== undefined

/** A path in the shared corpus. */
export function shared(...path: string[]): string {
  return `${found ?? ''}${path.join('/')}`
}
