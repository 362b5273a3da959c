/** The public API of reading alone, for programs that only want documents and their tables: a tenth of the time to load of the whole. */
import { attempt, read } from './attempt.ts'
import type { Diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { Source as AnySource } from './model/source.ts'
import type { Format } from './readers/list.ts'
import type { Aids } from './readers/reader.ts'

export type {
  Anchor,
  Box,
  PageAnchor,
  PartAnchor,
  SheetAnchor,
  TextAnchor,
} from './model/anchor.ts'
export type { Cited } from './model/cited.ts'
export type { Account, Context, Scope, Stage } from './model/context.ts'
export type { Diagnostic, DiagnosticCode, Severity } from './model/diagnostic.ts'
export type { Block, Document, Facts, Heading, Note, Page, Paragraph } from './model/document.ts'
export { MissingError, SourceError, UsageError } from './model/errors.ts'
export type { From, Granularity, Period, PeriodKind } from './model/period.ts'
export type { Doubt, Recognised, SureWord } from './model/recognised.ts'
export type { Cell, Column, Row, RowKind, Table, UnitWords } from './model/table.ts'
export type { Run, Text } from './model/text.ts'
export type { Format } from './readers/list.ts'

/** Bytes with a name, and their format where it is known beforehand. */
export type Source = AnySource<Format>

/**
 * Reads one source: bytes → what its reader met → the document. Throws SourceError when there is no reader or the bytes are not
 * of its format, UsageError when it is no source.
 */
export async function readDocument(source: Source, settings?: ReadSettings): Promise<Document> {
  return read(source, await aidsFor(settings))
}

/** What a caller may ask of reading. */
export interface ReadSettings {
  /** Read what is a picture by recognition; throws MissingError where the optional packages for it are not installed. */
  ocr?: boolean
}

async function aidsFor({ ocr }: ReadSettings = {}): Promise<Aids> {
  return ocr ? { recognition: (await import('./readers/recognition.ts')).recognition() } : {}
}

/** The document, or the diagnostic that says why there is none. */
export async function tryRead(
  source: Source,
  settings?: ReadSettings,
): Promise<Document | Diagnostic> {
  return attempt(source, await aidsFor(settings))
}
