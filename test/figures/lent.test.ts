import { expect, test } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import { convert, readDocument } from '../../src/index.ts'

const title = '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n'

/** The figures of a report as text → what is asked of them. */
async function read<const K extends 'account' | 'base' | 'scope' | 'stage' | 'modality'>(
  text: string,
  ...keys: readonly K[]
) {
  const document = await readDocument({ name: 'a.md', bytes: Buffer.from(text) })
  return collectFigures(document).figures.map(({ figure }) => [
    figure.text,
    ...keys.map(key => figure[key] ?? null),
  ])
}

test('the points under a numbered paragraph are of the account it begins with', async () => {
  const found = await read(
    `${title}## （二）2026年全市财政预算草案\n\n1．一般公共预算收入41亿元。财力构成是：\n\n（1）上级转移支付收入77亿元；\n\n按照收支平衡的原则，相应安排支出118亿元，其中：\n\n（1）上年结转支出37亿元。\n\n2．政府性基金预算收入15亿元。\n`,
    'account',
  )
  expect(found).toEqual([
    ['41亿元', '一般公共预算'],
    ['77亿元', '一般公共预算'],
    ['118亿元', '一般公共预算'],
    ['37亿元', '一般公共预算'],
    ['15亿元', '政府性基金'],
  ])
})

test('a list behind a paragraph is of the one account it names, to the next paragraph without a number', async () => {
  const body =
    '# 西河市档案局2026年度部门预算\n\n## 六、基本支出预算情况说明\n\n西河市档案局2026年度一般公共预算基本支出预算9亿元，其中：\n\n（一）人员经费7亿元。\n\n（二）公用经费2亿元。\n\n另有存量资金1亿元。\n'
  expect(await read(body, 'account')).toEqual([
    ['9亿元', '一般公共预算'],
    ['7亿元', '一般公共预算'],
    ['2亿元', '一般公共预算'],
    ['1亿元', null],
  ])
})

test('roads and schools are of no fund of social insurance, whatever stood last; a line without marks heads anew', async () => {
  const section = `${title}## 一、2025年预算执行情况\n\n4.社会保险基金预算。全市收入完成24亿元。\n\n`
  expect((await read(`${section}全市教育支出13亿元。\n`, 'account')).at(-1)).toEqual([
    '13亿元',
    '一般公共预算',
  ])
  expect(
    (await read(`${section}落实市人大决议和主要财政工作情况\n\n补助收入3亿元。\n`, 'account')).at(
      -1,
    ),
  ).toEqual(['3亿元', null])
})

test('what （下同） says of changes holds for income and for spending apart, to the next chapter', async () => {
  const found = await read(
    `${title}## 二、2026年预算草案\n\n### （一）一般公共预算\n\n全市一般公共预算收入预计40亿元，较2025年完成数（下同）增长2%。\n\n全市一般公共预算支出安排80亿元，比2025年预算下降4%（同口径，下同）。\n\n市本级一般公共预算收入预计9亿元，增长3%。\n\n市本级一般公共预算支出安排12亿元，下降1%。\n\n## 三、重点工作\n\n全市一般公共预算收入40亿元，增长6%。\n`,
    'base',
  )
  expect(found.filter(([text]) => text?.endsWith('%'))).toEqual([
    ['2%', '2025年完成数'],
    ['4%', '2025年预算'],
    ['3%', '2025年完成数'],
    ['1%', '2025年预算'],
    ['6%', null],
  ])
})

test('the words of a base end before a bracket and an adverb', async () => {
  const found = await read(
    `${title}## 一、执行\n\n全市一般公共预算收入完成9亿元，为调整预算（以下简称“预算”）的98%。税收收入、非税收入比上年分别增长3%、4%。全市支出比去年大幅增加2亿元。\n`,
    'base',
  )
  expect(found).toEqual([
    ['9亿元', null],
    ['98%', '调整预算'],
    ['3%', '上年'],
    ['4%', '上年'],
    ['2亿元', '去年'],
  ])
})

