import { constants } from 'node:fs'
import { join } from 'node:path'
import type { Decision } from '../../schemas/decision.ts'
import { lineOf, parseDecision } from '../decisions/decision.ts'
import { type Disk, errorCode } from '../io/disk.ts'
import { DiskError } from '../io/errors.ts'
import { NotRegularError, openRegular } from '../io/regular.ts'
import { UsageError } from '../model/errors.ts'
import { cappedLines } from './capped-lines.ts'

/** The file of decisions in a dataset folder, which no run ever writes. */
export const DECISIONS = 'decisions.ndjson'

/** Bytes of the longest line a decision may be. */
const LONGEST = 1 << 16

/** Decisions that are held against each other in memory, and lines that are none that are read. A run takes in any number, document by document. */
const MOST = 200_000
const TOLD = 1000

/** A line that is no decision; it applies to nothing. */
export interface BadLine {
  /** From 1. */
  line: number
  problem: string
}

/** What a file of decisions holds. */
export interface Decisions {
  decisions: Decision[]
  problems: BadLine[]
}

/** The decisions of a dataset folder; none where it has no such file. Throws UsageError where something else stands in its place. */
export async function readDecisions(disk: Disk, folder: string, most = MOST): Promise<Decisions> {
  return readDecisionFile(disk, join(folder, DECISIONS), true, most)
}

/** The decisions of a file. Throws UsageError where it can not be read; one that is not there is empty where that is `allowed`. */
export async function readDecisionFile(
  disk: Disk,
  path: string,
  allowed = false,
  most = MOST,
): Promise<Decisions> {
  const found: Decisions = { decisions: [], problems: [] }
  for await (const { line, ...told } of decisionLines(disk, path, allowed))
    add(found, path, most, { line, ...told })
  return found
}

/** Adds a line to what is known of a file. Throws UsageError where there are more decisions than are held in memory. */
function add(found: Decisions, path: string, most: number, read: ReadLine): void {
  if ('problem' in read) {
    const { line, problem } = read
    if (found.problems.length < TOLD) found.problems.push({ line, problem })
  } else if (found.decisions.length < most) found.decisions.push(read.decision)
  else
    throw new UsageError(
      `“${path}” holds more than ${most} decisions, which no person makes; look at what wrote it`,
    )
}

type ReadLine = { line: number } & ({ decision: Decision } | { problem: string })

/** The same line by line, for files of any length. */
export async function* decisionLines(
  disk: Disk,
  path: string,
  allowed = false,
): AsyncGenerator<ReadLine> {
  const file = await opened(disk, path, allowed)
  if (file === null) return
  try {
    for await (const { line, number, ended } of cappedLines(file, LONGEST)) {
      if (line?.trim() === '') continue
      const read =
        line === null ? { problem: `it is longer than ${LONGEST} bytes` } : parseDecision(line)
      if ('problem' in read && !ended)
        yield { line: number, problem: 'it is torn: it was not written to its end; decide again' }
      else yield { line: number, ...read }
    }
  } finally {
    await file.close()
  }
}

async function opened(disk: Disk, path: string, allowed: boolean) {
  try {
    return (await openRegular(disk, path)).file
  } catch (error) {
    if (allowed && errorCode(error) === 'ENOENT') return null
    if (!(error instanceof NotRegularError) && errorCode(error) === '') throw error
    const why = error instanceof NotRegularError ? 'it is no file' : errorCode(error)
    throw new UsageError(`the decisions “${path}” cannot be read (${why}); give a file of NDJSON`)
  }
}

/** Adds decisions to those of a dataset folder, all in one write: two processes may do so at once, and a reader sees all of a line or its torn end. */
export async function appendDecisions(
  disk: Disk,
  folder: string,
  decisions: readonly Decision[],
): Promise<void> {
  if (decisions.length === 0) return
  const path = join(folder, DECISIONS)
  await expectNoLink(disk, path)
  /** Read as well as append: what is there may end in a torn line, which must not swallow the next. */
  const file = await disk.open(path, constants.O_RDWR | constants.O_APPEND | constants.O_CREAT)
  try {
    const bytes = Buffer.from(`${await afterTorn(file)}${decisions.map(lineOf).join('')}`)
    const { bytesWritten } = await file.write(bytes)
    if (bytesWritten < bytes.length)
      throw new DiskError(`${path} took ${bytesWritten} of ${bytes.length} bytes; free some room`)
    await file.sync()
  } finally {
    await file.close()
  }
}

/** Adds one decision. */
export async function appendDecision(
  disk: Disk,
  folder: string,
  decision: Decision,
): Promise<void> {
  await appendDecisions(disk, folder, [decision])
}

/** A line feed where the last line has none; a blank line does no harm. */
async function afterTorn(file: Awaited<ReturnType<Disk['open']>>): Promise<'' | '\n'> {
  const { size } = await file.stat()
  if (size === 0) return ''
  const last = Buffer.alloc(1)
  await file.read(last, 0, 1, size - 1)
  return last.toString() === '\n' ? '' : '\n'
}

async function expectNoLink(disk: Disk, path: string): Promise<void> {
  const there = await disk.stat(path, true).catch(() => null)
  if (there !== null && !there.isFile())
    throw new UsageError(
      `“${path}” is no file of its own (a link, a folder); decisions are written to a file`,
    )
}
