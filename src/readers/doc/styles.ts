import { type Change, changesIn } from './properties.ts'

/** A style: what it is by Word's own count, and the changes it makes, those of the styles it is based on first. */
export interface Style {
  /** 1 to 9 are headings, 19 to 27 contents, 62 the title. */
  kind: number
  paragraph: Change[]
  run: Change[]
}

interface Defined extends Style {
  base: number
}

const NONE = 0xfff
const DEEPEST = 20

/** The styles of a document by their number. */
export function stylesOf(table: DataView): (style: number) => Style {
  const defined = definitionsIn(table)
  const known = new Map<number, Style>()
  const resolve = (style: number, depth: number): Style => {
    const found = known.get(style)
    if (found !== undefined) return found
    const own = defined[style]
    const base =
      own === undefined || own.base === NONE || depth > DEEPEST
        ? undefined
        : resolve(own.base, depth + 1)
    const whole = {
      kind: own === undefined ? 0 : isKnown(own.kind) ? own.kind : (base?.kind ?? 0),
      paragraph: [...(base?.paragraph ?? []), ...(own?.paragraph ?? [])],
      run: [...(base?.run ?? []), ...(own?.run ?? [])],
    }
    known.set(style, whole)
    return whole
  }
  return style => resolve(style, 0)
}

/** Whether Word itself knows what a style is for; those of a document's own are what they are based on. */
function isKnown(kind: number): boolean {
  return kind < 0xffe
}

function definitionsIn(table: DataView): (Defined | undefined)[] {
  if (table.byteLength < 6) return []
  const head = table.getUint16(0, true)
  const count = table.getUint16(2, true)
  const fixed = table.getUint16(4, true)
  const styles: (Defined | undefined)[] = []
  let at = 2 + head
  while (styles.length < count && at + 2 <= table.byteLength) {
    const length = table.getUint16(at, true)
    const end = Math.min(at + 2 + length, table.byteLength)
    styles.push(length < 10 ? undefined : definitionAt(table, at + 2, fixed, end))
    at += 2 + length + (length % 2)
  }
  return styles
}

function definitionAt(
  table: DataView,
  at: number,
  fixed: number,
  end: number,
): Defined | undefined {
  if (at + fixed + 2 > end) return undefined
  const kind = table.getUint16(at, true) & 0xfff
  const of = table.getUint16(at + 2, true)
  const name = at + fixed
  const lists = name + 2 + 2 * table.getUint16(name, true) + 2
  const isParagraph = (of & 0xf) === 1
  const [first, second] = changeLists(table, lists, end)
  const paragraph = isParagraph && first ? changesIn(table, first.start + 2, first.end) : []
  const run = isParagraph ? second : first
  return {
    kind,
    base: of >> 4,
    paragraph,
    run: run ? changesIn(table, run.start, run.end) : [],
  }
}

function changeLists(table: DataView, from: number, end: number): { start: number; end: number }[] {
  const lists: { start: number; end: number }[] = []
  let at = from
  while (lists.length < 2 && at + 2 <= end) {
    const length = table.getUint16(at, true)
    lists.push({ start: at + 2, end: Math.min(at + 2 + length, end) })
    at += 2 + length + (length % 2)
  }
  return lists
}
