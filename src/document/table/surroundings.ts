import {
  bodyLine,
  brokenUnit,
  captionLine,
  goesOnWith,
  leavesOpen,
  numberedTable,
  ofPicture,
  restOfName,
  tableAtEnd,
  tableTitle,
  unitWords,
  wholeLine,
} from '../../lexicon/captions.ts'
import { noteLine } from '../../lexicon/rows.ts'
import { datedLine, momentAlone, yearOpens } from '../../lexicon/titles.ts'
import { compact, concat, type Text } from '../../model/text.ts'
import { declared } from '../../reading/declared.ts'
import type { RawBlock, RawTable } from '../raw.ts'
import type { Surroundings } from './understand.ts'
import { yearsIn } from './years.ts'

const REACH = 6

/** What stands around a table, and the lines its title is printed on. */
export interface Around extends Omit<Surroundings, 'context'> {
  titleLines: readonly Text[]
}

/** The title, unit lines and other captions right above a table, and the notes right below it. */
export function surroundings(
  blocks: readonly RawBlock[],
  levels: readonly (number | null)[],
  at: number,
): Around {
  const captions: Text[] = []
  let titleLines: readonly Text[] = []
  for (let i = at - 1; i >= Math.max(0, at - REACH); i--) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    const words = block.text.text
    const label = blocks[i - 1]
    if (label !== undefined && isUnitBelow(label, words)) {
      captions.unshift(concat([label.text, block.text]))
      i--
      continue
    }
    if (
      captionLine.test(words) ||
      (unitWords.test(words) && lengthOf(words) <= 60) ||
      isBodyBelow(blocks, i)
    ) {
      captions.unshift(block.text)
      continue
    }
    if (subtitle.test(words) && i > 0 && titleAt(blocks, levels, i - 1)) {
      captions.unshift(block.text)
      continue
    }
    if (isDateBelowTitle(blocks, levels, i)) {
      captions.unshift(block.text)
      continue
    }
    if (titleAt(blocks, levels, i)) titleLines = titleEndingAt(blocks, i)
    break
  }
  const notes: Text[] = []
  for (let i = at + 1; i < blocks.length; i++) {
    const block = blocks[i]
    if (block === undefined || block.kind === 'table') break
    if (
      !noteLine.test(block.text.text) &&
      !(notes.length > 0 && /^\d{1,2}[.．、]/.test(block.text.text))
    )
      break
    notes.push(block.text)
  }
  const [first] = titleLines
  const title = titleLines.length > 1 ? concat(titleLines) : first
  return { ...(title && { title }), captions, notes, titleLines }
}

/** The length of a line, blanks that set its words apart (表二十九        单位：万元) taken as one. */
function lengthOf(words: string): number {
  return words.replace(/\s+/g, ' ').length
}

const pageNumber = /^[\s\d\-—–]+$/

/** Characters of a unit. */
const mostUnit = 12

/** 万元 on the line under 单位：, which a page broke in two. */
function isUnitBelow(label: RawBlock, words: string): label is Exclude<RawBlock, RawTable> {
  if (label.kind === 'table') return false
  const broken = brokenUnit.exec(label.text.text)
  const unit = broken === null ? undefined : `${broken[1] ?? ''}${words.trim()}`
  return unit !== undefined && unit.length <= mostUnit && declared(unit)?.text === unit
}

/** The rest of the name of a body that a line 部门名称：… broke in two, with 单位：万元 between them or not. */
function isBodyBelow(blocks: readonly RawBlock[], at: number): boolean {
  const block = blocks[at]
  if (block === undefined || block.kind === 'table' || !restOfName.test(block.text.text))
    return false
  for (let i = at - 1; i >= Math.max(0, at - 2); i--) {
    const above = blocks[i]
    if (above === undefined || above.kind === 'table') return false
    if (bodyLine.test(above.text.text)) return true
    if (!unitWords.test(above.text.text)) return false
  }
  return false
}

/** A line that says when and no more, under a title that says of which year it is: 2024年2月 under 西河市2023年支出情况表. */
function isDateBelowTitle(
  blocks: readonly RawBlock[],
  levels: readonly (number | null)[],
  at: number,
): boolean {
  const [above, block] = [blocks[at - 1], blocks[at]]
  if (above === undefined || above.kind === 'table' || block === undefined) return false
  if (block.kind === 'table' || !momentAlone.test(compact(block.text.text))) return false
  return titleAt(blocks, levels, at - 1) && yearsIn(above.text.text).length > 0
}

/** （按功能科目分类）: a line under a title that says how its table is divided. */
const subtitle = /^[（(][^（()）]{2,24}[）)]$/

function titleAt(
  blocks: readonly RawBlock[],
  levels: readonly (number | null)[],
  at: number,
): boolean {
  const block = blocks[at]
  if (block === undefined || block.kind === 'table') return false
  const { text: words } = block.text
  const centred = block.kind === 'paragraph' && block.align === 'center'
  const numbered = isCaption(blocks[at - 1])
  if (ofPicture.test(words) || pageNumber.test(words)) return false
  return levels[at] !== null || centred || isTableTitle(words, numbered)
}

/** The lines of the title that ends in a block: 2024年西河省地方政府债务限额及余额 / 分地区情况明细表. */
function titleEndingAt(blocks: readonly RawBlock[], at: number): Text[] {
  const [before, block] = [blocks[at - 1], blocks[at]]
  if (block === undefined || block.kind === 'table') return []
  if (before === undefined || before.kind === 'table') return [block.text]
  const centred =
    block.kind === 'heading' || (block.kind === 'paragraph' && block.align === 'center')
  return leadsOn(before.text.text, block.text.text, centred)
    ? [before.text, block.text]
    : [block.text]
}

/** Whether a line begins the title that the next one ends: it stops at a conjunction, or only it says which year. */
function leadsOn(first: string, second: string, centred: boolean): boolean {
  const [above, below] = [compact(first), compact(second)]
  if (above.length > 50 || below.length > 50 || above.length < 6 || wholeLine.test(above))
    return false
  if (leavesOpen.test(above) || goesOnWith.test(below)) return datedLine.test(above) || centred
  return centred && datedLine.test(above) && !datedLine.test(below) && tableAtEnd.test(below)
}

/** A short line that is worded as titles of tables are: 表2 …, 2025年…, one that ends in 表 or 情况, one under 附件6 (`numbered`). */
function isTableTitle(words: string, numbered: boolean): boolean {
  if (words.length > 60 || /[。；，,：:]$|[。；]/.test(words)) return false
  return numbered || numberedTable.test(words) || tableTitle.test(words) || yearOpens.test(words)
}

function isCaption(block: RawBlock | undefined): boolean {
  return block !== undefined && block.kind !== 'table' && captionLine.test(block.text.text)
}
