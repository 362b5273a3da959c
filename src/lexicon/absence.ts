import { glossed } from './gloss.ts'
import { any, oneOf } from './pattern.ts'

/** Strokes printed where nothing is. */
const dashes = '-—–－―─'
/** Marks that stand where something was left out or withheld. */
const fillers = '_/／\\*＊·×'

const nothing = glossed(`
  无        none
  无此项    no such entry
  空表      empty table
  不适用    not applicable
`)
const notAvailable = ['N/A', 'NA']

/** Cells that say nothing is there, or nothing is told. The empty cell is one without words. */
export const absence = new RegExp(
  `^(?:${oneOf(dashes + fillers)}{1,6}|…+|\\.{3,6}|${any([...nothing, ...notAvailable])})$`,
  'i',
)

/** Cells that say the amount is nothing: a mark that stands in for a number (*, …) does not. */
export const nothingThere = new RegExp(`^(?:${oneOf(dashes)}{1,6}|${any(nothing)}|0)?$`)

/** A digit one that a dash was read or typed as. */
export const dashLike = '一'

/** A stroke alone, of any kind: nothing is printed here, whatever words would mean in the field. */
export const strokeAlone = new RegExp(`^(?:${oneOf(`${dashes}~～`)}{1,4}|…+|\\.{2,}|/)$`)
