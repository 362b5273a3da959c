import type { Level, List } from '../docx/lists.ts'

/** How a level counts, by the number the format has for it; the names are those of OOXML, where they are the same. */
const COUNTED: Readonly<Record<number, string>> = {
  0: 'decimal',
  1: 'upperRoman',
  2: 'lowerRoman',
  3: 'upperLetter',
  4: 'lowerLetter',
  10: 'ideographDigital',
  11: 'japaneseCounting',
  14: 'decimalFullWidth',
  16: 'japaneseLegal',
  17: 'japaneseDigitalTenThousand',
  18: 'decimalEnclosedCircle',
  19: 'decimalFullWidth2',
  22: 'decimalZero',
  23: 'bullet',
  26: 'decimalEnclosedFullstop',
  27: 'decimalEnclosedParen',
  28: 'decimalEnclosedCircleChinese',
  29: 'ideographEnclosedCircle',
  30: 'ideographTraditional',
  31: 'ideographZodiac',
  32: 'ideographZodiacTraditional',
  33: 'taiwaneseCounting',
  34: 'ideographLegalTraditional',
  35: 'taiwaneseCountingThousand',
  36: 'taiwaneseDigital',
  37: 'chineseCounting',
  38: 'chineseLegalSimplified',
  39: 'chineseCountingThousand',
  255: 'none',
}
const LIST_BYTES = 28
const USE_BYTES = 16
const LEVELS = 9
const LEVEL_BYTES = 28
/** No list prints longer numbers. */
const LONGEST = 64
const wide = new TextDecoder('utf-16le')

/** The lists of a document by the number its paragraphs name them with. `lists` reaches behind the table, where the levels stand. */
export function listsOf(lists: DataView, uses: DataView): ReadonlyMap<string, List> {
  const levels = levelsById(lists)
  const found = new Map<string, List>()
  if (uses.byteLength < 4) return found
  const count = Math.min(uses.getUint32(0, true), Math.floor((uses.byteLength - 4) / USE_BYTES))
  let at = 4 + USE_BYTES * count
  for (let i = 0; i < count; i++) {
    const id = String(uses.getInt32(4 + USE_BYTES * i, true))
    const overrides = uses.getUint8(4 + USE_BYTES * i + 12)
    const own = new Map(levels.get(id) ?? [])
    const begins = new Map<number, number>()
    at += 4
    for (let each = 0; each < overrides && at + 8 <= uses.byteLength; each++) {
      const about = uses.getUint32(at + 4, true)
      const level = about & 0xf
      if ((about & 0x10) !== 0 && level < LEVELS) begins.set(level, uses.getInt32(at, true))
      at += 8
      const formatted = (about & 0x20) === 0 ? undefined : levelAt(uses, at)
      if (formatted === undefined || level >= LEVELS) continue
      own.set(level, formatted.level)
      begins.set(level, formatted.level.start)
      at = formatted.end
    }
    found.set(String(i + 1), { counts: id, levels: own, begins, ofStyle: new Map() })
  }
  return found
}

function levelsById(lists: DataView): Map<string, Map<number, Level>> {
  const found = new Map<string, Map<number, Level>>()
  if (lists.byteLength < 2) return found
  const count = Math.min(lists.getUint16(0, true), Math.floor((lists.byteLength - 2) / LIST_BYTES))
  let at = 2 + LIST_BYTES * count
  for (let i = 0; i < count; i++) {
    const head = 2 + LIST_BYTES * i
    const isSimple = (lists.getUint8(head + 26) & 1) !== 0
    const levels = new Map<number, Level>()
    for (let level = 0; level < (isSimple ? 1 : LEVELS); level++) {
      const read = levelAt(lists, at)
      if (read === undefined) return found
      levels.set(level, read.level)
      at = read.end
    }
    found.set(String(lists.getInt32(head, true)), levels)
  }
  return found
}

function levelAt(view: DataView, at: number): { level: Level; end: number } | undefined {
  if (at + LEVEL_BYTES > view.byteLength) return undefined
  const about = view.getUint8(at + 5)
  const words = at + LEVEL_BYTES + view.getUint8(at + 24) + view.getUint8(at + 25)
  if (words + 2 > view.byteLength) return undefined
  const end = words + 2 + 2 * view.getUint16(words, true)
  if (end > view.byteLength) return undefined
  const text = wide.decode(
    new Uint8Array(view.buffer, view.byteOffset + words + 2, end - words - 2),
  )
  const restart = view.getUint8(at + 26)
  return {
    end,
    level: {
      start: view.getInt32(at, true),
      counted: COUNTED[view.getUint8(at + 4)] ?? 'decimal',
      printed: [...text.slice(0, LONGEST)]
        .map(sign => (sign.charCodeAt(0) < LEVELS ? `%${sign.charCodeAt(0) + 1}` : sign))
        .join(''),
      close: view.getUint8(at + 15) === 2,
      digits: (about & 4) !== 0,
      ...((about & 8) !== 0 && { restart }),
    },
  }
}
