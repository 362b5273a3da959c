import { expect, test } from 'vitest'
import { readDocument } from '../../src/index.ts'

/** The tables of a text drawn with spaces: the headings of each column, then the first row. */
async function drawn(text: string): Promise<string[]> {
  const { blocks } = await readDocument({ name: 'a.txt', bytes: Buffer.from(text) })
  return blocks.flatMap(block => {
    if (block.kind !== 'table') return []
    const first = block.cells.filter(({ row }) => row === block.headerRows)
    return [
      `${block.title?.text ?? '-'}｜${block.unit?.text ?? '-'}`,
      block.columns.map(({ path }) => path.join('/')).join('｜'),
      first.map(cell => cell.text.text).join('｜'),
    ]
  })
}

test('headings over columns whose names come again are theirs; a blank in 地 区 and a line of blanks before the unit part nothing', async () => {
  expect(
    await drawn(`           2024年西河省地方政府债务限额余额情况表
表二十九                                                                            单位：亿元

                    2024年债务限额                         2024年债务余额
  地 区
           合计        一般债务       专项债务        合计         一般债务       专项债务

西河省       17778.10    4197.08   13581.02   16304.05     3971.44   12332.61
省本级        432.96     136.25     296.71     369.09       79.05     290.04
东山市       2856.64     560.55    2296.09    2760.74      540.04    2220.70
`),
  ).toEqual([
    '2024年西河省地方政府债务限额余额情况表｜亿元',
    '地区｜2024年债务限额合计｜2024年债务限额一般债务｜2024年债务限额专项债务｜2024年债务余额合计｜2024年债务余额一般债务｜2024年债务余额专项债务',
    '西河省｜17778.10｜4197.08｜13581.02｜16304.05｜3971.44｜12332.61',
  ])
})

test('a wide heading over columns of names that do not come again leaves the lines lines', async () => {
  expect(
    await drawn(`                2024年限额                   2024年余额
地区         合计        一般债务       专项债务        合计         一般债务       外债

西河省       17778.10    4197.08   13581.02   16304.05     3971.44   12332.61
省本级        432.96     136.25     296.71     369.09       79.05     290.04
东山市       2856.64     560.55    2296.09    2760.74      540.04    2220.70
`),
  ).toEqual([])
})

test('numbers set around the middle of their columns are a table, 其中： in their labels', async () => {
  const rows = `           项目          西河省        西河省本级
一、2023年末地方政府债务余额       13810.88    252.13
  其中：一般债务              3797.07     73.61
    专项债务               10013.81    178.52
二、2023年地方政府债务限额        14332.10    312.53
  其中：一般债务              4101.08    128.25
`
  expect(await drawn(rows)).toEqual([
    '-｜-',
    '项目｜西河省｜西河省本级',
    '一、2023年末地方政府债务余额｜13810.88｜252.13',
  ])
  const scattered = rows.replace('3797.07     73.61', '3797.07           73.61')
  expect(await drawn(scattered)).toEqual([])
})

test('headings that moved left of their numbers are their columns’ in order, and a sign apart from its word is part of it', async () => {
  const head = `                                          决算数为预 决算数为上
          项目      预算数         决算数
                                           算数的 % 年决数的%
`
  const rows = `
税收收入              3,447,808   3,531,981      102.4%     115.1%
增值税               1,383,238   1,429,881      103.4%     138.8%
企业所得税               527,396     483,057       91.6%      94.9%
`
  expect((await drawn(`${head}${rows}`))[1]).toBe(
    '项目｜预算数｜决算数｜决算数为预算数的%｜决算数为上年决数的%',
  )
  // One heading fewer than columns: which is whose is in doubt.
  expect(
    await drawn(`${head.replace(' 年决数的%', '').replace(' 决算数为上', '')}${rows}`),
  ).toEqual([])
})
