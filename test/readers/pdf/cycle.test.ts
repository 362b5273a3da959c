import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { yiyuan } from '../../command.ts'
import { assemblePdf, FIRST, latin, rawPdf, song, streamOf } from './raw.ts'

const folder = mkdtempSync(join(tmpdir(), 'yiyuan-cycle-'))
const save = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}
const page = (more: string) => ({
  content: `${song(50, 700, '全市一般公共预算收入120亿元。')} ${more}`,
})

test('a form that draws itself is read once', async () => {
  const form = streamOf(
    `${latin(50, 600, 'Again')} /Fm Do`,
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 3 0 R',
  )
  const bytes = assemblePdf(
    rawPdf([page('/Fm Do')], { resources: `/XObject << /Fm ${FIRST} 0 R >>`, objects: [form] }),
  )
  const { stdout, code } = await yiyuan(['inspect', save('form.pdf', bytes)])
  expect([stdout.includes('120亿元'), code]).toEqual([true, 0])
})

const drawn = '/Resources 3 0 R /BBox [0 0 10 10]'
const tiling = `/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /XStep 10 /YStep 10 ${drawn}`
const filled = '/Pattern cs /P scn 0 0 10 10 re f'
const ofForms = `/Type /XObject /Subtype /Form ${drawn}`

test.each([
  [
    'a pattern filled with itself',
    `/Pattern << /P ${FIRST} 0 R >>`,
    filled,
    [streamOf(filled, tiling)],
  ],
  [
    'a form that fills a pattern that draws the form',
    `/XObject << /Fm ${FIRST} 0 R >> /Pattern << /P ${FIRST + 1} 0 R >>`,
    '/Fm Do',
    [streamOf(filled, ofForms), streamOf('/Fm Do', tiling)],
  ],
  [
    'forms that draw each other 10 times, 9 levels deep',
    `/XObject << ${Array.from({ length: 9 }, (_, i) => `/F${i} ${FIRST + i} 0 R`).join(' ')} >>`,
    '/F0 Do',
    Array.from({ length: 9 }, (_, i) => streamOf(`/F${i + 1} Do `.repeat(10), ofForms)),
  ],
])(
  '%s: the page is reported and left out, the next one is read',
  async (_, resources, content, objects) => {
    const bytes = assemblePdf(rawPdf([page(content), page('')], { resources, objects }))
    const { stdout, code } = await yiyuan(['inspect', save('endless.pdf', bytes)])
    expect(code).toBe(0)
    expect(stdout.match(/page-damaged/g)).toHaveLength(1)
    expect(stdout).toContain('page 1: its forms or patterns draw each other without end')
    expect(stdout.match(/120亿元/g)).toHaveLength(1)
  },
)

test('a form that is drawn a thousand times on a page is drawn a thousand times', async () => {
  const form = streamOf(
    latin(50, 600, 'A'),
    `/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 3 0 R`,
  )
  const bytes = assemblePdf(
    rawPdf([page('/Fm Do '.repeat(1000))], {
      resources: `/XObject << /Fm ${FIRST} 0 R >>`,
      objects: [form],
    }),
  )
  const { stdout } = await yiyuan(['inspect', save('often.pdf', bytes)])
  expect(stdout).toContain('120亿元')
  expect(stdout).not.toContain('page-damaged')
})
