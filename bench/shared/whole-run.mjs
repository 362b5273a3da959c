import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { clocked } from './clock.mjs'
import { writeSmall } from './small.mjs'

export const cli = fileURLToPath(new URL('../../dist/src/cli.js', import.meta.url))

/** Bytes of all files of a folder. */
export function bytesIn(folder) {
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map(name => statSync(join(folder, name)))
    .reduce((sum, stats) => sum + (stats.isFile() ? stats.size : 0), 0)
}

/** Runs over so many small documents on two jobs, first and again: [what, figure]. */
export async function smallRuns(count, scratch) {
  const input = join(scratch, 'documents')
  writeSmall(input, count)
  const out = join(scratch, 'out')
  const command = [cli, 'run', input, '-o', out, '--quiet', '--format', 'parquet', '--jobs', '2']
  const given = bytesIn(input)
  const rows = []
  for (const when of ['first, two jobs', 'again, unchanged']) {
    const ran = await clocked(process.execPath, command, {})
    if (ran.status !== 0) throw new Error(`the run ended with ${ran.status}: ${ran.said}`)
    const each = ((1000 * ran.processor) / count).toFixed(2)
    const speed = (count / ran.seconds).toFixed(0)
    rows.push([
      `run of ${count}, ${when}`,
      `${each} ms of processor time each, ${speed} documents/s, ${Math.round(ran.peak)} MB`,
    ])
  }
  const times = bytes => `${(bytes / given).toFixed(1)} ×`
  rows.push([
    'store · with the Parquet dataset, of the input',
    `${times(bytesIn(join(out, '.store')))} · ${times(bytesIn(out))}`,
  ])
  return rows
}
