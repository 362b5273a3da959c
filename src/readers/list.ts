import { csv } from './csv/index.ts'
import { doc } from './doc/index.ts'
import { docx } from './docx/index.ts'
import { html } from './html/index.ts'
import { images } from './images/index.ts'
import { markdown } from './markdown/index.ts'
import { mhtml } from './mhtml/index.ts'
import { ofd } from './ofd/index.ts'
import { pdf } from './pdf/index.ts'
import { text } from './text/index.ts'
import { xls } from './xls/index.ts'
import { xlsx } from './xlsx/index.ts'

/** Every reader; a new format is one folder and one line here. What text without a name may be is asked in this order. */
export const readers = [
  mhtml,
  html,
  markdown,
  csv,
  pdf,
  ofd,
  xlsx,
  xls,
  docx,
  doc,
  images,
  text,
] as const

/** The formats a reader exists for. */
export type Format = (typeof readers)[number]['formats'][number]['name']

/** What each format is told by. */
export const formats = readers.flatMap(({ formats }) => [...formats])

/** Every ending a document's name may have, in small letters, and its format. */
export const extensions: ReadonlyMap<string, Format> = new Map(
  formats.flatMap(({ name, extensions }) =>
    [name, ...extensions].map((extension): [string, Format] => [extension, name]),
  ),
)
