import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
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

test('a pattern filled with itself takes all memory: it is stopped, reported, and costs only itself', async () => {
  const tile = streamOf(
    '/Pattern cs /P scn 0 0 10 10 re f',
    '/Type /Pattern /PatternType 1 /PaintType 1 /TilingType 1 /BBox [0 0 10 10] /XStep 10 /YStep 10 /Resources 3 0 R',
  )
  const extra = { resources: `/Pattern << /P ${FIRST} 0 R >>`, objects: [tile] }
  const cyclic = save(
    'pattern.pdf',
    assemblePdf(rawPdf([page('/Pattern cs /P scn 0 0 100 100 re f')], extra)),
  )
  const good = save('good.pdf', assemblePdf(rawPdf([page('')])))
  const out = join(folder, 'out')
  const ran = await yiyuan([
    'run',
    cyclic,
    good,
    '-o',
    out,
    '--memory',
    '300',
    '--timeout',
    '30',
    '--quiet',
  ])
  const told = readFileSync(join(out, 'diagnostics.ndjson'), 'utf8')
  expect(ran.code).toBe(3)
  expect(told).toMatch(/"code":"(?:memory|timeout)"/)
  expect(readFileSync(join(out, 'figures.ndjson'), 'utf8')).toContain('120亿元')
})
