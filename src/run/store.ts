import { createHash } from 'node:crypto'
import { dirname, join } from 'node:path'
import { type Disk, errorCode } from '../io/disk.ts'

export type Stage = 'document' | 'outcome'

/** Results by content: what was asked is the name, so nothing is ever stale. */
export interface Store {
  get<T>(stage: Stage, key: string): Promise<T | null>
  has(stage: Stage, key: string): Promise<boolean>
  put(stage: Stage, key: string, value: unknown): Promise<void>
}

export function openStore(disk: Disk, folder: string): Store {
  const pathOf = (stage: Stage, key: string) =>
    join(folder, '.store', stage, key.slice(0, 2), `${key}.json`)
  return {
    async get(stage, key) {
      try {
        return JSON.parse(Buffer.from(await disk.read(pathOf(stage, key))).toString('utf8'))
      } catch (error) {
        if (errorCode(error) === 'ENOENT' || error instanceof SyntaxError) return null
        throw error
      }
    },
    async has(stage, key) {
      try {
        return (await disk.stat(pathOf(stage, key))).isFile()
      } catch {
        return false
      }
    },
    async put(stage, key, value) {
      const path = pathOf(stage, key)
      await disk.makeFolder(dirname(path))
      await disk.replace(path, JSON.stringify(value))
    },
  }
}

/** The name of a result: a hash of everything it depends on. */
export function keyOf(...parts: readonly string[]): string {
  return createHash('sha256').update(parts.join('\0')).digest('hex').slice(0, 40)
}
