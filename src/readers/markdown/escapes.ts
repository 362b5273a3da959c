import { concat, slice, type Text } from '../../model/text.ts'
import { withoutFormulas } from '../formulas.ts'

/** A backslash before punctuation is a mark of Markdown and no character of the text. */
const escaped = /\\[!-/:-@[-`{-~]/g

/** Words as Markdown means them: 1\. is 1. and \* a star, $85\%$ is 85%; every character keeps its place. */
export function withoutEscapes(printed: Text): Text {
  const text = withoutFormulas(printed)
  const parts: Text[] = []
  let from = 0
  for (const { index } of text.text.matchAll(escaped)) {
    parts.push(slice(text, from, index))
    from = index + 1
  }
  return from === 0 ? text : concat([...parts, slice(text, from, text.text.length)])
}
