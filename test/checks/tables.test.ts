import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'

/** The checks of a text of tab-separated tables, as their lines. */
async function checksOf(text: string, name = 'a.tsv') {
  const bytes = new TextEncoder().encode(text)
  const { checks, figures } = await convert({ name, bytes }, [])
  return { checks, figures, lines: checks.map(({ finder, line }) => `${finder}: ${line}`) }
}

const table = (...rows: string[]) => `${rows.map(row => row.replaceAll('|', '\t')).join('\n')}\n`

const coded = (total: string, deepest = '40') =>
  table(
    '2024年支出决算表',
    '单位：万元',
    '科目编码|科目名称|合计|基本支出|项目支出',
    '201|一般公共服务支出|100|60|40',
    '20101|人大事务|70|30|40',
    `2010101|行政运行|${deepest}|30|10`,
    '2010102|一般行政管理事务|30||30',
    '20103|政府办公厅事务|30|30|',
    '2010301|行政运行|30|30|',
    '208|社会保障和就业支出|20|20|',
    '20805|养老支出|20|20|',
    `合计||${total}|80|40`,
  )

describe('tables by code', () => {
  it('add up every level, every total and every row once', async () => {
    const { checks, lines } = await checksOf(coded('120'))
    expect(checks.filter(({ verdict }) => verdict !== 'exact')).toEqual([])
    expect(lines).toContain('table-totals: 100 + 20 = 120 万元 (exact)')
    expect(lines).toContain('table-levels: 70 + 30 = 100 万元 (exact)')
    expect(lines).toContain('table-levels: 40 + 30 = 70 万元 (exact)')
    expect(lines).toContain('table-columns: 60 + 40 = 100 万元 (exact)')
  })

  it('find the wrong total, and name it', async () => {
    const { checks, figures } = await checksOf(coded('130'))
    const wrong = checks.filter(({ verdict }) => verdict === 'inconsistent')
    expect(wrong.map(({ line }) => line).sort()).toEqual([
      '100 + 20 = 120 ≠ 130 万元 (inconsistent)',
      '80 + 40 = 120 ≠ 130 万元 (inconsistent)',
    ])
    const contradicted = figures.filter(({ checked }) => checked === 'contradicted')
    expect(contradicted.map(({ text }) => text)).toEqual(['130'])
  })

  it('find one wrong cell that two sums share, although nothing else vouches for the table', async () => {
    const { lines } = await checksOf(
      table(
        '单位：万元',
        '项目|金额',
        '一、教育|60',
        '二、卫生|35',
        '本年支出合计|98',
        '年末结转|10',
        '支出总计|105',
      ),
    )
    expect(lines).toEqual([
      'table-totals: 60 + 35 = 95 ≠ 98 万元 (inconsistent)',
      'table-totals: 98 + 10 = 108 ≠ 105 万元 (inconsistent)',
    ])
  })

  it('find a wrong part at its own level', async () => {
    const { checks } = await checksOf(coded('120', '45'))
    const wrong = checks.filter(({ verdict }) => verdict === 'inconsistent')
    expect(wrong.map(({ line }) => line).sort()).toEqual([
      '30 + 10 = 40 ≠ 45 万元 (inconsistent)',
      '45 + 30 = 75 ≠ 70 万元 (inconsistent)',
    ])
  })
})

