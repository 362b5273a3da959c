import { mkdtemp } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** A new folder of the system's for what is not kept; who asks for it removes it. */
export function newScratch(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yiyuan-'))
}
