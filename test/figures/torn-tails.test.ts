import { describe, expect, it } from 'vitest'
import { readFigures } from '../../src/figures/index.ts'

/** Each figure as “text value unit comparator”, then what is refused with its code. */
function read(text: string): string {
  const { figures, refused } = readFigures(text)
  return [
    ...figures.map(({ text, value, unit, comparator }) =>
      [text, value, unit ?? '-', ...(comparator === 'eq' ? [] : [comparator])].join(' '),
    ),
    ...refused.map(({ start, end, code }) => `${code}: ${text.slice(start, end)}`),
  ].join(' | ')
}

describe('the tail of a torn number is no figure', () => {
  it.each([
    ['实际到位1, 22万元', 'number-torn: 22万元'],
    ['收到拨款3,00 0万元', 'number-torn: 0万元'],
    ['到位资金4 5 6 7万元', 'number-torn: 7万元'],
    ['占比3 5.2%', 'number-torn: 5.2%'],
    ['税收51\n2.6亿元', 'number-torn: 2.6亿元'],
    ['收入4\u0000817万元', 'number-torn: 817万元'],
    ['三县分别为1、22和35万元', '1 10000 CNY | 22 220000 CNY | 35万元 350000 CNY'],
    ['项目1 30万元', '30万元 300000 CNY'],
    ['附表2\n2.6亿元', '2.6亿元 260000000 CNY'],
    ['教育支出 300 5.2%', '5.2% 5.2 %'],
    ['2023年, 305万元到账', '305万元 3050000 CNY'],
    ['总额 3 ,5亿元', 'number-torn: 5亿元'],
    ['共1,234.5 6万元', 'number-torn: 6万元'],
    ['增长12. 345. 6万元', 'number-torn: 345. 6万元'],
    ['6. 1%的企业', '1% 1 %'],
    ['教育支出 12.5 6.1%', '6.1% 6.1 %'],
    ['上涨1·8%，下降2•9个百分点', '1·8% 1.8 % | 2•9个百分点 2.9 pp'],
    ['“9·18”活动投入5万元', '5万元 50000 CNY'],
    ['1·2·3亿元', 'number-torn: 2·3亿元'],
    ['预算3 000，5万元', 'number-torn: 5万元'],
    ['账号4402 2345 6789元', 'number-torn: 6789元'],
    ['投资不止3亿元，超支2万元', '3亿元 300000000 CNY more_than | 2万元 20000 CNY'],
    ['收入12（3）亿元', 'number-torn: 12（3）亿元'],
    ['收入12注1亿元', 'number-torn: 12注1亿元'],
    ['彩票5注200元', '5注 5 注 | 200元 200 CNY'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})

describe('a sign that may say two things', () => {
  it.each([
    ['净利润▲8.1%', 'sign-ambiguous: ▲8.1%'],
    ['同比—2.1%', 'sign-ambiguous: —2.1%'],
    ['同比–2.1%', '–2.1% -2.1 %'],
    ['▲2亿元用于教育', '2亿元 200000000 CNY'],
    ['奖金—300万元', '300万元 3000000 CNY'],
    ['占2%—3%', '2%—3%  %'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})

describe('numbers of other forms', () => {
  it.each([
    ['结余2又3/4亿元', '2又3/4亿元 275000000 CNY'],
    ['投入1又1/3亿元', 'number-torn: 1又1/3亿元'],
    ['是上年的3又1/2倍', '3又1/2倍 3.5 x'],
    ['百分之12点5', '百分之12点5 12.5 %'],
    ['百余万元', '百余万元 1000000 CNY approx_more'],
    ['千余名', '千余名 1000 名 approx_more'],
    ['惠及上千家企业', '千家 1000 家 at_least'],
    ['单位：百万元', ''],
    ['注册资本5000万', '5000万 50000000 CNY'],
    ['占比$85\\%$', '85\\% 85 %'],
  ])('%s', (text, wanted) => {
    expect(read(text)).toBe(wanted)
  })
})

describe('words of comparison', () => {
  it.each([
    ['不应高于3万元', 'at_most'],
    ['不能超过3万元', 'at_most'],
    ['没有超过3万元', 'at_most'],
    ['不宜低于3万元', 'at_least'],
    ['小于或者等于3万元', 'at_most'],
    ['达到或超过3万元', 'at_least'],
    ['＜=3万元', 'at_most'],
    ['＞＝3万元', 'at_least'],
    ['跌破3万元', 'less_than'],
    ['3万元（不含）以下', 'less_than'],
    ['3万元(含本数)以上', 'at_least'],
    ['至多可获3万元', 'at_most'],
    ['最多可申领3万元', 'at_most'],
  ])('%s', (text, comparator) => {
    const [figure] = readFigures(text).figures
    expect([figure?.value, figure?.comparator]).toEqual(['30000', comparator])
  })
})