describe('totals', () => {
  it('of two sides that stand side by side are equal, each over its own rows', async () => {
    const { lines } = await checksOf(
      table(
        '2024年收支总表',
        '单位：万元',
        '收入项目|决算数|支出项目|决算数',
        '一、财政拨款收入|90|一、教育支出|60',
        '二、事业收入|10|二、其他支出|35',
        '本年收入合计|100|本年支出合计|95',
        '年初结转|5|年末结转|10',
        '收入总计|105|支出总计|105',
      ),
    )
    expect(lines).toEqual(
      expect.arrayContaining([
        'table-totals: 90 + 10 = 100 万元 (exact)',
        'table-totals: 100 + 5 = 105 万元 (exact)',
        'table-totals: 60 + 35 = 95 万元 (exact)',
        'table-totals: 95 + 10 = 105 万元 (exact)',
        'table-balance: 105 = 105 万元 (exact)',
      ]),
    )
  })

  it('take numbered rows, not the rows under them', async () => {
    const { lines } = await checksOf(
      table(
        '单位：万元',
        '项目|预算数',
        '一、财政拨款收入|90',
        '1、一般公共预算资金|80',
        '2、政府性基金|10',
        '二、事业收入|10',
        '合计|100',
      ),
    )
    expect(lines).toContain('table-totals: 90 + 10 = 100 万元 (exact)')
    expect(lines).toContain('table-levels: 80 + 10 = 90 万元 (exact)')
  })

  it('are said to hold within the rounding of their digits', async () => {
    const { lines } = await checksOf(
      table('单位：亿元', '项目|金额', '教育|110', '文化|8.8', '卫生|31.8', '合计|151'),
    )
    expect(lines).toContain('table-totals: 110 + 8.8 + 31.8 = 150.6 ≈ 151 亿元 (within rounding)')
  })
})

describe('no identity is claimed', () => {
  it('of 其中, which is at most its whole', async () => {
    const { checks } = await checksOf(
      table(
        '单位：万元',
        '项目|金额',
        '一、税收|100',
        '其中：增值税|40',
        '二、非税|50',
        '合计|150',
      ),
    )
    expect(checks.map(({ kind, line }) => `${kind} ${line}`).sort()).toEqual([
      'order 40 ≤ 100 万元 (exact)',
      'sum 100 + 50 = 150 万元 (exact)',
    ])
  })

  it('of indexes and rates', async () => {
    const { checks } = await checksOf(
      table('指标|指数', '居民消费价格|101', '食品|102', '合计|101'),
    )
    expect(checks).toEqual([])
  })

  it('where a part is no number', async () => {
    const { checks } = await checksOf(
      table('单位：万元', '项目|金额', '甲|100', '乙|不详', '丙|10', '合计|150'),
    )
    expect(checks.map(({ verdict, reason }) => [verdict, reason])).toEqual([
      ['not_checkable', 'a part is no number'],
    ])
  })

  it('by indentation that the sums themselves contradict', async () => {
    const page = (indents: number[], values: number[]) =>
      `<p>单位：万元</p><table><tr><th>项目</th><th>金额</th></tr>${[
        '教育支出',
        '卫生支出',
        '医院',
        '诊所',
        '合计',
      ]
        .map(
          (label, i) =>
            `<tr><td>${'　'.repeat(indents[i] ?? 0)}${label}</td><td>${values[i]}</td></tr>`,
        )
        .join('')}</table>`
    // 医院 and 诊所 are set in under 卫生支出 and stand beside it; then they make it up and stand beside it.
    for (const [indents, values] of [
      [
        [0, 0, 1, 1, 0],
        [10, 20, 30, 40, 100],
      ],
      [
        [0, 0, 0, 0, 0],
        [10, 70, 30, 40, 80],
      ],
    ] as const) {
      const { checks } = await checksOf(page([...indents], [...values]), 'a.html')
      expect(checks.filter(({ verdict }) => verdict === 'inconsistent')).toEqual([])
    }
  })

  it('by a reading of the layout that fails in every column', async () => {
    const { checks } = await checksOf(
      table('单位：万元', '项目|预算数|决算数', '甲|100|90', '乙|20|30', '合计|500|600'),
    )
    expect(checks.map(({ verdict }) => verdict)).toEqual(['not_checkable', 'not_checkable'])
  })
})

