import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { yiyuan } from '../../command.ts'
import { buildPdf, grid } from './build.ts'
import { assemblePdf, latin, rawPdf, song } from './raw.ts'

const folder = mkdtempSync(join(tmpdir(), 'yiyuan-drawing-'))
const file = (name: string, bytes: Uint8Array) => {
  writeFileSync(join(folder, name), bytes)
  return join(folder, name)
}

describe('a page drawn as it was understood', () => {
  let svg = ''
  beforeAll(async () => {
    const rules = grid([50, 200, 300], [100, 120, 140])
      .map(([x0, y0, x1, y1]) => `${x0} ${842 - y0} m ${x1} ${842 - y1} l S`)
      .join('\n')
    const content = [
      latin(50, 800, '<script>alert\\(1\\)</script> & "more"'),
      song(54, 728, '项目'),
      song(204, 728, '预算'),
      song(54, 708, '教育'),
      song(204, 708, '12'),
      song(50, 600, '隐', 12, '3 Tr'),
      rules,
    ].join('\n')
    const ran = await yiyuan([
      'inspect',
      file('a.pdf', assemblePdf(rawPdf([{ content }]))),
      '--page',
      '1',
      '--svg',
      '-',
    ])
    svg = ran.stdout
  })
  const count = (id: string, part: string) => {
    const at = svg.indexOf(`<g id="${id}"`)
    return svg.slice(at, svg.indexOf('</g>', at)).split(part).length - 1
  }

  test('shows cells, rulings, blocks in order and what was left out', () => {
    expect(count('cells', '<title>row')).toBe(4)
    expect(count('cells', '#2b8a3e')).toBeGreaterThan(0)
    expect(count('rulings', '<line')).toBe(6)
    expect(count('reading-order', '<circle')).toBe(2)
    expect(count('left-out', '<title>invisible')).toBe(1)
    expect(svg).toContain('confidence 1')
  })

  test('shows words of the document and never runs them', () => {
    expect(svg).not.toMatch(/<script/i)
    expect(svg).toContain('&lt;')
    expect(svg).toContain('&amp;')
  })
})

test('--page shows the blocks of one page, the rows of a table there under its headings', async () => {
  const rules = grid([50, 200, 300], [100, 120, 140])
  const page = (name: string) => ({
    words: [
      [54, 112, '地区'],
      [204, 112, '限额'],
      [54, 132, name],
      [204, 132, '12'],
    ] as [number, number, string][],
    rules,
  })
  const path = file('b.pdf', buildPdf([page('甲市'), page('乙市')]))
  const { stdout, code } = await yiyuan(['inspect', path, '--page', '2'])
  expect([stdout.includes('乙市'), stdout.includes('甲市'), stdout.includes('限额'), code]).toEqual(
    [true, false, true, 0],
  )
})

test.each([
  [['--page', '9'], /pages 1 to 1; give one of them/],
  [['--page', 'x'], /give one of them/],
])('%j is misuse, and says what is there', async (options, message) => {
  const ran = await yiyuan(['inspect', 'samples/2021-targets.pdf', ...options])
  expect([ran.code, message.test(ran.stderr)]).toEqual([2, true])
})

test('only a PDF or OFD has pages to draw', async () => {
  const ran = await yiyuan(['inspect', 'samples/2021-targets.html', '--svg', '-'])
  expect([ran.code, ran.stderr]).toEqual([
    2,
    'yiyuan: --svg: only pages of a PDF or OFD can be drawn, this is html\n',
  ])
})

test('a drawing is written where it is asked for', async () => {
  const path = join(folder, 'page.svg')
  await yiyuan(['inspect', 'samples/2021-targets.pdf', '--page', '1', '--svg', path])
  expect(readFileSync(path, 'utf8')).toMatch(/^<svg [^>]*viewBox/)
})
