import { describe, expect, test } from 'vitest'
import { deltasOf } from '../../../src/readers/ofd/paint/deltas.ts'
import { pageOf, places, rawText, shown, textObject } from './read.ts'

const AT = 'Boundary="10 20 100 10" Size="4"'

describe('deltas', () => {
  test.each([
    ['4 4 2', 3, [4, 4, 2]],
    ['g 3 4', 3, [4, 4, 4]],
    ['g 2 4 2 g 2 1', 5, [4, 4, 2, 1, 1]],
    ['G 2 4', 2, [4, 4]],
    ['4,4', 2, [4, 4]],
    ['4 4 4 4', 2, [4, 4]],
    ['x 4', 2, [0, 4]],
  ])('%s', (words, count, deltas) => {
    expect(deltasOf(words, count)).toEqual(deltas)
  })

  test('a run of a milliard is as long as the words', () => {
    expect(deltasOf('g 1000000000 4', 3)).toEqual([4, 4, 4])
    expect(deltasOf('g -5 4 1', 3)).toEqual([1])
  })

  test('nothing written is no list of noughts', () => {
    expect(deltasOf(undefined, 3)).toBeNull()
    expect(deltasOf(' ', 3)).toBeNull()
  })
})

describe('where characters stand', () => {
  test('from the corner of the boundary, by X, Y and the deltas', async () => {
    const code = '<ofd:TextCode X="1" Y="4" DeltaX="g 2 4 2">收入12</ofd:TextCode>'
    expect(await places(rawText(code, AT))).toEqual(['收 11 24', '入 15 24', '1 19 24', '2 21 24'])
  })

  test('each TextCode begins anew; a coordinate it does not say is that of the one before', async () => {
    const codes =
      '<ofd:TextCode X="1" Y="4" DeltaX="4">收入</ofd:TextCode><ofd:TextCode Y="9">支</ofd:TextCode>'
    expect(await places(rawText(codes, AT))).toEqual(['收 11 24', '入 15 24', '支 11 29'])
  })

  test('after the last delta it goes on where a character has room in it; without any they are as far apart as they are wide', async () => {
    const code = '<ofd:TextCode X="0" Y="4" DeltaX="5">收入支出</ofd:TextCode>'
    expect(await places(rawText(code, AT))).toEqual([
      '收 10 24',
      '入 15 24',
      '支 20 24',
      '出 25 24',
    ])
    const narrow = '<ofd:TextCode X="0" Y="4" DeltaX="2">1收入</ofd:TextCode>'
    expect(await places(rawText(narrow, AT))).toEqual(['1 10 24', '收 12 24', '入 16 24'])
    const bare = '<ofd:TextCode X="0" Y="4">收12</ofd:TextCode>'
    expect(await places(rawText(bare, AT))).toEqual(['收 10 24', '1 14 24', '2 16 24'])
  })

  test('CTM of the object', async () => {
    const code = '<ofd:TextCode X="0" Y="8" DeltaX="8">收入</ofd:TextCode>'
    const half = 'Boundary="10 20 100 10" CTM="0.5 0 0 0.5 1 0" Size="8"'
    const { glyphs } = await pageOf({ pages: [rawText(code, half)] })
    expect(glyphs.map(({ size }) => Math.round(size * 100) / 100)).toEqual([11.34, 11.34])
    expect(await places(rawText(code, half))).toEqual(['收 11 24', '入 15 24'])
  })

  test('HScale makes characters narrow and leaves deltas as they are', async () => {
    const code = '<ofd:TextCode X="0" Y="4" DeltaX="4">收入</ofd:TextCode>'
    const { glyphs } = await pageOf({ pages: [rawText(code, `${AT} HScale="0.5"`)] })
    const widths = glyphs.map(({ x0, x1 }) => Math.round(((x1 - x0) * 25.4) / 7.2) / 10)
    expect(widths).toEqual([2, 2])
    expect(await places(rawText(code, `${AT} HScale="0.5"`))).toEqual(['收 10 24', '入 14 24'])
  })

  test('words set from top to bottom, and words that are turned', async () => {
    const down = '<ofd:TextCode X="0" Y="4" DeltaY="g 2 4">购买方</ofd:TextCode>'
    const column = await pageOf({ pages: [rawText(down, 'Boundary="10 20 5 20" Size="4"')] })
    expect(column.glyphs.map(({ angle }) => angle)).toEqual([90, 90, 90])
    const code = '<ofd:TextCode X="0" Y="0" DeltaX="4">收入</ofd:TextCode>'
    const turned = 'Boundary="10 20 40 40" CTM="0 1 -1 0 20 0" Size="4"'
    const lying = await pageOf({ pages: [rawText(code, turned)] })
    expect(lying.glyphs.map(({ angle }) => angle)).toEqual([90, 90])
    const read = await pageOf({
      pages: [
        rawText(
          '<ofd:TextCode X="0" Y="4">收</ofd:TextCode>',
          `${AT} ReadDirection="90" CharDirection="90"`,
        ),
      ],
    })
    expect(read.glyphs.map(({ angle }) => angle)).toEqual([90])
  })

  test('words off the straight by a degree are straight', async () => {
    const code = '<ofd:TextCode X="0" Y="4" DeltaX="4" DeltaY="0.07">收入</ofd:TextCode>'
    const { glyphs } = await pageOf({ pages: [rawText(code, AT)] })
    expect(glyphs.map(({ angle }) => angle)).toEqual([0, 0])
  })

  test('two characters for one glyph take one delta, one for two takes two', async () => {
    const code = (transform: string, words: string, deltas: string) =>
      `${transform}<ofd:TextCode X="0" Y="4" DeltaX="${deltas}">${words}</ofd:TextCode>`
    const two =
      '<ofd:CGTransform CodePosition="1" CodeCount="2" GlyphCount="1"><ofd:Glyphs>9</ofd:Glyphs></ofd:CGTransform>'
    expect(await places(rawText(code(two, 'afib', '2 3'), AT))).toEqual([
      'a 10 24',
      'fi 12 24',
      'b 15 24',
    ])
    const one =
      '<ofd:CGTransform CodePosition="0" CodeCount="1" GlyphCount="2"><ofd:Glyphs>8 9</ofd:Glyphs></ofd:CGTransform>'
    expect(await places(rawText(code(one, '收入', '1 3'), AT))).toEqual(['收 10 24', '入 14 24'])
  })

  test('a character beyond the first 65,536 takes one delta, or two where they are counted so', async () => {
    const code = (deltas: string) =>
      `<ofd:TextCode X="0" Y="4" DeltaX="${deltas}">𠮷一二</ofd:TextCode>`
    expect(await places(rawText(code('4 4'), AT))).toEqual(['𠮷 10 24', '一 14 24', '二 18 24'])
    expect(await places(rawText(code('4 0 4'), AT))).toEqual(['𠮷 10 24', '一 14 24', '二 18 24'])
  })
})