describe('columns that compare', () => {
  it('are computed from the columns they name', async () => {
    const { lines } = await checksOf(
      table(
        '单位：万元',
        '项目|2023年决算数|2024年预算数|2024年执行数|完成预算%|比上年增长%|增减额',
        '教育|400|500|450|90.0|12.5|50',
        '卫生|300|250|270|108.0|-10.0|-30',
        '合计|700|750|720|96.0|2.9|20',
      ),
    )
    expect(lines).toEqual(
      expect.arrayContaining([
        'table-comparisons: 450 / 500 = 90.0 % (exact)',
        'table-comparisons: (270 − 300) / 300 = -10.0 % (exact)',
        'table-comparisons: (720 − 700) / 700 = 2.857 ≈ 2.9 % (within rounding)',
        'table-comparisons: 270 − 300 = -30 万元 (exact)',
      ]),
    )
  })

  it('are not bound to one of two budgets', async () => {
    const { checks } = await checksOf(
      table(
        '单位：万元',
        '项目|年初预算数|调整预算数|执行数|完成预算%',
        '教育|400|500|450|90.0',
        '卫生|300|250|270|108.0',
      ),
    )
    expect(checks.filter(({ kind }) => kind === 'ratio')).toEqual([])
  })

  it('are bound to the budget their heading names', async () => {
    const { lines } = await checksOf(
      table(
        '单位：万元',
        '项目|年初预算数|调整预算数|执行数|完成调整预算%',
        '教育|400|500|450|90.0',
        '卫生|300|250|270|108.0',
      ),
    )
    expect(lines).toContain('table-comparisons: 450 / 500 = 90.0 % (exact)')
  })

  it('are not checked on a comparable basis', async () => {
    const { checks } = await checksOf(
      table(
        '单位：万元',
        '项目|上年执行数|执行数|同口径增长%',
        '税收|100|90|5.2',
        '非税|50|60|21.0',
      ),
    )
    expect(checks).toEqual([])
  })

  it('are shares of the one total of the column beside them', async () => {
    const { lines } = await checksOf(
      table(
        '单位：万元',
        '项目|金额|占比%',
        '教育|30|30.0',
        '卫生|50|50.0',
        '其他|20|21.0',
        '合计|100|100.0',
      ),
    )
    expect(lines.filter(line => line.startsWith('table-shares'))).toEqual([
      'table-shares: 30 / 100 = 30.0 % (exact)',
      'table-shares: 50 / 100 = 50.0 % (exact)',
      // 19.5 … 20.5 of 99.5 … 100.5 is at most 20.6 %, and 21.0 stands for 20.95 at least.
      'table-shares: 20 / 100 = 20 ≠ 21.0 % (inconsistent)',
      'table-shares: 30.0 + 50.0 + 21.0 = 101 ≠ 100 % (inconsistent)',
    ])
  })

  it('are made as their formula line says', async () => {
    const { checks } = await checksOf(
      table(
        '单位：万元',
        '项目|收入|支出|结余',
        '栏次|1|2|3=1-2',
        '教育|100|60|40',
        '卫生|80|50|35',
      ),
    )
    expect(checks.map(({ finder, line }) => `${finder}: ${line}`)).toEqual([
      'table-formulas: 100 − 60 = 40 万元 (exact)',
      'table-formulas: 80 − 50 = 30 ≠ 35 万元 (inconsistent)',
    ])
  })

  it('say nothing of a row that prints nothing where its parts stand', async () => {
    const { lines } = await checksOf(
      table(
        '收支结余表',
        '单位：万元',
        '项目|收入|支出|结余',
        '栏次|1|2|3=1-2',
        '一般公共预算|100|60|40',
        '专户管理资金|||35',
        '单位资金|—|50|-50',
      ),
    )
    expect(lines.filter(line => line.startsWith('table-formulas'))).toEqual([
      'table-formulas: 100 − 60 = 40 万元 (exact)',
      'table-formulas: −50 = -50 万元 (exact)',
    ])
  })
})
