import { lengthEnd } from '../../lexicon/units.ts'
import { concat, slice, type Text } from '../../model/text.ts'
import { withoutFormulas } from '../formulas.ts'

/** A backslash before punctuation is a mark of Markdown and no character of the text. */
const escaped = /\\[!-/:-@[-`{-~]/g

/** Words as Markdown means them: 1\. is 1. and \* a star, $85\%$ is 85%; every character keeps its place. */
export function withoutEscapes(printed: Text): Text {
  const text = withoutRaised(withoutFormulas(printed))
  const parts: Text[] = []
  let from = 0
  for (const { index } of text.text.matchAll(escaped)) {
    parts.push(slice(text, from, index))
    from = index + 1
  }
  return from === 0 ? text : concat([...parts, slice(text, from, text.text.length)])
}

/** A mark raised between carets, as Pandoc writes it: 66^3^. */
const raised = /\^(\d{1,2}|\[\d{1,2}\]|[①-⑳⑴-⒇*†‡])\^/g
/** Ten to some power is a number, and its power no note. */
const ten = /(?:^|[^\d.])10$/

/** Words without raised note marks; a raised 2 or 3 behind a unit of length is its power. */
function withoutRaised(text: Text): Text {
  if (!text.text.includes('^')) return text
  const parts: Text[] = []
  let from = 0
  for (const { 0: whole, 1: mark, index } of text.text.matchAll(raised)) {
    const before = text.text.slice(0, index)
    if (before.trim() === '' || ten.test(before)) continue
    const power = mark === '2' ? '²' : mark === '3' ? '³' : ''
    parts.push(slice(text, from, index))
    if (power !== '' && lengthEnd.test(before.slice(-1))) {
      const { runs } = slice(text, index + 1, index + 2)
      parts.push({ text: power, runs })
    }
    from = index + whole.length
  }
  return from === 0 ? text : concat([...parts, slice(text, from, text.text.length)])
}
