import { Option } from 'commander'
import { UsageError } from '../model/errors.ts'
import { onRowErrors } from '../model/pipeline.ts'
import type { Bounds } from '../run/task.ts'

/** A positive whole number of an option. Throws UsageError for anything else. */
export function positive(name: string, words: string): number {
  const value = Number(words)
  if (!Number.isInteger(value) || value < 1)
    throw new UsageError(`${name}: “${words}” is not a whole number above 0`)
  return value
}

/** What a document may cost unless told otherwise: seconds, resident megabytes. */
export const bounds = { timeout: '120', memory: '2048' }

/** The bounds of --timeout and --memory. Throws UsageError for what is no whole number. */
export function boundsOf({ timeout, memory }: typeof bounds): Bounds {
  return {
    time: positive('--timeout', timeout) * 1000,
    memory: positive('--memory', memory) * 2 ** 20,
  }
}

/** What becomes of a row with a value that does not fit. */
export function onRowErrorOption(): Option {
  return new Option(
    '--on-row-error <what>',
    'a value that does not fit: set its row aside, leave it out (null), or fail its document',
  )
    .choices(onRowErrors)
    .default('set-aside')
}

/** What is known of the documents beside their own words. */
export function metaOption(): Option {
  return new Option(
    '--meta <file>',
    'an index (CSV, TSV, JSON) that says region, organization, year, source URL … of documents by their path',
  )
}

/** Adds the same argument again and again: -p a -p b. */
export function collect(value: string, before: readonly string[]): string[] {
  return [...before, value]
}
