import { createHash } from 'node:crypto'

/** SHA-256 of lines, without holding them all. */
export function hashOf(lines: Iterable<string>): string {
  const hash = createHash('sha256')
  let before = ''
  for (const line of lines) {
    hash.update(before + line)
    before = '\n'
  }
  return hash.digest('hex')
}
