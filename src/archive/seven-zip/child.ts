import { readFile } from 'node:fs/promises'
import { refusalOf } from '../member.ts'
import type { Answer, Asked } from './message.ts'
import { unpack } from './unpack.ts'

/*
 * The process in which a 7z or rar is unpacked: one message in, one answer out. It may be killed at any time.
 */

process.on('message', ({ archive, into, limits }: Asked) => {
  readFile(archive)
    .then(bytes => unpack({ bytes, into, limits }))
    .then(
      (members): Answer => ({ members }),
      (error: unknown): Answer => {
        const refusal = refusalOf(error)
        return refusal ? { refusal } : { halt: error instanceof Error ? error.message : `${error}` }
      },
    )
    .then(answer => process.send?.(answer, () => process.disconnect()))
})
process.on('disconnect', () => process.exit(0))
process.on('SIGINT', () => {})
