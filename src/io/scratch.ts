import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

/** Gives a new folder for as long as it is used, and removes it with all that was put there. */
export async function withScratch<T>(use: (folder: string) => Promise<T>): Promise<T> {
  const folder = await newScratch()
  try {
    return await use(folder)
  } finally {
    await rm(folder, { recursive: true, force: true })
  }
}

/** A new folder of the system's for what is not kept; who asks for it removes it. */
export function newScratch(): Promise<string> {
  return mkdtemp(join(tmpdir(), 'yiyuan-'))
}
