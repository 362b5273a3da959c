import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

const factsOf = async (text: string, name = 'a.md') =>
  (await convert({ name, bytes: Buffer.from(text) }, [])).facts
const told = async (text: string, indicator: string) =>
  (await factsOf(text))
    .filter(fact => fact.indicator === indicator && fact.aspect === 'level')
    .map(({ value, stage, scope, status }) => [value, stage, scope, status])

const title = '# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n## 一、2025年预算执行情况\n\n'

test('the budget that was approved, the one that was changed and what came of it are three facts', async () => {
  const text = `${title}2025年全市预算经市人大会议审查批准后，各县人民代表大会相继批准了本级预算。经汇总，2025年全市一般公共预算收入为335.79亿元。预算执行中，部分县区调整了收支预算，全市一般公共预算收入调整为290.95亿元。\n\n2025年全市一般公共预算收入完成278.26亿元，为调整预算的95.64％。\n`
  expect(await told(text, '一般公共预算收入')).toEqual([
    ['33579000000', 'initial_budget', 'whole', 'single'],
    ['29095000000', 'adjusted_budget', 'whole', 'single'],
    ['27826000000', 'execution', 'whole', 'single'],
  ])
})

test('sums over several years and yearly averages are facts of no single year', async () => {
  const text = `${title}全市一般公共预算收入累计完成672亿元，从2020年的110.4亿元增加到2025年的155.2亿元，年均增长5.7%。\n`
  const facts = await factsOf(text)
  expect(facts.map(({ value, period_end: end }) => [value, end])).toEqual([
    ['11040000000', '2020-12-31'],
    ['15520000000', '2025-12-31'],
  ])
})

test('a balance behind a limit is one of the same debt', async () => {
  const text = `${title}2025年底全市地方政府债务限额502.83亿元，余额498.2亿元。\n`
  expect((await told(text, '政府债务余额')).map(([value]) => value)).toEqual(['49820000000'])
})

test('the name of a budget that somebody approved is its name alone', async () => {
  const text = `${title}2025年各级人代会批准的全市政府性基金收入预算为175.6亿元，实际完成213.8亿元，为预算的121.8%。\n`
  expect(await told(text, '政府性基金收入')).toEqual([
    ['17560000000', 'initial_budget', 'whole', 'single'],
    ['21380000000', 'execution', 'whole', 'single'],
  ])
})

test('rows that add up the levels below are not of the region as a whole', async () => {
  const text = `# 拉萨市2025年财政决算\n\n2025年拉萨市地方政府债务限额决算情况表\n\n单位：亿元\n\n| 地区 | 政府债务限额 |\n|---|---|\n| 拉萨市 | 186.45 |\n| 拉萨市本级 | 138.73 |\n| 区县级合计 | 47.72 |\n`
  expect((await told(text, '政府债务限额')).map(([value, , scope]) => [value, scope])).toEqual([
    ['18645000000', 'whole'],
    ['13873000000', 'own_level'],
    ['4772000000', 'part'],
  ])
})

test('new limits keep their name under a heading over the kinds of debt', async () => {
  const text = `# 新疆2023年财政决算\n\n<table><tr><td rowspan="2">行政区划名称</td><td colspan="3">政府债务限额总额（亿元）</td><td colspan="3">其中：新增债务限额（亿元）</td></tr><tr><td>合计</td><td>一般债务</td><td>专项债务</td><td>合计</td><td>一般债务</td><td>专项债务</td></tr><tr><td>克拉玛依市</td><td>302.98</td><td>189.08</td><td>113.90</td><td>21.30</td><td>6.90</td><td>14.40</td></tr></table>\n`
  const facts = await factsOf(text)
  expect(facts.map(({ indicator, value }) => [indicator, value])).toEqual([
    ['政府债务限额', '30298000000'],
    ['一般债务限额', '18908000000'],
    ['专项债务限额', '11390000000'],
    ['新增债务限额', '2130000000'],
    ['新增一般债务限额', '690000000'],
    ['新增专项债务限额', '1440000000'],
  ])
})

