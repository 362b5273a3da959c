import { amountInFormula } from '../lexicon/amounts.ts'
import { about } from '../lexicon/comparators.ts'
import { lengthEnd } from '../lexicon/units.ts'
import { concat, locate, slice, type Text } from '../model/text.ts'

/** A formula between dollar signs; an escaped dollar is no end. */
const formula = /(?<![\\$])(\$\$?)((?:\\\$|[^$]){1,120}?)(?<!\\)\1(?!\$)/g
/** The mark of a note that a formula raises behind a number: $1,234^{1}$, 66$^{*}$; 10^{4} is a power. */
const raisedNote = /(?<!10\s*)\^\s*(?:\{\s*(?:[[(]?\d{1,2}[\])]?|\*{1,3}|[①-⑳])\s*\}|\d|\*)\s*$/
/** What a formula says with a command, as documents print it. */
const said: Readonly<Record<string, string>> = {
  '\\geq': '≥',
  '\\ge': '≥',
  '\\geqslant': '≥',
  '\\leq': '≤',
  '\\le': '≤',
  '\\leqslant': '≤',
  '\\gt': '>',
  '\\lt': '<',
  '\\sim': '~',
  '\\approx': '~',
}
const powers: Readonly<Record<string, string>> = { 2: '²', 3: '³' }
/** Commands that only set what they hold; any other computes with it (\frac, \times), so that its digits are no number. */
const setting =
  /^\\(?:math(?:bf|rm|it|sf|tt|normal)|text(?:bf|rm|it|sf|tt|normal)?|boldsymbol|bm|bf|rm|it|operatorname|left|right|displaystyle|underline|mbox|hbox|quad|qquad|thinspace|[^A-Za-z])$/
const command = /\\(?:[A-Za-z]+|.)/gs
const token = /\^\{?[23]\}?|\\[A-Za-z]+|\\.|[{}~]|[^\\{}~]/gs
/** Words without the marks of formulas around numbers: $3.5$亿元 and $\mathbf{85\%}$, as converters from PDF write them. Any other formula stays. */
export function withoutFormulas(text: Text): Text {
  if (!text.text.includes('$')) return text
  const parts: Text[] = []
  let from = 0
  for (const match of text.text.matchAll(formula)) {
    const [whole, marks = '', inner = ''] = match
    const start = match.index + marks.length
    const raised = raisedNote.exec(inner)
    // \mathrm{km}^{2} is a power.
    const isPower =
      raised !== null &&
      lengthEnd.test(
        inner
          .slice(0, raised.index)
          .replace(/\}?\s*$/, '')
          .slice(-1),
      )
    const note = isPower ? null : raised
    const number = note === null ? inner : inner.slice(0, note.index)
    const plain = plainFormula(text, start, number)
    const before = text.text.charAt(match.index - 1)
    const isMark = note !== null && number.trim() === '' && !lengthEnd.test(before)
    const computes =
      (note === null && !isPower && inner.includes('^')) ||
      [...inner.matchAll(command)].some(([word]) => !(word in said || setting.test(word)))
    const isAmount = amountInFormula.test(plain.text) && !/^\S.* $/.test(plain.text)
    if (computes || !(isMark || isAmount)) continue
    parts.push(slice(text, from, match.index), approximate(plain))
    from = match.index + whole.length
  }
  return from === 0 ? text : concat([...parts, slice(text, from, text.text.length)])
}

/** A formula's words without commands that only set letters; every character keeps its place. */
function plainFormula(text: Text, at: number, inner: string): Text {
  const parts: Text[] = []
  for (const match of inner.matchAll(token)) {
    const [word] = match
    const start = at + match.index
    const end = start + word.length
    const sign = said[word]
    const power = powers[word.replace(/\D/g, '')]
    if (word.startsWith('^') && power !== undefined) parts.push(printedAs(text, start, end, power))
    else if (sign !== undefined) parts.push(printedAs(text, start, end, sign))
    else if (word === '\\%' || word === '\\$') parts.push(slice(text, start + 1, end))
    else if (!/^(?:\\|[{}~]$)/.test(word)) parts.push(slice(text, start, end))
  }
  return concat(parts)
}

/** ~5% alone in a formula is about 5 %. */
function approximate(plain: Text): Text {
  const at = plain.text.indexOf('~')
  if (at < 0 || plain.text.slice(0, at).trim() !== '') return plain
  const [anchor] = locate(plain, at, at + 1)
  const runs = anchor === undefined ? [] : [{ start: 0, end: about.length, anchor }]
  return concat([{ text: about, runs }, slice(plain, at + 1, plain.text.length)])
}

/** A sign in the place of the command that says it. */
function printedAs(text: Text, start: number, end: number, sign: string): Text {
  const [anchor] = locate(text, start, end)
  return { text: sign, runs: anchor === undefined ? [] : [{ start: 0, end: sign.length, anchor }] }
}