describe('what is not read as words', () => {
  const words = (attributes: string, inside = '') =>
    textObject('看不见', 20, 30, 4, { attributes, inside })
  test.each([
    ['Visible', words('Visible="false"')],
    ['Alpha of the object', words('Alpha="0"')],
    ['Alpha of the colour', words('', '<ofd:FillColor Value="0 0 0" Alpha="0"/>')],
    ['neither filled nor stroked', words('Fill="false"')],
    ['white on white', words('', '<ofd:FillColor Value="255 255 255"/>')],
    ['under 1 point', textObject('看不见', 20, 30, 0.2)],
  ])('%s', async (_, object) => {
    const page = await pageOf({ pages: [object + textObject('看得见', 20, 60)] })
    expect(page.glyphs.map(({ char }) => char).join('')).toBe('看得见')
    expect(Object.values(page.omitted)).toEqual([3])
  })

  test('outside of a clip and the area that is displayed, not outside of the boundary of the words themselves', async () => {
    const code = '<ofd:TextCode X="0" Y="4" DeltaX="g 3 4">看见四字</ofd:TextCode>'
    expect(await shown(rawText(code, 'Boundary="10 20 8 6" Size="4"'))).toBe('看见四字')
    const clip =
      '<ofd:Clips><ofd:Clip><ofd:Area><ofd:Path Boundary="0 0 100 10"><ofd:AbbreviatedData>M 0 0 L 12 0 L 12 9 L 0 9 C</ofd:AbbreviatedData></ofd:Path></ofd:Area></ofd:Clip></ofd:Clips>'
    expect(await shown(rawText(clip + code, AT))).toBe('看见四')
    const area =
      '<ofd:Area><ofd:PhysicalBox>0 0 210 297</ofd:PhysicalBox><ofd:ApplicationBox>0 0 18 297</ofd:ApplicationBox></ofd:Area>'
    const xml = `${area}<ofd:Content><ofd:Layer>${rawText(code, AT)}</ofd:Layer></ofd:Content>`
    const page = await pageOf({ pages: [{ xml }] })
    expect(page.glyphs.map(({ char }) => char).join('')).toBe('看见')
    expect(page.omitted).toEqual({ clipped: 2 })
  })

  test('stroked words, words in a shade and light words on a dark ground are seen', async () => {
    expect(await shown(words('Fill="false" Stroke="true"'))).toBe('看不见')
    const shade = '<ofd:FillColor><ofd:AxialShd StartPoint="0 0" EndPoint="1 1"/></ofd:FillColor>'
    expect(await shown(words('', shade))).toBe('看不见')
    const ground =
      '<ofd:PathObject Boundary="10 20 60 20" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 128"/><ofd:AbbreviatedData>M 0 0 L 60 0 L 60 20 L 0 20 C</ofd:AbbreviatedData></ofd:PathObject>'
    expect(await shown(ground + words('', '<ofd:FillColor Value="255 255 255"/>'))).toBe('看不见')
  })

  test('a pattern laid over words does not cover them', async () => {
    const pattern =
      '<ofd:PathObject Boundary="0 0 210 297" Stroke="false" Fill="true"><ofd:FillColor Value="0 0 0"><ofd:Pattern Width="10" Height="10"><ofd:CellContent/></ofd:Pattern></ofd:FillColor><ofd:AbbreviatedData>M 0 0 L 210 0 L 210 297 L 0 297 C</ofd:AbbreviatedData></ofd:PathObject>'
    expect(await shown(textObject('看得见', 20, 60) + pattern)).toBe('看得见')
  })
})
