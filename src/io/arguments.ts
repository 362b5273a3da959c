import { readFileSync } from 'node:fs'
import { nameOf } from './names.ts'

/** What Node puts for bytes that are no UTF-8. */
const REPLACED = '\ufffd'

/** The words this process was started with, after the program's name; a file name that is no UTF-8 as the folder has it, where the system tells (Linux does). */
export function argumentsOf(words: readonly string[] = process.argv.slice(2)): string[] {
  if (!words.some(word => word.includes(REPLACED))) return [...words]
  const raw = rawWords().slice(-words.length)
  return words.map((word, i) => {
    const bytes = raw[i]
    const same = bytes !== undefined && bytes.toString('utf8') === word
    return same ? nameOf(bytes) : word
  })
}

function rawWords(): Buffer[] {
  const words: Buffer[] = []
  try {
    const all = readFileSync('/proc/self/cmdline')
    for (let from = 0; from < all.length; ) {
      const end = all.indexOf(0, from)
      words.push(all.subarray(from, end < 0 ? all.length : end))
      from = end < 0 ? all.length : end + 1
    }
  } catch {
    // Elsewhere the words stay as Node gives them.
  }
  return words
}
