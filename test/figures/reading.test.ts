import { describe, expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import { findFigures } from '../../src/figures/index.ts'
import type { Figure } from '../../src/model/figure.ts'
import { readDocument } from '../../src/read.ts'

type Wanted = { [K in Exclude<keyof Figure, 'words' | 'period'>]?: Figure[K] | undefined } & {
  period?: string
}

const year = { year: 2021 }
const own = '2021-01-01/2021-12-31'

/** Own sentences for rules of language: what each figure of them must say; `undefined` for silence. */
const sentences: Record<string, [string, Wanted[]][]> = {
  'a verb of the long tail is no part of the noun': [
    ['全年收取排污费3000元', [{ metric: '排污费' }]],
    ['市博物馆主动公开馆藏目录120份', [{ metric: '馆藏目录' }]],
    ['县本级化解隐性债务4亿元', [{ metric: '隐性债务', scope: 'own_level' }]],
    ['通过讲座等方式制作宣传片6部', [{ metric: '宣传片' }]],
    ['累计释放资金300万元', [{ metric: '资金' }]],
    ['培训经费3万元', [{ metric: '培训经费' }]],
    ['租赁和商务服务业增加值8亿元', [{ metric: '租赁和商务服务业增加值' }]],
    ['桥梁管理维护经费60万元', [{ metric: '桥梁管理维护经费' }]],
    ['研学接待人数超过4万人次', [{ metric: '研学接待人数', comparator: 'more_than' }]],
  ],
  'what only joins or lists is no part of the noun': [
    ['若资本金收益率达不到6%', [{ metric: '资本金收益率', comparator: 'less_than' }]],
    ['扣除上解支出、还本支出等7亿元', [{ metric: '上解支出、还本支出' }]],
    ['由于缴费标准提高到400元', [{ metric: '缴费标准' }]],
    ['高等教育支出5亿元', [{ metric: '高等教育支出' }]],
    [
      '收入预算9亿元，按规定调整为8亿元',
      [{ stage: 'initial_budget' }, { stage: 'adjusted_budget' }],
    ],
    ['货物贸易、对外投资分别占比20%和10%', [{ metric: '货物贸易' }, { metric: '对外投资' }]],
    ['税收收入同口径（下同）增长4%', [{ metric: '税收收入', changeBasis: 'comparable' }]],
    ['贷款按3.5%的年利率计息', [{ metric: '年利率' }]],
  ],
  'an aim that is being made wishes nothing': [
    ['编报绩效目标的项目9个', [{ modality: undefined }]],
    ['全区12个部门实行绩效目标管理，涉及资金3亿元', [{}, { modality: undefined }]],
    [
      '全市税收收入预期增长目标为6%',
      [{ modality: 'target', change: 'increase', metric: '全市税收收入', base: undefined }],
    ],
  ],
  'a bracket keeps its modality, a condition is no fact': [
    ['余额（届时已收款总额）按不低于5%的比例支付', [{ modality: undefined }]],
    ['收益率达到7%以上后，可以退出', [{ modality: undefined, comparator: 'at_least' }]],
  ],
  'a comparator may stand before the base': [
    ['不低于上年决算数的95%', [{ comparator: 'at_least', base: '上年决算数' }]],
    ['约占营业收入的3%', [{ comparator: 'approx', base: '营业收入' }]],
    ['超年度任务12.5%', [{ comparator: 'eq', base: '年度任务' }]],
    ['收入总计减少2%', [{ base: undefined }]],
    [
      '与上年相比，收支总计减少40万元，下降2%',
      [
        { base: '上年', change: 'decrease' },
        { base: '上年', change: 'decrease' },
      ],
    ],
  ],
  'a bracket with a figure of its own speaks for that one': [
    ['转移支付增长3%（同口径增长9%）', [{ changeBasis: 'nominal' }, { changeBasis: 'comparable' }]],
    [
      '支出增加6亿元，增长8%（高于县区平均1.5个百分点）',
      [{}, { base: undefined }, { base: '县区平均' }],
    ],
  ],
  'the budget of a whole year is an adjusted one': [
    [
      '全年预算为70万元，支出决算为69万元',
      [{ stage: 'adjusted_budget' }, { stage: 'final_account' }],
    ],
    ['当年预算执行数为8万元', [{ stage: 'execution', modality: 'actual' }]],
  ],
  'a period inside a noun gives way to the one at the head': [
    ['2021年，县里盘活2019年以来结存的限额，60%留用', [{ period: own }]],
    ['2021年，收入完成50亿元，加上年结转收入8亿元', [{ period: own }, { period: own }]],
    ['主要受去年安排专项影响；甲县8亿元', [{ period: own }]],
    [
      '预计2022年税收收入8亿元。其中：本级5亿元',
      [{ period: '2022-01-01/2022-12-31' }, { period: '2022-01-01/2022-12-31' }],
    ],
    [
      '截至2021年末，贷款余额5亿元。投入300万元修路',
      [{ period: '2021-12-31/2021-12-31' }, { period: own }],
    ],
    ['全年盘活存量资金5亿元', [{ period: own }]],
  ],
  'a budget that is met is a fact, and one year of a balance is no moment': [
    ['2021年，收入9亿元，支出8亿元，结余1亿元', [{}, {}, { period: own }]],
    ['乙方应于六月前累计支付不低于4000万元', [{ modality: 'commitment' }]],
    ['限额以上零售业销售额8亿元，上年结余2亿元', [{ period: own }, { period: own }]],
    ['工资支出8亿元，与上年相比增加2亿元', [{}, { metric: '工资支出', base: '上年' }]],
    ['下达2亿元文物保护资金，支持修缮', [{ metric: '文物保护资金' }]],
    ['统筹安排3亿元以上“两新”补助资金', [{ metric: '“两新”补助' }]],
    ['预计可用财力7亿元', [{ metric: '可用财力' }]],
    ['2021年初预算稳定基金余额3亿元', [{ metric: '预算稳定基金余额' }]],
    ['保持20%以上的平均增速', [{ base: undefined }]],
    ['违约方应支付1000万元的违约金', [{ metric: '违约金' }]],
    ['获得奖补资金800万元', [{ modality: 'actual', metric: '奖补资金' }]],
    ['房屋维护建设税3亿元', [{ metric: '房屋维护建设税' }]],
    ['从严安排一般性支出，全县一般性支出压减4%', [{ modality: undefined, change: 'decrease' }]],
  ],
  'a level of government before a budget is a scope': [
    ['省级机关运行经费预算安排9亿元', [{ scope: 'own_level' }]],
    ['省级工程中心9个', [{ scope: undefined }]],
  ],
}

describe.each(Object.entries(sentences))('%s', (_, cases) => {
  it.each(cases)('%s', (text, wanted) => {
    const found = findFigures(text, year).map(({ words, period, ...figure }, i) => {
      const all: Record<string, unknown> = {
        ...figure,
        period: period && `${period.start}/${period.end}`,
      }
      return Object.fromEntries(Object.keys(wanted[i] ?? {}).map(key => [key, all[key]]))
    })
    expect(found).toEqual(wanted)
  })
})

describe('the year of a paragraph', () => {
  it('goes on in those behind it where title and headings name none', async () => {
    const text =
      '# 说明\n\n2019年，下达补助5亿元。\n\n甲市3亿元，增长4%。\n\n## 情况\n\n2020年，乙市2亿元。\n'
    const document = await readDocument({ name: 'a.md', bytes: new TextEncoder().encode(text) })
    const { figures } = collectFigures(document)
    expect(figures.map(({ figure }) => figure.period?.end.slice(0, 4))).toEqual([
      '2019',
      '2019',
      '2019',
      '2020',
    ])
  })
})