test('an amount that another is held against is of its own year and stage', async () => {
  const text = `${title}## 二、2026年预算草案\n\n全市国有资本经营预算收入795万元，比上年执行数204万元增长289.7%。\n`
  const [, former] = collectFigures(
    await readDocument({ name: 'a.md', bytes: Buffer.from(text) }),
  ).figures
  expect(former?.figure).toMatchObject({
    stage: 'execution',
    modality: 'actual',
    period: { start: '2025-01-01', end: '2025-12-31' },
  })
})

test('stages: what a budget was changed to, a part in a bracket, （预计完成数，下同）', async () => {
  const found = await read(
    `${title}## 一、2025年预算执行情况\n\n全市一般公共预算收支总计从年初预算的37亿元调整为39亿元。全市社会保险基金支出预算42亿元（其中：开发区1亿元），实际完成41亿元。\n\n市级地方一般公共预算收入（预计完成数，下同）11亿元。\n\n全市税收收入6亿元。\n`,
    'stage',
  )
  expect(found).toEqual([
    ['37亿元', 'initial_budget'],
    ['39亿元', 'adjusted_budget'],
    ['42亿元', 'initial_budget'],
    ['1亿元', 'initial_budget'],
    ['41亿元', 'execution'],
    ['11亿元', 'estimated_execution'],
    ['6亿元', 'estimated_execution'],
  ])
})

test('who pays the levels below is the own level; who hands up or acts for others is not spoken of', async () => {
  const found = await read(
    `${title}## 一、2025年预算执行情况\n\n市对县转移支付支出7亿元，其中：专项转移支付3亿元。\n\n市本级一般公共预算收入5亿元，加上区级上解收入4亿元。\n\n全市由省级政府代发债券2亿元。\n`,
    'scope',
  )
  expect(found).toEqual([
    ['7亿元', 'own_level'],
    ['3亿元', 'own_level'],
    ['5亿元', 'own_level'],
    ['4亿元', 'own_level'],
    ['2亿元', 'whole'],
  ])
})

test('a row is of the account its label begins with, where no title names one', async () => {
  const table = (row: string): string =>
    `# 西河市档案局2026年度部门预算\n\n收支预算总表\n\n单位：万元\n\n| 项目 | 预算数 |\n|---|---|\n| ${row} | 9 |\n| 合计 | 12 |\n`
  const of = async (row: string) =>
    (await read(table(row), 'account')).find(([text]) => text === '9')?.[1]
  expect(await of('一、一般公共预算拨款收入')).toBe('一般公共预算')
  expect(await of('政府性基金预算调入资金')).toBeNull()
})

test('a day alone over the first chapter is when a report was put out, not what it is of', async () => {
  const source =
    '# 长岭市2025年国民经济和社会发展统计公报\n\n长岭市统计局\n\n（2026年4月16日）\n\n2025年，全市经济稳中有进。\n\n## 一、综合\n\n全年农林牧渔业增加值365.9亿元。\n'
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(source) })
  expect(figures.map(({ text, period_end }) => [text, period_end])).toEqual([
    ['365.9亿元', '2025-12-31'],
  ])
})

test('months without a year are of the year that the text before named with months; nothing else is', async () => {
  const { figures } = await convert(
    {
      name: 'a.txt',
      bytes: Buffer.from(
        '2023年1-10月,全省国有企业运行平稳。\n一、收入。1-10月,营业收入15亿元。\n二、资产。10月末,资产总额16亿元。\n三、其他。税费3亿元。\n',
      ),
    },
    [],
  )
  expect(figures.map(({ period_start, period_end }) => [period_start, period_end])).toEqual([
    ['2023-01-01', '2023-10-31'],
    ['2023-10-31', '2023-10-31'],
    [null, null],
  ])
})
