import { disk, errorCode } from '../io/disk.ts'
import type { Document } from '../model/document.ts'
import { UsageError } from '../model/errors.ts'
import type { Source } from '../model/source.ts'
import { tryRead } from '../read.ts'
import { exit } from './exit.ts'

/** The bytes of a file named on the command line, or of standard input for `-`. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  try {
    return await disk.read(path)
  } catch (error) {
    throw new UsageError(`${path}: cannot be read (${errorCode(error)}); give a file`)
  }
}

/** The document of a file; says on stderr why there is none and sets the exit code. */
export async function documentOf(path: string): Promise<Document | null> {
  return readable({ name: path, bytes: await bytesOf(path) })
}

/** The document of a source; says on stderr why there is none and sets the exit code. */
export async function readable(source: Source): Promise<Document | null> {
  const document = await tryRead(source)
  if (!('code' in document)) return document
  process.stderr.write(`${source.name}: ${document.code}: ${document.message}\n`)
  process.exitCode = exit.partial
  return null
}

export function print(text: string): void {
  process.stdout.write(text)
}

export function printJson(value: unknown): void {
  print(`${JSON.stringify(value, null, 2)}\n`)
}

/** A row a line. */
export function printLines(rows: readonly unknown[]): void {
  for (const row of rows) print(`${JSON.stringify(row)}\n`)
}
