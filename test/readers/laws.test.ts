import { array, assert, asyncProperty, constantFrom, string } from 'fast-check'
import { expect, test } from 'vitest'
import type { Anchor } from '../../src/model/anchor.ts'
import { locate, type Text } from '../../src/model/text.ts'
import { readDocument } from '../../src/read.ts'

const PIECES = constantFrom(
  '<table>',
  '</table>',
  '<tr>',
  '<td>',
  '<td rowspan=3 colspan=2>',
  '</td>',
  '<p>',
  '</p>',
  '<b>',
  '</b>',
  '<br>',
  '<sup>1</sup>',
  '&nbsp;',
  '&amp;',
  '&#32;',
  '&bogus;',
  '收入',
  '3.5',
  '亿元',
  '，',
  ' ',
  '\n',
  '\r\n',
  '\t',
  '\u3000',
  '\u200b',
  '𠀀',
  '<',
  '>',
  '& ',
  '"',
  '<!--x-->',
  '| 甲 | 乙 |\n',
  '| --- |\n',
  '# 题\n',
  '<h2>',
  '</h2>',
  '<div style="display:none">',
  '</div>',
  '<th>',
  '<span>',
  '</span>',
)
const squeeze = (words: string) => words.replace(/\s+/g, '')
const decoded = (words: string) =>
  squeeze(words.replace(/&nbsp;|&#32;/g, ' ').replace(/&amp;/g, '&'))

function* texts(blocks: Awaited<ReturnType<typeof readDocument>>['blocks']): Generator<Text> {
  for (const block of blocks) {
    if (block.kind !== 'table') yield block.text
    else {
      for (const cell of block.cells) {
        yield cell.text
        yield* texts(cell.tables ?? [])
      }
    }
  }
}

const range = (anchor: Anchor) => (anchor.kind === 'text' ? [anchor.start, anchor.end] : [0, 0])

test.each(['html', 'md', 'txt', 'tsv', 'csv'])(
  'whatever a .%s holds, nothing throws and every character stands in its anchor',
  async extension => {
    await assert(
      asyncProperty(
        array(PIECES, { minLength: 1, maxLength: 40 }),
        string({ maxLength: 5 }),
        async (pieces, tail) => {
          const written = `收入3亿元 ${pieces.join('')}${tail.replace(/[\0&]/g, '')}`
          const source = Buffer.from(written).toString('utf8')
          const document = await readDocument({
            name: `x.${extension}`,
            bytes: Buffer.from(source),
          })
          for (const { text, runs } of texts(document.blocks)) {
            for (const [i, char] of [...text].entries()) {
              if (/\s/.test(char) || char.length > 1 || i > 60) continue
              const at = text.indexOf(char)
              const printed = locate({ text, runs }, at, at + 1).map(anchor =>
                source.slice(...range(anchor)),
              )
              if (char !== '²' && char !== '³') expect(decoded(printed.join(''))).toContain(char)
            }
          }
        },
      ),
      { numRuns: 150 },
    )
  },
)
