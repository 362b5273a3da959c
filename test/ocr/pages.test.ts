import { execFile } from 'node:child_process'
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { built } from '../built.ts'
import { folder } from '../command.ts'
import { type Look, printed } from './printed.ts'

const rows = [
  ['项目', '2023年决算数', '2024年预算数', '增减额', '增长率'],
  ['一般公共预算收入', '6,680.60', '7,014.63', '334.03', '5.0%'],
  ['税收收入', '4,812.35', '5,004.84', '192.49', '4.0%'],
  ['增值税', '1,903.17', '1,998.33', '95.16', '5.0%'],
  ['企业所得税', '871.06', '853.64', '-17.42', '-2.0%'],
  ['个人所得税', '118.9', '127.2', '8.3', '7.0%'],
  ['非税收入', '1,868.25', '2,009.79', '141.54', '7.6%'],
  ['罚没收入', '96.08', '90.3', '-5.78', '-6.0%'],
  ['政府性基金收入', '11,305.4', '10,174.86', '-1,130.54', '-10.0%'],
  ['国有资本经营收入', '1', '0', '-1', '-100.0%'],
  ['合计', '17,987', '17,189.49', '-797.51', '-4.4%'],
]

const table = (kind: string) =>
  `<table class="${kind}">${rows.map(row => `<tr>${row.map(words => `<td>${words}</td>`).join('')}</tr>`).join('')}</table>`
const title = '<h1>2024年一般公共预算收入表</h1><p style="text-align:right">单位：亿元</p>'
const prose =
  '<p>2024年，全市一般公共预算收入381.27亿元，增长4.8%，其中税收收入264.5亿元，下降2.3%；一般公共预算支出1,016.04亿元，完成预算的97.6%，比上年减少12.9亿元。年末政府债务余额2,305亿元，控制在限额2,418.6亿元以内。</p>'

let browser: Browser

beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser.close())

/** What the program prints of a picture, with the optional packages at hand. */
function asked(command: string, picture: Buffer): Promise<unknown> {
  const file = join(folder(), 'page.png')
  writeFileSync(file, picture)
  const env = { ...process.env, NODE_PATH: join(inject('peers'), 'node_modules') }
  return new Promise((resolve, reject) => {
    execFile(
      process.execPath,
      [built('src/cli.js'), command, file, '--ocr', '--json'],
      { env, maxBuffer: 2 ** 26 },
      (error, stdout, stderr) => (error ? reject(new Error(stderr)) : resolve(JSON.parse(stdout))),
    )
  })
}

type PrintedTable = { cells: { r: number; c: number; text: string }[] }

async function cellsOf(body: string, look?: Look): Promise<string[][]> {
  const picture = await printed(browser, inject('peers'), body, look)
  const [found] = (await asked('tables', picture)) as PrintedTable[]
  const grid: string[][] = []
  for (const { r, c, text } of found?.cells ?? []) {
    grid[r] ??= []
    const row = grid[r]
    if (row) row[c] = text
  }
  return grid
}

/** Cells that are neither what is printed nor left out with a mark. */
function wrongIn(grid: readonly (readonly string[])[]): string[] {
  return rows.flatMap((row, r) =>
    row.flatMap((words, c) => {
      const read = grid[r]?.[c] ?? ''
      return read === words || (/\d/.test(words) && /^\ufffd+$/.test(read))
        ? []
        : [`${words}: ${read}`]
    }),
  )
}

const marked = (grid: readonly (readonly string[])[]) =>
  grid.flat().filter(words => words.includes('\ufffd')).length

const specks = `<canvas style="position:absolute;left:0;top:0" width="794" height="1123"></canvas><script>
const pen = document.querySelector('canvas').getContext('2d'); let seed = 7
const any = () => (seed = (seed * 16807) % 2147483647) / 2147483647
pen.fillStyle = '#444'
for (let i = 0; i < 1500; i++) pen.fillRect(794 * any(), 1123 * any(), 0.6, 0.6)
</script>`
const stamp =
  '<div style="position:absolute;left:380px;top:330px;width:160px;height:160px;border:4px solid #d22;border-radius:50%;opacity:.75;color:#d22;text-align:center;line-height:160px;font-size:22px">★ 财政局</div>'

describe('a printed table is read cell by cell', () => {
  test('ruled, on clean paper', async () => {
    expect(await cellsOf(title + table('ruled'))).toEqual(rows)
  })
  test('without rules', async () => {
    const grid = await cellsOf(title + table('plain'))
    expect(wrongIn(grid)).toEqual([])
    expect(marked(grid)).toBe(0)
  })
  test.each([-2.5, 1, 3])('ruled, %d degrees askew', async degrees => {
    const grid = await cellsOf(title + table('ruled'), {
      style: `body { transform: rotate(${degrees}deg) }`,
    })
    expect(wrongIn(grid)).toEqual([])
    expect(marked(grid)).toBeLessThan(3)
  })
  test.each([
    ['upside down', 'rotate(180deg)'],
    ['from top to bottom', 'translateY(90px) rotate(90deg)'],
    ['from bottom to top', 'translateY(90px) rotate(270deg)'],
  ])('ruled, %s', async (_, transform) => {
    const style = `body { transform: ${transform} }`
    const grid = await cellsOf(title + table('ruled'), { style })
    expect(wrongIn(grid)).toEqual([])
    expect(marked(grid)).toBeLessThan(3)
  })
  test('faint', async () => {
    const grid = await cellsOf(title + table('ruled'), {
      style: 'body { color: #aaa } .ruled td { border-color: #bbb }',
    })
    expect(wrongIn(grid)).toEqual([])
    expect(marked(grid)).toBeLessThan(3)
  })
  test('under specks', async () => {
    const grid = await cellsOf(title + table('ruled'), { over: specks })
    expect(wrongIn(grid)).toEqual([])
  })
  test('stamped over: what the stamp covers is left out, never another number', async () => {
    const grid = await cellsOf(title + table('ruled'), { over: stamp })
    expect(wrongIn(grid.map(row => row.map(words => words)))).toEqual([])
  })
})

type PrintedFigure = {
  text: string
  value: string
  unit: string
  origin: string
  confidence: string
}

test('prose in two columns is read column by column, every figure with its origin', async () => {
  const picture = await printed(
    browser,
    inject('peers'),
    `<h1>2024年预算执行情况</h1><div style="columns:2;column-gap:40px">${prose}${prose.replaceAll('2024', '2023').replace('381.27', '363.81')}</div>`,
  )
  const figures = (await asked('figures', picture)) as PrintedFigure[]
  expect(figures.map(({ text }) => text)).toEqual(
    ['381.27', '363.81'].flatMap(first => [
      `${first}亿元`,
      '4.8%',
      '264.5亿元',
      '2.3%',
      '1,016.04亿元',
      '97.6%',
      '12.9亿元',
      '2,305亿元',
      '2,418.6亿元',
    ]),
  )
  expect(
    figures.every(({ origin, confidence }) => origin === 'ocr' && Number(confidence) > 0.3),
  ).toBe(true)
})

test('the same picture gives the same words and places', async () => {
  const picture = await printed(browser, inject('peers'), title + table('ruled'))
  expect(await asked('inspect', picture)).toEqual(await asked('inspect', picture))
})
