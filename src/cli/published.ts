import { join } from 'node:path'
import { disk } from '../io/disk.ts'
import { readLines } from '../io/lines.ts'
import type { RunResult } from '../run/result.ts'
import { exit } from './exit.ts'
import { printData } from './output.ts'

/** What became of each path. */
export async function printRows(folder: string): Promise<void> {
  const file = await disk.open(join(folder, 'sources.ndjson'), 'r')
  try {
    for await (const lines of readLines(file)) printData(lines.map(line => `${line}\n`).join(''))
  } finally {
    await file.close()
  }
}

/** How a run ends that published: not clean where something failed, was set aside, decisions contradict each other or, if that is asked, is inconsistent or recognised and not reviewed. */
export function exitOf(
  { failed, setAside, inconsistent, recognised, undecided }: RunResult,
  strict: boolean,
): number {
  if (failed > 0 || setAside > 0 || undecided > 0) return exit.partial
  return strict && inconsistent + recognised > 0 ? exit.inconsistent : exit.clean
}
