import { expect, test } from 'vitest'
import { regionsIn } from '../../src/lexicon/gazetteer.ts'
import { readDocument } from '../../src/read.ts'

const factsOf = async (text: string) => {
  const { facts } = await readDocument({ name: 'a.txt', bytes: Buffer.from(text) })
  return { region: facts.region?.value, organization: facts.organization?.value }
}

test('names of regions are found as the official list has them, the longest of those that end together', () => {
  expect(regionsIn('含宁夏回族自治区、江西省南昌市西湖区').map(({ name }) => name)).toEqual([
    '宁夏回族自治区',
    '江西省',
    '南昌市',
    '西湖区',
  ])
  expect(regionsIn('全市城市社区、试验区')).toEqual([])
})

test('a title without a name leaves the region to the level and the names the text has', async () => {
  const text =
    '2025年全市财政收支情况\n\n全市收入8亿元。威海市收入6亿元，山东省补助2亿元，环翠区收入1亿元，威海市支出3亿元。'
  expect((await factsOf(text)).region).toBe('威海市')
})

test('a province that names its cities is the region, not one of them', async () => {
  const text =
    '2025年财政收支情况\n\n全省收入8亿元。江苏省支出1亿元。南京市6亿元，无锡市3亿元，徐州市2亿元，常州市1亿元。'
  expect((await factsOf(text)).region).toBe('江苏省')
})

test('a county-level city is told from the city over it', async () => {
  const text =
    '2025年财政收支情况\n\n全市收入8亿元。舒兰市支出1亿元。舒兰市农业2亿元，舒兰市教育3亿元，吉林市补助1亿元。'
  expect((await factsOf(text)).region).toBe('舒兰市')
})

test('no region is given where two are named alike often, or where nothing says which level is its own', async () => {
  const two = '2025年财政收支情况\n\n全市收入8亿元。'
  expect((await factsOf(`${two}南京市1亿元，威海市1亿元，南京市2亿元，威海市3亿元。`)).region).toBe(
    undefined,
  )
  const none = '2025年经营情况\n\n收入8亿元。'
  expect((await factsOf(`${none}威海市1亿元，威海市2亿元，威海市3亿元。`)).region).toBe(undefined)
})

test('what runs into the name of a region is none of it', async () => {
  expect((await factsOf('第二部分江苏省2025年收支情况\n\n收入8亿元。')).region).toBe('江苏省')
  expect((await factsOf('2025年自治区补助市县资金情况说明\n\n收入8亿元。')).region).toBe(undefined)
})

test('互助土族自治县 is a region though it begins with a word for help', async () => {
  expect((await factsOf('互助土族自治县2025年财政决算报告\n\n收入8亿元。')).region).toBe(
    '互助土族自治县',
  )
})

test('a department is known by the name it calls itself over and over', async () => {
  const text = `2024年部门预算编制说明\n\n第一部分 威海市教育局办公室概况\n\n威海市教育局2024年部门预算说明\n\n威海市教育局主要职能\n\n威海市教育局2024年收支预算总表\n\n威海市教育局收入预算8亿元，威海市财政局审核。`
  expect(await factsOf(text)).toEqual({ region: '威海市', organization: '威海市教育局' })
})

test('the only region named is the one meant; rows of cities of one province are the province’s', async () => {
  const only = '2025年预算情况\n\n全市收入8亿元，全市支出7亿元。解释权归威海市财政局。'
  expect((await factsOf(only)).region).toBe('威海市')
  const rows = ['长春市', '吉林市', '四平市', '辽源市', '通化市'].map(city => `${city}收入1亿元。`)
  expect(
    (await factsOf(`2025年债务情况\n\n吉林省合计5亿元。${rows.join('').repeat(3)}`)).region,
  ).toBe('吉林省')
})

test('a province whose own name stands nowhere is told by its cities, where the document speaks of that level', async () => {
  const head = '2025年转移支付预算\n\n省本级收入8亿元。\n\n全省支出9亿元。\n\n'
  const row = (city: string) => `收到转移支付最多的是${city}，共2亿元。\n\n`
  const cities = ['石家庄市', '唐山市', '邯郸市', '邢台市', '保定市']
  expect((await factsOf(head + cities.map(row).join(''))).region).toBe('河北省')
  expect((await factsOf(head + cities.slice(0, 3).map(row).join(''))).region).toBe(undefined)
})
