import { Option } from 'commander'
import { attempt } from '../attempt.ts'
import { disk, errorCode } from '../io/disk.ts'
import type { Document } from '../model/document.ts'
import { UsageError } from '../model/errors.ts'
import type { Format, Source } from '../model/source.ts'
import { visible } from '../model/visible.ts'
import { guessFormat } from '../readers/guess.ts'
import { formats } from '../readers/list.ts'
import { isDocumentName } from '../run/document-name.ts'
import { exit } from './exit.ts'
import { say } from './output.ts'

/** The bytes of a file named on the command line, or of standard input for `-`. */
export async function bytesOf(path: string): Promise<Uint8Array> {
  if (path === '-') {
    const chunks: Uint8Array[] = []
    for await (const chunk of process.stdin) chunks.push(chunk)
    return Buffer.concat(chunks)
  }
  try {
    if (!path.includes('!/')) return await disk.read(path)
    const { readSource } = await import('../archive/read.ts')
    return await readSource(disk, path)
  } catch (error) {
    if (error instanceof UsageError) throw error
    throw new UsageError(`${visible(path)}: cannot be read (${errorCode(error)}); give a file`)
  }
}

/** `--input-format`: what a document is, whatever its name and bytes say; standard input has no name. */
export function inputFormat(
  description = 'the format of the document; without it told by name and bytes',
): Option {
  return new Option('--input-format <format>', description).choices(formats.map(({ name }) => name))
}

/** A file named on the command line, or standard input for `-`, whose format is told by its bytes unless it is given. */
export async function sourceOf(path: string, format?: Format): Promise<Source> {
  const bytes = await bytesOf(path)
  if (path !== '-' && format === undefined && !isDocumentName(path)) await expectNoArchive(path)
  const told = format ?? (path === '-' ? guessFormat(bytes) : undefined)
  return { name: path, bytes, ...(told && { format: told }) }
}

/** Throws UsageError for an archive: the document in it must be named. */
async function expectNoArchive(path: string): Promise<void> {
  const { archiveTold } = await import('../archive/read.ts')
  const told = await archiveTold(disk, path).catch(() => undefined)
  if (told !== undefined) throw new UsageError(told)
}

/** The document of a file; says on stderr why there is none and sets the exit code. */
export async function documentOf(
  path: string,
  format?: Format,
  ocr?: boolean,
): Promise<Document | null> {
  return readable(await sourceOf(path, format), ocr)
}

/** A source as messages name it. */
export function nameOf({ name }: Pick<Source, 'name'>): string {
  return name === '-' ? 'standard input' : visible(name)
}

/** The document of a source; says on stderr why there is none and sets the exit code. */
export async function readable(source: Source, ocr = false): Promise<Document | null> {
  const aids = ocr ? { recognition: (await import('../readers/recognition.ts')).recognition() } : {}
  const document = await attempt(source, aids)
  if (!('code' in document)) return document
  say(`${nameOf(source)}: ${document.code}: ${visible(document.message)}\n`)
  process.exitCode = exit.partial
  return null
}
