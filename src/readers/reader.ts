import type { RawDocument } from '../document/raw.ts'
import type { Outline } from '../model/outline.ts'
import type { Source } from '../model/source.ts'
import type { Recognition } from './scans/networks.ts'

/** Takes the elements of a page while it is read, for whom selectors ask. */
export type Keep = (outline: Outline) => void

/** Who is told how far reading is: a limit of time holds for each page, not for all of them. */
export interface Progress {
  /** Another page is read. */
  page(number: number): void
  /** All of so many pages are read. */
  pages(count: number): void
}

/** What a reader may be given beside the source. */
export interface Aids {
  keep?: Keep | undefined
  /** Reads what is a picture; without it pictures are told and not read. */
  recognition?: Recognition
  progress?: Progress
}

/** First bytes that only files of one format have. */
export interface Signature {
  /** `head` is the first 1,024 bytes, a character each. */
  begins(head: string): boolean
  /** What a file of this name without it lacks, for the message. */
  words: string
}

/** What is inside the files of a format that are packages. */
export interface Packaged {
  holds(parts: readonly string[]): boolean
  /** What a file of this name without them lacks, for the message. */
  words: string
}

/** What a format is told by. A name alone is believed only where the format has no signature. */
export interface FormatLine<Name extends string = string> {
  name: Name
  /** Endings of names, in small letters; the name of the format is one always. */
  extensions: readonly string[]
  signature?: Signature
  /** It is a picture: a file of another name is not meant as one. */
  picture?: true
  /** Parts inside a ZIP or OLE file (`partNames`) that files of this format alone have. */
  package?: Packaged
  /** Whether the first 64 kB of a file named as plain text show that it is none. */
  shows?(head: string): boolean
  /** The same of text that has no name at all; `shows` without it. */
  suits?(head: string): boolean
}

/** Bytes of one format → what stands in them, before anything is known of its meaning. Throws SourceError when the bytes are not that format. */
export interface Reader<Name extends string = string> {
  name: string
  formats: readonly FormatLine<Name>[]
  /** What is read and what is not, for docs/readers.md. */
  documented: { format: string; as: string; not: string }
  /** Part of the key under which read documents are stored: raise it when the same bytes give another document. */
  version: number
  read(source: Source, aids: Aids): Promise<RawDocument>
}
