import { attachmentOrPoint, ofFigure } from '../lexicon/captions.ts'
import {
  closedLine,
  concerningKind,
  concerningOrYear,
  dateAlone,
  datedLine,
  documentKind,
  documentKindEnd,
  newspaperPart,
  siteName,
  titleConcerning,
  titleElsewhere,
  titleGoesOn,
  titleLabel,
  titleNoteMarks,
  titleStaysOpen,
} from '../lexicon/titles.ts'
import { compact, concat, slice, type Text } from '../model/text.ts'
import { inSimplified } from '../reading/plain.ts'
import type { RawBlock, RawDocument } from './raw.ts'

/** A title stands among the first lines of a document, after the navigation of its site. */
const REACH = 150

/** A shorter line stands in a page's name by chance. */
const LEAST_NAMED = 6

const CAPTIONS = 2
/** A document's title and the block it begins in. */
export interface Title {
  text: Text
  at: number
  /** More than one thing says so: its words, how it is set, the page's own name for it. */
  sure: boolean
}

/** A line that scores so much is the title beyond doubt. */
const SURE = 6

/** The line that names the document (not one of its several tables, `ofTables`): set or marked as a title, worded as one, repeated in the page's name. The best of the first lines. */
export function titleOf(raw: RawDocument, ofTables: ReadonlySet<Text>): Title | undefined {
  const name = alike(raw.facts.title?.value ?? raw.pageTitle ?? '')
  let best: Text | undefined
  let at = -1
  let most = 2
  for (const [i, block] of raw.blocks.slice(0, REACH).entries()) {
    const text = block.kind === 'table' ? block.caption : block.text
    if (text === undefined) {
      if (best === undefined && block.kind === 'table' && raw.format !== 'html') return undefined
      continue
    }
    const stated = titleLabel.exec(text.text)?.[0].length ?? 0
    const words = stated > 0 ? slice(text, stated, text.text.length) : text
    const score =
      (i > CAPTIONS && ofFigure.test(words.text) ? 0 : scoreOf(block, words.text, name)) +
      (stated > 0 ? 3 : 0) -
      (ofTables.has(text) ? 3 : 0) -
      i / REACH
    if (score > most) {
      most = score
      best = words
      at = i
    }
  }
  if (best === undefined) return undefined
  at = firstOf(raw.blocks, alike(best.text), at)
  const before = raw.blocks[at - 1]
  const next = raw.blocks[at + 1]
  const leading = before && before.kind !== 'table' && leadsOn(before.text.text, best.text)
  const text = concat([
    ...(leading ? [before.text] : []),
    best,
    ...(next && next.kind !== 'table' && goesOn(best.text, next.text.text) ? [next.text] : []),
  ])
  return { text, at: leading ? at - 1 : at, sure: most >= SURE }
}

/** The first block that says the same as the one found. */
function firstOf(blocks: readonly RawBlock[], words: string, found: number): number {
  const first = blocks
    .slice(0, found)
    .findIndex(block => block.kind !== 'table' && !block.linked && alike(block.text.text) === words)
  return first < 0 ? found : first
}

/** A title set on two lines: the second begins with a conjunction or the first does not end as titles do, and the second does. */
function goesOn(first: string, second: string): boolean {
  const line = alike(second)
  if (line.length > 50 || !documentKind.test(line) || alike(first).includes(line)) return false
  return (
    titleGoesOn.test(line) ||
    (titleConcerning.test(alike(first)) &&
      !concerningKind.test(alike(first)) &&
      !datedLine.test(line)) ||
    !documentKindEnd.test(alike(first))
  )
}

/** The first of two lines of a title: 关于西河市2025年预算执行情况和 */
function leadsOn(first: string, second: string): boolean {
  const [line, below] = [alike(first), alike(second)]
  if (line.length > 50 || !concerningOrYear.test(line)) return false
  if (titleStaysOpen.test(line)) return true
  // Only it says which year, and it does not end as titles, dates, numbers and sentences do: 关于西河市2023年 / 收入预算的说明.
  const kind = titleConcerning.test(line) ? concerningKind : documentKind
  const whole = kind.test(line) || closedLine.test(line)
  return !whole && line.length >= 6 && documentKind.test(below) && !datedLine.test(below)
}

function scoreOf(block: RawBlock, words: string, name: string): number {
  const line = alike(words).replace(titleNoteMarks, '')
  if (dateAlone.test(line)) return 0
  const least = block.kind === 'heading' ? 2 : 4
  if (line.length < least || line.length > 90 || /[。；！？：:，,]$/.test(line)) return 0
  if (attachmentOrPoint.test(line)) return 0
  if (newspaperPart.test(line) || titleElsewhere.test(line)) return 0
  const marked = block.kind === 'heading' ? 3 : 0
  const set = block.kind === 'paragraph' && block.align === 'center' ? 2 : 0
  const worded = documentKind.test(line) ? 3 : 0
  const dated = /(?:19|20)\d{2}/.test(line) ? 1 : 0
  const score = marked + set + worded + dated
  const named =
    line.length >= LEAST_NAMED && name !== '' && (name.includes(line) || line.includes(name))
      ? 4
      : 0
  if (line === name && named > 0 && !siteName.test(line)) return score + SURE
  return score > dated || named > 0 ? score + (score > 0 ? named : named / 2) : 0
}

/** Words of a title as they are compared: without blanks, in simplified characters. */
function alike(words: string): string {
  return inSimplified(compact(words))
}