test('a page that names no region is of the region of its site, where it calls one of that level its own', async () => {
  const page = (site: string) =>
    `<!doctype html><html><head><title>2025年全市经济运行情况</title><meta name="SiteName" content="${site}"></head><body><h1>2025年全市经济运行情况</h1><p>2025年，全市地区生产总值8141.69亿元，比上年增长4.7%。</p></body></html>`
  const subjects = async (site: string) =>
    (await factsOf(page(site), 'a.html')).map(({ subject }) => subject)
  expect(await subjects('南昌市人民政府')).toEqual(['南昌市', '南昌市'])
  expect(await subjects('江西省人民政府')).toEqual([])
})

test('two amounts of one sentence in a cell are statements of one fact, and a bound agrees with what it reaches', async () => {
  const report = `题目,正文\n湖北省政府工作报告,"2025年，全省地方一般公共预算收入突破4000亿元、达到4211亿元，增长8%。"\n`
  const { facts } = await convert({ name: 'a.csv', bytes: Buffer.from(report) }, [])
  expect(
    facts
      .filter(({ indicator, aspect }) => indicator === '一般公共预算收入' && aspect === 'level')
      .map(({ value, status }) => [value, status]),
  ).toEqual([['421100000000', 'agreed']])
})

test('a budget whose name stands far before 合计 names the execution behind it', async () => {
  const text =
    '# 梅江市2018年财政预算执行情况的报告\n\n各级人代会批准的2018年全市政府性基金预算收入年初预算合计299766万元，实际完成426173万元，增长5.2%。\n'
  const { facts } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  expect(
    facts
      .filter(
        ({ indicator, aspect, status }) =>
          indicator === '政府性基金收入' && aspect === 'level' && status !== 'derived',
      )
      .map(({ stage, value }) => [stage, value]),
  ).toEqual([
    ['initial_budget', '2997660000'],
    ['execution', '4261730000'],
  ])
})

test('what a budget expects is what it plans', async () => {
  const text =
    '# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n## 二、2026年预算草案\n\n预计全市一般公共预算支出214.8亿元。2026年全市安排一般公共预算支出2147829万元。\n'
  const { facts } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  expect(
    facts
      .filter(({ indicator }) => indicator === '一般公共预算支出')
      .map(({ value, modality, status }) => [value, modality, status]),
  ).toEqual([['21478290000', 'plan', 'agreed']])
})

test('in a table of limits and balances the heading of the column says which one a row is', async () => {
  const rows = `| 项目 | 2024年地方政府债务限额 | 2024年地方政府债务余额 |\n|---|---|---|\n| 地方政府债务限额 | 6083.86 | 5634.67 |\n| 一般债务 | 3832.93 | 3564.45 |\n`
  const text = `# 梅江市2024年地方政府债务限额和余额情况表\n\n单位：亿元\n\n${rows}`
  const { facts } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  expect(
    facts
      .filter(({ status }) => status !== 'derived')
      .map(({ indicator, value }) => [indicator, value]),
  ).toEqual([
    ['政府债务限额', '608386000000'],
    ['政府债务余额', '563467000000'],
    ['一般债务限额', '383293000000'],
    ['一般债务余额', '356445000000'],
  ])
})

test('a raised mark of a note on a line of its own tears no name', async () => {
  const text =
    '梅江市2025年预算执行情况的报告\n\n（五）地方政府债务情况\n自治区下达全市政府法定债\n①\n限额 212.28 亿元，截至年末，法定债务余额 197.88 亿元。\n'
  const { facts } = await convert({ name: 'a.txt', bytes: Buffer.from(text) }, [])
  expect(facts.map(({ indicator, value }) => [indicator, value])).toContainEqual([
    '政府债务限额',
    '21228000000',
  ])
})

test('the core of a city is a part of it, and what follows without a level is of it too', async () => {
  const text =
    '# 梅江市2025年预算执行情况和2026年预算草案的报告\n\n## 一、2025年预算执行情况\n\n1.一般公共预算。全市收入完成220.6亿元，增长4.1%。支出完成686.5亿元。\n\n中心城区（含东区、开发区）收入完成70.9亿元，增长7.1%。支出完成232.3亿元。\n'
  expect((await told(text, '一般公共预算支出')).map(([value, , scope]) => [value, scope])).toEqual([
    ['68650000000', 'whole'],
    ['23230000000', 'part'],
  ])
})

