// Alarms over the shared corpus that a person read against their page: whose error each is, and why.
import { readFileSync } from 'node:fs'

const [, ...rows] = readFileSync(new URL('../labels/alarms.tsv', import.meta.url), 'utf8')
  .trimEnd()
  .split('\n')
  .map(line => line.split('\t'))
const key = (file, finder, line) => [file, finder, line].join('\n')
const read = new Map(
  rows.map(([file, , finder, line, ...judged]) => [key(file, finder, line), judged]),
)

/** `document`, `ours`, or `unread` for an alarm that no one has looked at yet; with the reason. */
export function whose(file, { finder, line }) {
  return read.get(key(file, finder, line.replace(' (inconsistent)', ''))) ?? ['unread', '']
}
