import { Option } from 'commander'
import { nameOf } from '../io/names.ts'
import { UsageError } from '../model/errors.ts'
import type { Format } from '../model/source.ts'
import { guessFormat } from '../readers/guess.ts'
import { type Choice, choiceOf } from '../run/globs.ts'
import type { Input } from '../run/input.ts'
import { bytesOf } from './document.ts'

/** What says which documents are meant, beside the paths. */
export interface PathOptions {
  include: string[]
  exclude: string[]
  filesFrom?: string
  followLinks?: true
  inputFormat?: Format
}

/** `--include`, `--exclude`, `--files-from`. */
export function pathOptions(): Option[] {
  return [
    new Option('--include <glob>', 'only files that fit: *.pdf by name, 2024/*.html by path')
      .default([], 'all')
      .argParser(collect),
    new Option('--exclude <glob>', 'no files or folders that fit')
      .default([], 'none')
      .argParser(collect),
    new Option('--follow-links', 'follow links to files that lead out of the given folders'),
    new Option(
      '--files-from <file>',
      'more paths, one a line or ended by NUL as of find -print0; - for standard input',
    ),
  ]
}

/** The paths that are meant, and what was read from standard input where one of them is `-`. */
export async function pathsOf(
  given: readonly string[],
  { include, exclude, filesFrom, followLinks, inputFormat }: PathOptions,
): Promise<{ paths: string[]; choice: Choice; input: Input | undefined }> {
  const paths = [...given, ...(filesFrom === undefined ? [] : namesIn(await bytesOf(filesFrom)))]
  if (paths.length === 0)
    throw new UsageError(
      filesFrom === undefined
        ? 'no paths; give files, folders, patterns or --files-from'
        : `--files-from ${filesFrom}: no paths stand there`,
    )
  if (inputFormat !== undefined && !paths.includes('-'))
    throw new UsageError('--input-format is that of standard input; give - as a path')
  if (filesFrom === '-' && paths.includes('-'))
    throw new UsageError('standard input cannot hold the paths and a document at once')
  const input = paths.includes('-') ? await inputOf(inputFormat) : undefined
  return { paths, choice: choiceOf(include, exclude, followLinks), input }
}

async function inputOf(format: Format | undefined): Promise<Input> {
  const bytes = await bytesOf('-')
  return { bytes, format: format ?? guessFormat(bytes) }
}

/** File names are bytes, and no part of a longer character is a line feed or a NUL: they are parted first, then read. */
function namesIn(list: Uint8Array): string[] {
  const bytes = Buffer.from(list).toString('latin1')
  const names = bytes.includes('\0') ? bytes.split('\0') : bytes.split(/\r?\n/)
  return names.filter(name => name !== '').map(name => nameOf(Buffer.from(name, 'latin1')))
}

function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
