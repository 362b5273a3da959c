import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { loaded } from '../postgres/dataset.ts'
import { serve } from '../postgres/server.ts'
import { sized, state } from './state.ts'

/** A file system of so many megabytes; null where whoever runs this may not mount one. */
function mounted(megabytes: number): string | null {
  const at = mkdtempSync(join(tmpdir(), 'yiyuan-small-'))
  try {
    const size = `size=${megabytes}m,mode=755`
    execFileSync('mount', ['-t', 'tmpfs', '-o', size, 'tmpfs', at], { stdio: 'ignore' })
    return at
  } catch {
    rmSync(at, { recursive: true, force: true })
    return null
  }
}

const at = mounted(150)

describe.runIf(at !== null)(
  'a full disk of the server (a mount is needed, which root may make)',
  () => {
    test('is told, leaves what was there, and a dataset that fits loads after it', async () => {
      const home = join(at ?? '', 'server')
      mkdirSync(home)
      const server = await serve(home)
      try {
        const db = await server.database()
        const to = server.url(db)
        await loaded(sized('one', 100), to)
        await expect(loaded(sized('big', 500_000), to)).rejects.toThrow(
          /the server is out of room for it; nothing was loaded, make room and load again .*No space left/,
        )
        expect(await state(server, db)).toBe('one: 100 of 100')
        await loaded(sized('other', 200), to)
        expect(await state(server, db)).toBe('other: 200 of 200')
      } finally {
        await server.stop()
        execFileSync('umount', [at ?? ''])
        rmSync(at ?? '', { recursive: true, force: true })
      }
    })
  },
)
