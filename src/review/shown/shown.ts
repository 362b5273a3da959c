import { attempt } from '../../attempt.ts'
import type { Disk } from '../../io/disk.ts'
import type { Anchor } from '../../model/anchor.ts'
import { formats } from '../../readers/list.ts'
import type { DocumentLine, DocumentShown, PlaceShown, Strip } from '../view/shapes.ts'
import { type Marks, marksOf } from './marks.ts'
import { originalOf } from './original.ts'
import { pageMarks } from './page-marks.ts'
import { placeShown } from './place-shown.ts'
import { type PlacedStrip, stripsOf } from './strips.ts'
import type { TableRows } from './table-rows.ts'

/** Formats whose pages are drawn. */
const PAGED: ReadonlySet<string | null> = new Set(['pdf', 'ofd'])

/** A document that is open: its file, and what is marked in it. */
export interface Shown {
  about: DocumentShown
  bytes: Uint8Array | null
  strip(nth: number): Promise<Strip | null>
  place(anchors: readonly Anchor[]): Promise<PlaceShown>
}

interface Opened {
  disk: Disk
  folder: string
  tables: { figures: TableRows; cells: TableRows }
}

/** Opens a document of the dataset: its pages, or its words and tables as they are read, with every figure and cell marked. */
export async function openShown(
  { disk, folder, tables }: Opened,
  line: DocumentLine,
  pages: number,
): Promise<Shown> {
  const { standing, bytes, trouble } = await originalOf(disk, folder, line.path, line.id)
  const about = { ...line, standing, trouble, kind: 'none' as const, strips: 0 }
  const marks = once(() => marksOf(tables, line.id))
  if (bytes === null || standing === 'missing') return nothing(about)
  if (PAGED.has(line.format)) {
    const byPage = once(async () => pageMarks(standing === 'same' ? await marks() : NO_MARKS))
    return {
      about: { ...about, kind: 'pages', strips: pages },
      bytes,
      strip: async nth =>
        nth < 0 || nth >= pages
          ? null
          : { kind: 'page', page: nth + 1, marks: (await byPage()).get(nth + 1) ?? [] },
      place: async anchors => placeOnPage(anchors),
    }
  }
  const format = formats.find(({ name }) => name === line.format)?.name
  const read = await attempt({ name: line.path, bytes, ...(format && { format }) })
  if ('code' in read) return nothing({ ...about, trouble: read.message })
  const strips = stripsOf(read, standing === 'same' ? await marks() : NO_MARKS)
  return {
    about: { ...about, kind: 'words', strips: strips.length },
    bytes,
    strip: async nth => withoutPlaces(strips[nth]),
    place: async anchors => placeShown(strips, anchors),
  }
}

const NO_MARKS: Marks = { figures: [], cells: [] }

function nothing(about: DocumentShown): Shown {
  const none = { strip: null, marks: [], block: null }
  return { about, bytes: null, strip: async () => null, place: async () => none }
}

function withoutPlaces(strip: PlacedStrip | undefined): Strip | null {
  return strip === undefined ? null : { kind: 'words', pieces: strip.pieces }
}

function placeOnPage(anchors: readonly Anchor[]): PlaceShown {
  const page = anchors.find(anchor => anchor.kind === 'page')?.page
  return { strip: page === undefined ? null : page - 1, marks: [], block: null }
}

/** What is made when it is first asked for, and kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
