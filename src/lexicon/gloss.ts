/**
 * A table of words: on each line some words, two blanks or more, and what they say in English.
 *
 *     合计 总计 共计   grand total
 *     小计             subtotal
 */
export function glossed(table: string): readonly string[] {
  return linesOf(table).flatMap(([words]) => words.split(' '))
}

function linesOf(table: string): (readonly [string, string])[] {
  return table
    .split('\n')
    .map(line => line.trim())
    .filter(line => line !== '')
    .map(line => {
      const [words, gloss] = line.split(/ {2,}/)
      if (words === undefined || gloss === undefined)
        throw new Error(`“${line}” has no gloss; two blanks stand between words and English`)
      return [words, gloss] as const
    })
}
