import type { Column, PublishedRow, PublishedTable } from '../column.ts'

/** Where the bytes of one file go. */
export interface Output {
  write(chunk: string | Uint8Array): Promise<void>
}

export interface SinkOptions {
  /** Chinese headings instead of column names, where the format has headings. */
  chineseHeaders: boolean
  /** A byte order mark, for Excel. */
  byteOrderMark: boolean
  /** Records as documents with their figures and checks inside, where the format holds such. */
  nested: boolean
}

export interface Writer {
  row(row: PublishedRow): Promise<void>
  /** Rows, each a line of JSON; for formats that take them as they are. */
  lines?(lines: Buffer): Promise<void>
  end(): Promise<void>
}

/** A file format of the dataset; a new one is one file and one line in the list. */
export interface Sink {
  name: string
  extension: string
  /** Media type, for datapackage.json. */
  mediatype: string
  /**
   * What a reader finds in a file: `text` where empty words and nothing are the same, `json` where a file without rows has no
   * columns, `columns` where the file itself holds the types.
   */
  holds: 'text' | 'json' | 'columns'
  /** Whether a program takes a file of it as documents, which `--nested` writes. */
  nests?: true
  /** The columns as they stand in a file, under their names there. */
  columns(table: PublishedTable, options: SinkOptions): readonly Column[]
  open(table: PublishedTable, output: Output, options: SinkOptions): Promise<Writer>
}
