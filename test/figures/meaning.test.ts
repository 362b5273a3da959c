import { describe, expect, it } from 'vitest'
import { findFigures, findPeriods } from '../../src/figures/index.ts'
import type { Figure, FigureContext } from '../../src/model/figure.ts'

type Wanted = Partial<Omit<Figure, 'words' | 'period'>> & { period?: string }

/** Own sentences: text → its figures in order, each with the attributes that matter here. */
const sentences: [string, Wanted[], FigureContext?][] = [
  [
    '约6.5亿元',
    [{ text: '6.5亿元', value: '650000000', comparator: 'approx', precision: '10000000' }],
  ],
  ['节约经费6.5亿元', [{ comparator: 'eq' }]],
  ['至少投入4000万元', [{ comparator: 'at_least', value: '40000000' }]],
  ['不低于4000万元', [{ comparator: 'at_least' }]],
  ['补助标准最高8万元', [{ comparator: 'at_most' }]],
  ['40亿元左右', [{ comparator: 'approx' }]],
  ['利用率90%以上', [{ comparator: 'at_least', kind: 'percent' }]],
  [
    '全县社会消费品零售总额62.4亿元，比上年增长4.1%',
    [
      { metric: '全县社会消费品零售总额', scope: 'whole' },
      {
        change: 'increase',
        signedChange: '4.1',
        base: '上年',
        changeBasis: 'nominal',
        metric: '全县社会消费品零售总额',
      },
    ],
  ],
  ['进口额下降7.3%', [{ change: 'decrease', signedChange: '-7.3' }]],
  ['失业率由5.6%降至5.1%', [{ value: '5.6' }, { value: '5.1', change: 'decrease' }]],
  ['按可比口径，税收增长2.2%', [{ change: 'increase', changeBasis: 'comparable' }]],
  ['剔除留抵退税因素后，税收增长9.8%', [{ changeBasis: 'adjusted' }]],
  ['降幅比上月收窄1.4个百分点', [{ kind: 'percentage_point', change: 'increase', base: '上月' }]],
  ['增值税完成8.8亿元', [{ metric: '增值税', modality: 'actual', stage: 'execution' }]],
  ['预计全年税收收入300亿元', [{ modality: 'forecast', metric: '税收收入' }]],
  ['力争规上工业增加值增长7.5%', [{ modality: 'target', change: 'increase' }]],
  ['为调整预算的96.2%', [{ base: '调整预算' }]],
  [
    '卫生支出20亿元，占财政支出的8.5%。其中公共卫生支出3亿元',
    [
      { metric: '卫生支出' },
      { base: '财政支出', metric: '卫生支出' },
      { metric: '公共卫生支出', partOf: '卫生支出' },
    ],
  ],
  ['区本级政府性基金预算收入12亿元', [{ scope: 'own_level', account: '政府性基金' }]],
  ['支出合计30亿元（不含上解支出）', [{ scopeNote: '不含上解支出' }]],
  ['全区生产总值[3]120亿元', [{ metric: '全区生产总值', value: '12000000000' }]],
  ['税收收入9亿元，同比下降2%', [{}, { change: 'decrease', metric: '税收收入' }]],
  ['新增8家上市公司', [{ kind: 'count', metric: '上市公司' }]],
  ['近九成五的学校', [{ kind: 'percent', value: '95', text: '九成五', comparator: 'approx_less' }]],
  ['三成多的农户', [{ value: '30', comparator: 'approx_more' }]],
  ['前5个月，税收30亿元', [{ period: '2021-01-01/2021-05-31' }], { year: 2021 }],
  ['收入1,392,47万元', []],
  ['每亩补贴75元', [{ kind: 'rate', per: '亩', value: '75' }]],
  ['人均消费支出23000元', [{ kind: 'money', per: '人' }]],
  ['订单是2018年的2.5倍', [{ kind: 'multiple', meaning: 'ratio', base: '2018年' }]],
  ['订单增长1.5倍', [{ meaning: 'delta', change: 'increase' }]],
  ['2019年3月，进口额5亿元', [{ period: '2019-03-01/2019-03-31' }]],
  ['截至2019年6月末，贷款余额5亿元', [{ period: '2019-06-30/2019-06-30' }]],
  ['前三季度，财政支出88亿元', [{ period: '2021-01-01/2021-09-30' }], { year: 2021 }],
  [
    '“十四五”期间投资20亿元，截至9月末完成8亿元',
    [{ period: '2021-01-01/2025-12-31' }, { period: '2023-09-30/2023-09-30' }],
    { year: 2023 },
  ],
  [
    '稅收收入完成6億元,較上年同期增長15%,增收0.8億元',
    [
      { text: '6億元', metric: '稅收收入', indicator: '稅收收入', stage: 'execution' },
      { aspect: 'growth', signedChange: '15', base: '上年同期', indicator: '稅收收入' },
      { aspect: 'change', change: 'increase', indicator: '稅收收入' },
    ],
  ],
  [
    '经济总量在2021年突破3亿元的基础上，2022年达到4亿元',
    [{ indicator: '经济总量' }, { indicator: '经济总量' }],
  ],
  [
    '工业、制造业、技改投资分别增长9%、13%、6%',
    [{ indicator: '工业投资' }, { indicator: '制造业投资' }, { indicator: '技改投资' }],
  ],
  [
    '国有企业营业总收入9亿元。其中：省属国有企业5亿元，同比增长3%',
    [
      {},
      { indicator: '省属国有企业营业总收入' },
      { indicator: '省属国有企业营业总收入', aspect: 'growth' },
    ],
  ],
  ['乾县著名景区收入5万元', [{ metric: '乾县著名景区收入' }]],
  [
    '财政收入超15亿元、一般公共预算收入超10亿元,同比分别增长9%和8%',
    [{}, {}, { indicator: '财政收入' }, { indicator: '一般公共预算收入' }],
  ],
  [
    '税收收入9亿元，其中留抵退税2亿元，扣除退税因素后，下降3%',
    [{ indicator: '税收收入' }, { indicator: '留抵退税' }, { indicator: '税收收入' }],
  ],
  [
    '一般公共预算收入6亿元。从征收部门看：税务部门完成4亿元，占调整预算99%',
    [{}, { indicator: '一般公共预算收入' }, { indicator: '一般公共预算收入' }],
  ],
  [
    '民间投资增长17%，比上年加快2个百分点；占全部投资比重达74%',
    [{}, {}, { indicator: '民间投资', aspect: 'share' }],
  ],
  [
    '全年地区生产总值(GDP)突破千亿大关,实现1027亿元',
    [{ indicator: '地区生产总值', value: '102700000000' }],
  ],
  ['第三产业对GDP增长的贡献率为48%', [{ indicator: '第三产业对GDP增长的贡献率', aspect: 'rate' }]],
  ['税收增长5%，50亿元用于民生', [{ change: 'increase' }, { text: '50亿元' }]],
  ['税收增长5%、6%', [{ change: 'increase' }, { change: 'increase', signedChange: '6' }]],
  [
    '三县分别投入7.5、6.25和4亿元',
    [
      { text: '7.5', value: '750000000', unitFrom: '亿元' },
      { text: '6.25', value: '625000000' },
      { text: '4亿元', value: '400000000' },
    ],
  ],
]

