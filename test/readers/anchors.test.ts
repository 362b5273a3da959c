import { expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'

/** The stretch of source a document's only figure is printed at. */
async function printed(name: string, source: string): Promise<string[]> {
  const { figures } = await convert({ name, bytes: Buffer.from(source) }, [])
  return figures.flatMap(({ text, anchors }) => [
    text,
    ...anchors.map(anchor =>
      anchor.kind === 'text' ? source.slice(anchor.start, anchor.end) : '',
    ),
  ])
}

test.each([
  ['<p>收入3&#8203;.5亿元。</p>', '3.5亿元', '3&#8203;.5亿元'],
  ['<p>收入\u3000\u30003\u200b.5亿\ufeff元。</p>', '3.5亿元', '3\u200b.5亿\ufeff元'],
  ['<p>收入2<b>3</b><span>.4</span>亿元。</p>', '23.4亿元', '2<b>3</b><span>.4</span>亿元'],
  ['<p>收入&#51;&#46;5亿元&nbsp;。</p>', '3.5亿元', '&#51;&#46;5亿元'],
  ['<p>收入3.5<sup>1</sup>亿元。</p>', '3.5亿元', '3.5<sup>1</sup>亿元'],
])('the anchor of %s covers the figure and nothing around it', async (source, text, place) => {
  expect(await printed('a.html', source)).toEqual([text, place])
})

test('a cell of a table drawn with spaces has its own place', async () => {
  const rows = [
    '      项目      预算数    决算数',
    '税收           1,200     1,300',
    '非税             200       310',
    '合计           1,400     1,610',
  ]
  const source = `单位：万元\n${rows.join('\n')}\n`
  const found = await printed('a.txt', source)
  expect(found).toEqual(
    ['1,200', '1,300', '200', '310', '1,400', '1,610'].flatMap(words => [words, words]),
  )
})

test('an escape in Markdown does not move what stands behind it', async () => {
  expect(await printed('a.md', '1\\. 收入\\*为3.5亿元。\n')).toEqual(['3.5亿元', '3.5亿元'])
})