test('a rate of growth in a column is the growth of what it names', async () => {
  const rows = '| 城市 | 地区生产总值增长率(%) |\n|---|---|\n| 三明市 | 5.8 |\n| 宜昌市 | 16.8 |\n'
  const facts = await factsOf(`# 2021年城市数据\n\n${rows}`)
  expect(
    facts
      .filter(({ subject, aspect }) => subject === '三明市' && aspect === 'growth')
      .map(({ indicator, value }) => [indicator, value]),
  ).toContainEqual(['地区生产总值', '5.8'])
})

test('a budget in no told unit of money states no fact', async () => {
  const text = `# 梅江市2025年预算执行情况的报告\n\n2025年全市一般公共预算支出执行情况表\n\n| 项目 | 2025年执行数 |\n|---|---|\n| 教育支出 | 4194789 |\n`
  expect(await told(text, '教育支出')).toEqual([])
})

test('who passed a changed budget is not what came of it', async () => {
  const text =
    '# 梅江市2018年财政预算执行情况的报告\n\n## 政府性基金预算\n\n各级人代会批准的2018年全市政府性基金预算收入年初预算合计172.3亿元，后经各级人大常委会批准调整为110.8亿元，实际完成184.7亿元。\n'
  expect((await told(text, '政府性基金收入')).filter(([, stage]) => stage === 'execution')).toEqual(
    [['18470000000', 'execution', 'whole', 'single']],
  )
})

test('debts the government has to repay, of the first class, are its debt', async () => {
  const text = `${title}截至2025年末，我市政府性债务余额57.2亿元，其中：一类债务政府负有偿还责任的债务余额55.5亿元。核定我市政府一类债务限额为59.3亿元。\n`
  expect((await told(text, '政府债务余额')).map(([value]) => value)).toEqual(['5550000000'])
  expect((await told(text, '政府债务限额')).map(([value]) => value)).toEqual(['5930000000'])
})

test('the local part of all revenue is of the whole where the sentence before says so, under a heading of the own level too', async () => {
  const text = `# 东川县2025年县级财政预算执行情况的报告\n\n## 一、2025年县级财政预算执行情况\n\n2025年全县完成财政总收入16.6亿元，增长3.1%。一般公共预算收入完成9.2亿元，增长3.5%。一般公共预算支出完成29亿元。\n`
  expect((await told(text, '一般公共预算收入')).map(([value, , scope]) => [value, scope])).toEqual([
    ['920000000', 'whole'],
  ])
  expect((await told(text, '一般公共预算支出')).map(([, , scope]) => scope)).toEqual(['own_level'])
})

test('rows whose cells end in bars are a table of a text', async () => {
  const text =
    '东川县2025年一般公共预算收支决算表\n单位：亿元\n项目 | 预算数 | 决算数 |\n一般公共预算收入 | 20 | 21.5 |\n一般公共预算支出 | 48 | 49.4 |\n'
  const facts = await factsOf(text, 'a.txt')
  expect(facts.map(({ indicator, value, stage }) => [indicator, value, stage])).toEqual([
    ['一般公共预算收入', '2000000000', 'initial_budget'],
    ['一般公共预算收入', '2150000000', 'final_account'],
    ['一般公共预算支出', '4800000000', 'initial_budget'],
    ['一般公共预算支出', '4940000000', 'final_account'],
  ])
})

test('revenue that is divided into what goes up and what stays is of all governments; the region has what stays', async () => {
  const text = `${title}2025年，全市一般公共预算收入完成11.28亿元。其中，上划中央收入完成3.64亿元；上划省级收入完成0.88亿元；一般公共预算地方收入完成6.76亿元。\n`
  expect((await told(text, '一般公共预算收入')).map(([value]) => value)).toEqual(['676000000'])
  expect((await told(text, '一般公共预算总收入')).map(([value]) => value)).toEqual(['1128000000'])
})

test('a part that has no other name than its sum states no fact', async () => {
  const text = `${title}2025年一般公共预算支出完成23.3亿元（其中：当年实际支出20.6亿元，上年结转支出2.7亿元）。\n`
  expect((await told(text, '一般公共预算支出')).map(([value]) => value)).toEqual(['2330000000'])
})

test('a bare limit is one of the debt that its sentence has named', async () => {
  const text = `${title}财政厅下达了各市2025年末债务限额：我市限额为211.6亿元，其中，一般债务119.3亿元，专项债务92.3亿元。\n`
  const values = await Promise.all(
    ['政府债务限额', '一般债务限额', '专项债务限额'].map(async name =>
      (await told(text, name)).map(([value]) => value),
    ),
  )
  expect(values).toEqual([['21160000000'], ['11930000000'], ['9230000000']])
})

