import type { Objects } from './objects.ts'

const REFERENCE = /(\d{1,9})\s+\d{1,5}\s+R\b/g
/** Keys of a page that refer to other objects (ISO 32000-2, 7.7.3.3), and those programs add. */
const KEYS = new Set(
  'Parent Resources Contents Annots Group Thumb B AA Metadata PieceInfo SeparationInfo PresSteps VP AF OutputIntents DPart MediaBox CropBox BleedBox TrimBox ArtBox BoxColorInfo Rotate StructParents Tabs'.split(
    ' ',
  ),
)

/** Whether something a page needs is not in its file: its content, or what its resources are made of. */
export function lacks(page: number, objects: Objects): boolean {
  const { partial } = objects
  const words = objects.words.get(page)
  if (words === undefined) return objects.broken
  const contents = entryOf(words, 'Contents')
  const isLost = (number: number) => !partial && !objects.defined.has(number)
  const isNoStream = (number: number) =>
    isLost(number) || (!partial && !objects.streams.has(number))
  if (contents === undefined) return !partial && hasStrayStream(words, objects)
  const parts = partsOf(contents, objects)
  if (parts.some(isNoStream)) return true
  return referencesIn(resourcesOf(words, objects)).some(isLost)
}

/** Bytes of a content that packed may still be blank. */
const BLANK = 64

/** Whether a page that shows nothing at all has content that should show something. */
export function hidesContent(page: number, objects: Objects): boolean {
  const contents = entryOf(objects.words.get(page) ?? '', 'Contents')
  if (contents === undefined) return false
  return partsOf(contents, objects).some(part => (objects.streams.get(part) ?? 0) > BLANK)
}

/** The streams of a page's content; a reference may lead to a list of them. */
function partsOf(contents: string, { streams, words: known }: Objects): number[] {
  const parts = referencesIn(contents)
  const [only = -1] = parts
  const list = contents.startsWith('[') || streams.has(only) ? undefined : known.get(only)
  return list?.trimStart().startsWith('[') ? referencesIn(list) : parts
}

/** Words of a page's resources that name fonts and forms. */
function resourcesOf(words: string, { words: known }: Objects): string {
  const own = entryOf(words, 'Resources') ?? ''
  const [elsewhere] = own.startsWith('<<') ? [] : referencesIn(own)
  const inside = elsewhere === undefined ? own : (known.get(elsewhere) ?? '')
  return ['Font', 'XObject'].map(key => entryOf(inside, key) ?? '').join(' ')
}

/** A page without content is blank; one with a stream under a name no page has, lost the name of its content. */
function hasStrayStream(words: string, { streams }: Objects): boolean {
  return [...words.matchAll(/\/(\w+)\s*\[?\s*(\d{1,9})\s+\d{1,5}\s+R\b/g)].some(
    ([, key = '', number]) =>
      !KEYS.has(key) && !isInside(words, key) && streams.has(Number(number)),
  )
}

/** Whether a key stands in a dictionary within that of the page. */
function isInside(words: string, key: string): boolean {
  const before = words.slice(0, words.indexOf(`/${key}`))
  return before.split('<<').length - before.split('>>').length > 1
}

/** The value of a key: a dictionary or an array whole, else a reference; undefined where there is none. */
function entryOf(words: string, key: string): string | undefined {
  const found = new RegExp(`/${key}(?![A-Za-z])\\s*`).exec(words)
  if (found === null) return undefined
  const from = found.index + found[0].length
  const [open, close] = words.startsWith('<<', from) ? ['<<', '>>'] : ['[', ']']
  if (!words.startsWith(open, from)) return /^\d+\s+\d+\s+R\b/.exec(words.slice(from))?.[0]
  let depth = 0
  for (let at = from; at < words.length; at++) {
    if (words.startsWith(open, at)) depth += 1
    else if (words.startsWith(close, at)) depth -= 1
    if (depth === 0) return words.slice(from, at + close.length)
    if (open === '<<' && (words.startsWith(open, at) || words.startsWith(close, at))) at += 1
  }
  return words.slice(from)
}

function referencesIn(words: string): number[] {
  return [...words.matchAll(REFERENCE)].map(([, number]) => Number(number))
}

/** Pages the tree of a file holds, and whether all of the tree is there; null where it cannot be seen. */
export function pagesIn({
  words: known,
  defined,
  partial,
  broken,
}: Objects): { count: number; whole: boolean } | null {
  if (partial) return null
  const catalogs = [...known.values()].filter(words => /\/Type\s*\/Catalog\b/.test(words))
  const rest = catalogs.length === 1 ? referencesIn(entryOf(catalogs[0] ?? '', 'Pages') ?? '') : []
  if (rest.length === 0) return broken && catalogs.length === 0 ? { count: 0, whole: false } : null
  const tree = { count: 0, whole: true }
  const seen = new Set<number>()
  for (let node = rest.pop(); node !== undefined; node = rest.pop()) {
    const kids = entryOf(known.get(node) ?? '', 'Kids')
    tree.whole &&= defined.has(node)
    if (kids === undefined) tree.count += 1
    else if (!seen.has(node)) rest.push(...listOf(kids, known))
    seen.add(node)
  }
  return tree
}

function listOf(kids: string, known: ReadonlyMap<number, string>): number[] {
  const [only = -1] = referencesIn(kids)
  return referencesIn(kids.startsWith('[') ? kids : (known.get(only) ?? kids))
}
