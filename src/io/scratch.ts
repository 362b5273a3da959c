import { rmSync } from 'node:fs'
import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder of the system's for what is not kept; who asks for it removes it. */
export function newScratch(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yiyuan-'))
}

/** The same, removed when the process ends, however it does but by a kill. */
export async function scratchOfProcess(): Promise<string> {
  const folder = await newScratch()
  process.on('exit', () => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }))
  return folder
}
