import { attempt } from '../../attempt.ts'
import type { Disk } from '../../io/disk.ts'
import type { Anchor } from '../../model/anchor.ts'
import { formats } from '../../readers/list.ts'
import { wordsIn } from '../queue/rows.ts'
import type { DocumentLine, DocumentShown, PlaceShown, Strip } from '../view/shapes.ts'
import { anchorsIn, layoutOf, type Part, wantedIn } from './layout.ts'
import { MarkIndex } from './mark-index.ts'
import type { Marks } from './marks.ts'
import { originalOf } from './original.ts'
import { pageMarks } from './page-marks.ts'
import { marksAt, touchesAny } from './place-shown.ts'
import { type PlacedStrip, stripOf } from './strips.ts'
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
  tables: { figures: TableRows; cells: TableRows; diagnostics: TableRows }
}

/** Opens a document of the dataset: its pages, or its words and tables as they are read, with every figure and cell marked. */
export async function openShown(
  { disk, folder, tables }: Opened,
  line: DocumentLine,
  pages: number,
): Promise<Shown> {
  const { standing, bytes, trouble } = await originalOf(disk, folder, line.path, line.id)
  const about = { ...line, standing, trouble, kind: 'none' as const, strips: 0 }
  const isPaged = PAGED.has(line.format)
  const index = once(() => MarkIndex.of(tables, line.id, isPaged))
  const isSame = standing === 'same'
  if (bytes === null || standing === 'missing') return nothing(about)
  if (isPaged) {
    const count = pages + (await unreadPages(tables.diagnostics, line.id))
    return {
      about: { ...about, kind: 'pages', strips: count },
      bytes,
      strip: async nth => {
        if (nth < 0 || nth >= count) return null
        const marks = isSame ? await (await index()).ofPage(nth + 1) : NO_MARKS
        return { kind: 'page', page: nth + 1, marks: pageMarks(marks, nth + 1) }
      },
      place: async anchors => placeOnPage(anchors),
    }
  }
  const format = formats.find(({ name }) => name === line.format)?.name
  const read = await attempt({ name: line.path, bytes, ...(format && { format }) })
  if ('code' in read) return nothing({ ...about, trouble: read.message })
  const layout = layoutOf(read)
  const strips = new Map<number, Promise<PlacedStrip>>()
  const stripAt = (nth: number, parts: readonly Part[]): Promise<PlacedStrip> => {
    const made = async () =>
      stripOf(parts, isSame ? await (await index()).of(wantedIn(parts)) : NO_MARKS)
    const strip = strips.get(nth) ?? made()
    strips.set(nth, strip)
    return strip
  }
  return {
    about: { ...about, kind: 'words', strips: layout.length },
    bytes,
    strip: async nth => {
      const parts = layout[nth]
      return parts === undefined
        ? null
        : { kind: 'words', pieces: (await stripAt(nth, parts)).pieces }
    },
    place: async anchors => {
      for (const [strip, parts] of layout.entries())
        for (const place of anchorsIn(parts))
          if (touchesAny(anchors, place))
            return { strip, ...marksAt(await stripAt(strip, parts), anchors) }
      return NOWHERE
    },
  }
}

const NO_MARKS: Marks = { figures: [], cells: [] }
const NOWHERE: PlaceShown = { strip: null, marks: [], block: null }

/** Pages that were left out: they count in the file, and those after them are shown where they stand. */
async function unreadPages(diagnostics: TableRows, source: string): Promise<number> {
  const { rows } = await diagnostics.ofSource(source, 0, Number.MAX_SAFE_INTEGER)
  return rows.filter(
    row => UNREAD.has(wordsIn(row, 'code')) && /^page \d/.test(wordsIn(row, 'message')),
  ).length
}

const UNREAD: ReadonlySet<string> = new Set(['page-damaged', 'page-unreadable'])

function nothing(about: DocumentShown): Shown {
  return { about, bytes: null, strip: async () => null, place: async () => NOWHERE }
}

function placeOnPage(anchors: readonly Anchor[]): PlaceShown {
  const page = anchors.find(anchor => anchor.kind === 'page')?.page
  return { ...NOWHERE, strip: page === undefined ? null : page - 1 }
}

/** What is made when it is first asked for, and kept. */
function once<T>(make: () => Promise<T>): () => Promise<T> {
  let made: Promise<T> | null = null
  return () => {
    made ??= make()
    return made
  }
}
