import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

const factsOf = async (text: string) =>
  (await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])).facts

const byRegion = (title: string, rows: string) => `# 吉林省2024年财政决算

${title}

单位：亿元

| 地区 | 限额 | 余额 |
|---|---|---|
${rows}
`

test('rows of their own level and counties of several cities are of the city above them; names that end like 城市 are regions', async () => {
  const facts = await factsOf(
    byRegion(
      '2024年吉林省政府一般债务限额和余额决算表',
      '| 白城市 | 92.99 | 85.07 |\n| 市本级 | 12.5 | 11 |\n| 长春市 | 673.19 | 604.43 |\n| 市本级 | 300 | 290 |\n| 朝阳区 | 20.1 | 19.2 |',
    ),
  )
  const told = facts
    .filter(({ indicator }) => indicator === '一般债务限额')
    .map(({ subject, subject_code, scope, value }) => [subject, subject_code, scope, value])
  expect(told).toEqual([
    ['白城市', '220800', 'whole', '9299000000'],
    ['白城市', '220800', 'own_level', '1250000000'],
    ['长春市', '220100', 'whole', '67319000000'],
    ['长春市', '220100', 'own_level', '30000000000'],
    ['朝阳区', '220104', null, '2010000000'],
  ])
})

test('a row of the level of a city that nothing names is nobody’s in the table of a province', async () => {
  const facts = await factsOf(
    byRegion('2024年政府一般债务限额和余额决算表', '| 省本级 | 12 | 11 |\n| 市本级 | 300 | 290 |'),
  )
  expect(facts.map(({ subject, value }) => [subject, value])).toEqual([
    ['吉林省', '1200000000'],
    ['吉林省', '1100000000'],
  ])
})
