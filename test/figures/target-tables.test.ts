import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

async function figuresOf(table: string) {
  const { figures } = await convert(
    { name: 'a.html', bytes: Buffer.from(`<h1>岳阳市2024年情况</h1>${table}`) },
    [],
  )
  return figures
}
const row = (cells: readonly string[], tag = 'td') =>
  `<tr>${cells.map(cell => `<${tag}>${cell}</${tag}>`).join('')}</tr>`

test('a table of targets has its units beside its values, which are aims; weights are no values of them', async () => {
  const figures = await figuresOf(
    `<table>${row(['一级指标', '三级指标', '指标性质', '本年绩效指标值', '绩效度量单位', '本年权重'], 'th')}` +
      `${row(['产出指标', '培训合格率', '≥', '40', '%', '20'])}${row(['效益指标', '就业率', '≥', '91', '%', '10'])}</table>`,
  )
  expect(
    figures.map(({ text, unit, indicator, modality }) => [text, unit, indicator, modality]),
  ).toEqual([
    ['40', '%', '培训合格率', 'target'],
    ['20', '%', '权重', null],
    ['91', '%', '就业率', 'target'],
    ['10', '%', '权重', null],
  ])
})

test('a natural growth rate is a rate of its own', async () => {
  const figures = await figuresOf(
    `<table>${row(['城市', '死亡人口（人）', '自然增长率（‰）'], 'th')}${row(['岳阳市', '335', '2.17'])}${row(['长沙市', '412', '4.56'])}</table>`,
  )
  expect(figures.map(({ indicator, aspect, change }) => [indicator, aspect, change])).toEqual([
    ['死亡人口', 'level', null],
    ['自然增长率', 'rate', null],
    ['死亡人口', 'level', null],
    ['自然增长率', 'rate', null],
  ])
})

test('households that a row or a column names are part of what is told a head', async () => {
  const rows = await figuresOf(
    `<table>${row(['指标', '绝对数（元）'], 'th')}${row(['居民人均消费支出', '28000'])}${row(['　　城镇居民', '30000'])}${row(['　　农村居民', '19000'])}</table>`,
  )
  expect(rows.map(({ indicator }) => indicator)).toEqual([
    '居民人均消费支出',
    '城镇居民人均消费支出',
    '农村居民人均消费支出',
  ])
  const columns = await figuresOf(
    `<table>${row(['指标（元）', '城镇居民', '农村居民'], 'th')}${row(['人均可支配收入', '48000', '23000'])}${row(['工资性收入', '28000', '12000'])}</table>`,
  )
  expect(columns.map(({ indicator }) => indicator)).toEqual([
    '城镇居民人均可支配收入',
    '农村居民人均可支配收入',
    '城镇居民工资性收入',
    '农村居民工资性收入',
  ])
})