test('prices that an amount is reckoned in are no name of its growth', async () => {
  const text =
    '# 2025年梅江市国民经济和社会发展统计公报\n\n2025年全市地区生产总值（GDP）完成101.8亿元，按2020年不变价格计算比上年（以下简称同比）增长9.4%。\n'
  const facts = await factsOf(text)
  expect(
    facts
      .filter(({ aspect }) => aspect === 'growth')
      .map(({ indicator, value }) => [indicator, value]),
  ).toEqual([['地区生产总值', '9.4']])
})

test('rows that blanks alone part are a table where each has as many numbers as there are headings', async () => {
  const table = (headings: string) =>
    `贵州省2025年分地区政府债务限额和余额情况表\n单位：亿元\n${headings}\n贵 阳 市 100.5 50.2 50.3 90.1 45.0 45.1\n遵义市 120.0 30.0 90.0 110.0 28.0 82.0\n黔南州 80.0 20.0 60.0 80.0 17.0 63.0\n`
  const read = async (headings: string) =>
    (await factsOf(table(headings), 'a.txt'))
      .filter(({ subject, status }) => subject === '贵阳市' && status !== 'derived')
      .map(({ indicator, value }) => `${indicator} ${Number(value) / 100000000}`)
  const all = [
    '政府债务限额 100.5',
    '一般债务限额 50.2',
    '专项债务限额 50.3',
    '政府债务余额 90.1',
    '一般债务余额 45',
    '专项债务余额 45.1',
  ]
  const one =
    '地区 2025年政府债务限额 一般债务限额 专项债务限额 2025年政府债务余额（快报数） 一般债务余额 专项债务余额'
  expect(await read(one)).toEqual(all)
  const two = '地区 2025年政府债务限额 2025年政府债务余额\n'
  expect(await read(`${two}合计 一般债务 专项债务 合计 一般债务 专项债务`)).toEqual(all)
  const formulas = '公 式 A=B+C B C D=E+F E F'
  expect(await read(`${two}一般债务 专项债务 一般债务 专项债务\n${formulas}`)).toEqual(all)
  expect(await read('地区 政府债务限额 政府债务余额')).toEqual([])
})

test('an index of pages is no table of amounts', async () => {
  const text =
    '西河市2025年财政决算\n目录\n一般公共预算收入 3\n一般公共预算支出 5\n政府债务余额 9\n'
  expect(await factsOf(text, 'a.txt')).toEqual([])
})

test('the region named behind the one it lies under, or before a colon, is the one spoken of', async () => {
  const values = async (text: string) =>
    (await factsOf(`# 贵州省2025年政府债务情况的说明\n\n${text}\n`))
      .filter(({ indicator }) => indicator === '政府债务余额')
      .map(({ subject, value }) => [subject, value])
  expect(
    await values('2025年末，贵州省贵阳市政府债务余额100.5亿元，遵义市政府债务余额120亿元。'),
  ).toEqual([
    ['贵阳市', '10050000000'],
    ['遵义市', '12000000000'],
  ])
  expect(await values('2025年末各市州政府债务余额：贵阳市100.5亿元，遵义市120亿元。')).toEqual([
    ['贵阳市', '10050000000'],
    ['遵义市', '12000000000'],
  ])
  expect(
    await values('贵阳市：限额110亿元，余额100.5亿元。\n\n遵义市：限额130亿元，余额120亿元。'),
  ).toEqual([
    ['贵阳市', '10050000000'],
    ['遵义市', '12000000000'],
  ])
})

test('a balance behind general and special limits is of the debt they are parts of, another total behind parts by level of the whole', async () => {
  const text = `${title}省下达我市2025年政府债务限额62亿元，其中一般债务21亿元，专项债务41亿元，年末余额58亿元。2025年，全市一般公共预算收入43.2亿元，其中：市级12.3亿元；一般公共预算支出120亿元。\n`
  expect((await told(text, '政府债务余额')).map(([value]) => value)).toEqual(['5800000000'])
  expect((await told(text, '专项债务余额')).map(([value]) => value)).toEqual([])
  expect((await told(text, '一般公共预算支出')).map(([value, , scope]) => [value, scope])).toEqual([
    ['12000000000', 'whole'],
  ])
})
