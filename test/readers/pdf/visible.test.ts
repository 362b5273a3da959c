import { expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { assemblePdf, FIRST, latin, type RawPage, rawPdf, song, streamOf } from './raw.ts'

type Extra = Parameters<typeof rawPdf>[1]

const read = async (content: string | RawPage[], extra: Extra = {}, catalog = '') => {
  const pages = typeof content === 'string' ? [{ content }] : content
  return readDocument({ name: 'a.pdf', bytes: assemblePdf(rawPdf(pages, extra, catalog)) })
}
const wordsOf = ({ blocks }: Awaited<ReturnType<typeof read>>) =>
  blocks.map(block => (block.kind === 'table' ? '▦' : block.text.text))

const line = song(50, 700, '全市一般公共预算收入一百二十亿元')
const kept = ['全市一般公共预算收入一百二十亿元']

test.each([
  ['text in render mode 3', song(50, 600, '看不见', 12, '3 Tr'), { invisible: 3 }],
  ['white text on white', `1 1 1 rg ${song(50, 600, '白字')} 0 g\n`, { 'white-on-white': 2 }],
  ['text nearly white', `0.99 g ${song(50, 600, '白字')} 0 g\n`, { 'white-on-white': 2 }],
  [
    'text in the colour of its ground',
    `0 0 1 rg 40 590 100 30 re f ${song(50, 600, '蓝字')} 0 g\n`,
    { 'white-on-white': 2 },
  ],
  [
    'text a rectangle was painted over',
    `${song(50, 600, '密文')} 0 g 40 590 100 30 re f\n`,
    { covered: 2 },
  ],
  ['text beside the page', song(700, 600, '页外'), { clipped: 2 }],
  ['text outside the clip', `q 0 0 100 100 re W n ${song(50, 600, '界外')} Q\n`, { clipped: 2 }],
  [
    'text printed twice to look bold',
    song(50, 600, '粗体') + song(50.3, 600, '粗体'),
    { doubled: 2 },
  ],
  ['text too small to read', song(50, 600, '微字', 0.5), { tiny: 2 }],
  ['slanted text', 'BT /S 40 Tf 0.7 0.7 -0.7 0.7 100 300 Tm <5185 90e8> Tj ET\n', { watermark: 2 }],
  ['pale text over other words', `0.8 g ${song(60, 698, '内部资料', 30)} 0 g\n`, { watermark: 4 }],
  ['huge text over other words', `1 0 0 rg ${song(60, 690, '作废', 60)} 0 g\n`, { watermark: 2 }],
  [
    'a pale pattern',
    `0.8 g ${[1, 2, 3, 4, 5].map(i => song(60, 100 * i, '样本')).join('')} 0 g\n`,
    { watermark: 10 },
  ],
])('%s is left out and counted', async (_, hidden, omitted) => {
  const document = await read(`${line}${hidden}`)
  expect(wordsOf(document)).toEqual('doubled' in omitted ? [...kept, '粗体'] : kept)
  expect(document.omitted).toEqual(omitted)
})

test('white text on a dark ground, grey notes and a big title are read', async () => {
  const content = `0 0 0.5 rg 40 590 200 30 re f 1 g ${song(50, 600, '白字标题')}0.5 g ${song(50, 500, '灰色注释')}1 0 0 rg ${song(50, 760, '西河省文件', 40)}0 g ${line}`
  expect(wordsOf(await read(content))).toEqual(['西河省文件', ...kept, '白字标题', '灰色注释'])
})

test('text on a light rectangle, and text a see-through one lies over, are read', async () => {
  const resources = '/ExtGState << /Half << /ca 0.4 >> /Multiply << /BM /Multiply >> >>'
  const content = `0.9 g 40 690 300 30 re f 0 g ${line}q /Half gs 1 1 0 rg 40 690 300 30 re f Q q /Multiply gs 1 1 0 rg 40 690 300 30 re f Q`
  expect(wordsOf(await read(content, { resources }))).toEqual(kept)
})

test('text that lets everything through is left out, text that lets a little through is read', async () => {
  const resources = '/ExtGState << /None << /ca 0 >> /Most << /ca 0.8 >> >>'
  const content = `q /Most gs ${line} Q q /None gs ${song(50, 600, '透明')} Q`
  const document = await read(content, { resources })
  expect([wordsOf(document), document.omitted]).toEqual([kept, { invisible: 2 }])
})

test('a layer that is switched off is left out, one that is on is read', async () => {
  const layers = {
    resources: `/Properties << /On ${FIRST} 0 R /Off ${FIRST + 1} 0 R >>`,
    objects: ['<< /Type /OCG /Name (a) >>', '<< /Type /OCG /Name (b) >>'],
  }
  const content = `/OC /On BDC ${line} EMC /OC /Off BDC q ${song(50, 600, '隐层')} Q EMC ${song(50, 500, '层外')}`
  const off = `/OCProperties << /OCGs [${FIRST} 0 R ${FIRST + 1} 0 R] /D << /OFF [${FIRST + 1} 0 R] >> >>`
  const document = await read(content, layers, off)
  expect([wordsOf(document), document.omitted]).toEqual([[...kept, '层外'], { invisible: 2 }])
})

test('what a form draws outside its box is left out', async () => {
  const form = streamOf(
    `${line}${song(50, 100, '框外')}`,
    '/Type /XObject /Subtype /Form /BBox [0 600 595 842] /Resources 3 0 R',
  )
  const document = await read('/Fm Do', {
    resources: `/XObject << /Fm ${FIRST} 0 R >>`,
    objects: [form],
  })
  expect([wordsOf(document), document.omitted]).toEqual([kept, { clipped: 2 }])
})

test('filled form fields are read, also where the page leaves its state moved; hidden ones are not', async () => {
  const field = (flags: number, y: number, at: number) =>
    `<< /Type /Annot /Subtype /Widget /FT /Tx /T (f${y}) /V (1,234.50) /F ${flags} /Rect [200 ${y} 300 ${y + 20}] /AP << /N ${at} 0 R >> >>`
  const look = streamOf(
    `/Tx BMC q BT /H 12 Tf 2 5 Td (1,234.50) Tj ET Q EMC`,
    '/Type /XObject /Subtype /Form /BBox [0 0 100 20] /Resources 3 0 R',
  )
  const objects = [field(4, 700, FIRST + 2), field(2, 600, FIRST + 2), look]
  const page = {
    content: `${latin(50, 705, 'Amount')} 2 0 0 2 100 100 cm`,
    entries: `/Annots [${FIRST} 0 R ${FIRST + 1} 0 R]`,
  }
  const document = await read(
    [page],
    { objects },
    `/AcroForm << /Fields [${FIRST} 0 R ${FIRST + 1} 0 R] >>`,
  )
  expect(wordsOf(document)).toEqual(['Amount 1,234.50'])
})
