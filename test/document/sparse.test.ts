import { describe, expect, it } from 'vitest'
import { readDocument } from '../../src/read.ts'

const codes = async (name: string, text: string) =>
  (await readDocument({ name, bytes: Buffer.from(text) })).diagnostics.map(({ code }) => code)

const script = `<script>var data = "${'教育支出10亿元'.repeat(80)}"</script>`
const shell = (body: string) =>
  `<html><head><title>2023年决算</title></head><body>${body}${script}</body></html>`

describe('what converts to almost nothing', () => {
  it.each([
    ['an empty shell', shell('<div id="app"></div>')],
    ['a page that is loading', shell('<div id="app">正在加载</div>')],
    ['a title over an attachment', shell('<h1>2023年决算</h1><p>附件：2023年决算.pdf</p>')],
    [
      'words in scripts alone, however short',
      '<body><script>document.write("10亿元")</script></body>',
    ],
    ['words that are hidden', '<body><p style="display:none">支出10亿元。</p></body>'],
  ])('is reported of %s', async (_, page) => {
    expect(await codes('a.html', page)).toEqual(['text-missing'])
  })

  it.each(['a.csv', 'a.txt', 'a.md'])('is reported of blank lines in %s', async name => {
    expect(await codes(name, '\n \n\n')).toEqual(['text-missing'])
  })

  it.each([
    ['one sentence', shell('<p>2023年支出10亿元。</p>')],
    ['a table', shell('<table><tr><td>项目<td>金额</tr><tr><td>教育<td>10</tr></table>')],
    ['a small page', '<h1>决算</h1>'],
  ])('is not reported of %s', async (_, page) => {
    expect(await codes('a.html', page)).not.toContain('text-missing')
  })
})

describe('a NUL', () => {
  it.each([
    ['a.csv', '项目,金额（万元）\n教育,1\x000\n'],
    ['a.txt', '教育支出1\x000万元。\n'],
    ['a.html', '<p>教育支出1\x000万元。</p>'],
  ])('is reported with its place in %s', async (name, text) => {
    const { diagnostics } = await readDocument({ name, bytes: Buffer.from(text) })
    const at = text.indexOf('\0')
    expect(diagnostics).toMatchObject([
      { code: 'text-damaged', anchors: [{ start: at, end: at + 1 }] },
    ])
  })
})