describe('what a figure means', () => {
  it.each(sentences)('%s', (text, wanted, context) => {
    const found = findFigures(text, context).map(({ words, period, ...figure }, i) => {
      const keys = Object.keys(wanted[i] ?? {})
      const all: Record<string, unknown> = {
        ...figure,
        period: period && `${period.start}/${period.end}`,
      }
      return Object.fromEntries(keys.map(key => [key, all[key]]))
    })
    expect(found).toEqual(wanted)
  })

  it('gives a period without a year the year of the words before, not of a comparison or of several years', () => {
    const starts = (text: string) =>
      findPeriods(text, { year: 2023 }).map(each => each.period?.start)
    expect(starts('2022年6月完成3亿元，9月完成1亿元')).toEqual(['2022-06-01', '2022-09-01'])
    expect(starts('比2019年增长5%，1-9月完成8亿元')).toEqual(['2019-01-01', '2023-01-01'])
    expect(starts('2021年至2025年投入9亿元，9月完成8亿元')).toEqual(['2021-01-01', '2023-09-01'])
  })

  it('takes a noun of what was expected for no forecast', () => {
    const found = findFigures('增值税85亿元，为调整预期的98.3%，比上年增长31%')
    expect(found.map(({ modality, base }) => [modality, base])).toEqual([
      [undefined, undefined],
      [undefined, '调整预期'],
      [undefined, '上年'],
    ])
  })

  it('keeps the words of every attribute with their place', () => {
    for (const text of [
      '2021年，全市教育支出预计超过18.4亿元，同口径增长3%',
      '2021年,全市稅收收入(下同)預計超過18.4億元,較上年增長3%',
    ])
      for (const { words } of findFigures(text))
        for (const { text: said, start, end, from } of Object.values(words)) {
          if (from !== 'own' && from !== 'sentence' && from !== 'text') continue
          expect(text.slice(start, end)).toBe(said)
        }
  })
})
