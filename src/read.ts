/** The public API of reading alone, for programs that only want documents and their tables: a tenth of the time to load of the whole. */
export type { Anchor, Box, PageAnchor, TextAnchor } from './model/anchor.ts'
export type { Diagnostic, DiagnosticCode } from './model/diagnostic.ts'
export type { Block, Document, Facts } from './model/document.ts'
export { SourceError, UsageError } from './model/errors.ts'
export type { Format, Source } from './model/source.ts'
export type { Cell, Table } from './model/table.ts'
export type { Text } from './model/text.ts'
export { readDocument } from './readers/index.ts'
