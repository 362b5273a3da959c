import { expect, test } from 'vitest'
import { convert } from '../../src/index.ts'

async function figuresOf(text: string) {
  const { figures } = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  return figures
}

test('a row takes time and stage of the row it stands under, and its flow', async () => {
  const figures = await figuresOf(
    '# 西河省2023年债务发行情况表\n\n单位：亿元\n\n| 项目 | 本地区 |\n|---|---|\n| 一、2023年还本预计执行数 | 9 |\n| （一）一般债券 | 5 |\n| （二）专项债券 | 4 |\n| 二、2024年付息预算数 | 3 |\n| （一）一般债券 | 2 |\n',
  )
  expect(
    figures.map(({ text, indicator, period_end, stage, modality }) => [
      text,
      indicator,
      period_end?.slice(0, 4),
      stage,
      modality,
    ]),
  ).toEqual([
    ['9', '还本', '2023', 'estimated_execution', 'forecast'],
    ['5', '一般债券还本', '2023', 'estimated_execution', 'forecast'],
    ['4', '专项债券还本', '2023', 'estimated_execution', 'forecast'],
    ['3', '付息', '2024', 'initial_budget', 'plan'],
    ['2', '一般债券付息', '2024', 'initial_budget', 'plan'],
  ])
})

test('a paragraph on one class of expenditure is about that class', async () => {
  const figures = await figuresOf(
    '# 西河市教育局2024年度部门决算\n\n8.住房保障支出（类）住房改革支出（款）住房公积金（项）。全年预算为18.12万元，支出决算为17.70万元，完成全年预算的97.68%。\n',
  )
  expect(figures.map(({ indicator, stage }) => [indicator, stage])).toEqual([
    ['住房公积金', 'adjusted_budget'],
    ['住房公积金', 'final_account'],
    ['住房公积金', 'final_account'],
  ])
})

test('占 alone tells a share of the whole that its parts stand under', async () => {
  const figures = await figuresOf(
    '# 西河市教育局2024年度部门决算\n\n本年支出合计300万元，其中：基本支出100万元，占33.33%。\n',
  )
  expect(figures.at(-1)).toMatchObject({ aspect: 'share', indicator: '基本支出', base: '支出合计' })
})

test('places behind a colon have the name before it; a clause goes on about the rate of the one before', async () => {
  const figures = await figuresOf(
    '# 西河市2025年统计公报\n\n细颗粒物年平均浓度：昌吉市37微克/立方米、阜康市39微克/立方米。\n\n新农合参合率再创新高，达到98.5%。\n',
  )
  expect(figures.map(({ subject, indicator }) => [subject, indicator])).toEqual([
    ['昌吉市', '细颗粒物年平均浓度'],
    ['阜康市', '细颗粒物年平均浓度'],
    ['西河市', '新农合参合率'],
  ])
})

test('parts of a harvest are harvests, people who are insured are a number of people', async () => {
  const figures = await figuresOf(
    '# 西河市2025年统计公报\n\n粮食总产量20万吨，其中，夏收粮食9万吨，减产1.3%。参加失业保险12万人，领取失业保险金4万人。\n',
  )
  expect(figures.map(({ indicator }) => indicator)).toEqual([
    '粮食总产量',
    '夏收粮食产量',
    '夏收粮食产量',
    '失业保险参保人数',
    '领取失业保险金人数',
  ])
})

test('the account money goes to is not its own; a sum makes next year’s budget no fact; 12月止 begins in January', async () => {
  const figures = await figuresOf(
    '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n2025年全市国有资本经营预算支出13亿元，加调入一般公共预算等8亿元。\n\n2026年市对区转移支付共计27亿元。\n\n2025年12月止，全市税收收入累计入库2亿元。\n',
  )
  expect(
    figures.map(({ text, account, stage, modality, period_start, indicator }) => ({
      text,
      account,
      stage,
      modality,
      start: period_start,
      indicator,
    })),
  ).toMatchObject([
    { text: '13亿元' },
    { text: '8亿元', account: '国有资本经营' },
    { text: '27亿元', stage: 'initial_budget', modality: 'plan' },
    { text: '2亿元', start: '2025-01-01', indicator: '税收收入' },
  ])
})

test('a paragraph about a zone keeps it until the whole or the own level is spoken of', async () => {
  const figures = await figuresOf(
    '# 益阳市2025年预算执行情况和2026年预算草案的报告\n\n益阳高新区政府债务限额为167亿元，其中新增债券14亿元。政府债务余额166亿元。全市政府债务余额900亿元。\n',
  )
  expect(figures.map(({ text, subject }) => [text, subject])).toEqual([
    ['167亿元', '益阳高新区'],
    ['14亿元', '益阳高新区'],
    ['166亿元', '益阳高新区'],
    ['900亿元', '益阳市'],
  ])
})

test('in the report of a city 区级 is a part, unless it is only given something', async () => {
  const figures = await figuresOf(
    '# 海口市2025年预算执行情况和2026年预算草案的报告\n\n债券额度60亿元，其中，市本级49亿元，区级财政10亿元。\n\n市本级收入9亿元，加上补助区级支出2亿元，支出总计11亿元。\n',
  )
  expect(figures.map(({ text, scope }) => [text, scope])).toEqual([
    ['60亿元', null],
    ['49亿元', 'own_level'],
    ['10亿元', 'part'],
    ['9亿元', 'own_level'],
    ['2亿元', 'own_level'],
    ['11亿元', 'own_level'],
  ])
})

test('a table by region under columns that only say how sure measures what its title says', async () => {
  const figures = await figuresOf(
    '# 江苏省2023年预算执行情况\n\n2023年江苏省分地区国有资本经营预算收入执行情况表\n\n单位：万元\n\n| 地区 | 执行数 |\n|---|---|\n| 连云港市 | 114165 |\n',
  )
  expect(figures).toMatchObject([{ subject: '连云港市', indicator: '国有资本经营预算收入' }])
})

test('shares of one sentence are of one whole; a part counted in the unit of its whole takes its measure', async () => {
  const figures = await figuresOf(
    '# 营口市2025年统计公报\n\n第一产业投资下降58.2%，占固定资产投资的比重为1.4%；第二产业投资下降27.1%，占61.0%。\n\n医疗卫生机构实有床位数30166张，其中医院23803张。全年货物进出口总额9亿元，其中，出口5亿元。人口自然增长率-6.5‰。整改问题1055个，整改完成率达83.6%。\n',
  )
  expect(figures.map(({ indicator, aspect, base }) => [indicator, aspect, base]).slice(3)).toEqual([
    ['第二产业投资', 'share', '固定资产投资'],
    ['医疗卫生机构实有床位数', 'level', null],
    ['医院床位数', 'level', null],
    ['货物进出口总额', 'level', null],
    ['出口额', 'level', null],
    ['人口自然增长率', 'rate', null],
    ['问题', 'level', null],
    ['整改完成率', 'completion', null],
  ])
})

test('money alone is for what stands behind it, and that is in doubt', async () => {
  const figures = await figuresOf(
    '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n2026年安排7.3亿元，支持高标准农田建设。\n',
  )
  expect(figures).toMatchObject([{ indicator: '高标准农田建设', doubt: ['indicator', 'stage'] }])
})

test('what the last name of a list ends in is meant of all when 分别 deals the numbers out', async () => {
  const figures = await figuresOf(
    '# 西河市2025年统计公报\n\n教育、社会保障和就业、卫生健康支出分别为1亿元、2亿元、3亿元。第一、二、三产业增加值分别为4亿元、5亿元、6亿元。专用设备、汽车、通用设备等行业增加值分别增长7%、8%、9%。\n',
  )
  expect(figures.map(({ indicator }) => indicator)).toEqual([
    '教育支出',
    '社会保障和就业支出',
    '卫生健康支出',
    '第一产业增加值',
    '第二产业增加值',
    '第三产业增加值',
    '专用设备行业增加值',
    '汽车行业增加值',
    '通用设备行业增加值',
  ])
})

test('五年来 is the five years up to the last one reported, and of no stage', async () => {
  const figures = await figuresOf(
    '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n五年来，全市教育支出500亿元。\n',
  )
  expect(figures).toMatchObject([
    { period_start: '2021-01-01', period_end: '2025-12-31', stage: null },
  ])
})

test('what was allotted in the year carried out was done, and a budget’s own year has no estimate', async () => {
  const figures = await figuresOf(
    '# 西河市2025年预算执行情况和2026年预算草案的报告\n\n2025年，安排公共安全支出12亿元。\n\n2026年，全市收入预计完成13亿元。\n',
  )
  expect(figures.map(({ text, stage, modality }) => [text, stage, modality])).toEqual([
    ['12亿元', 'execution', 'actual'],
    ['13亿元', 'initial_budget', 'forecast'],
  ])
})

test('the title of a table says whose it is; its bonds are of the round it names', async () => {
  const figures = await figuresOf(
    '# 济南市2025年预算执行情况的报告\n\n2025年济南高新区新增政府债券明细表\n\n单位：万元\n\n| 级次 | 一般债券 |\n|---|---|\n| （一）区级 | 14 |\n',
  )
  expect(figures).toMatchObject([{ subject: '济南高新区', indicator: '新增一般债券' }])
})

test('one rate above or below another, what is cut, classes in brackets, money named before its noun', async () => {
  const figures = await figuresOf(
    '# 西河市2025年预算执行情况的报告\n\n民生支出占比80%，高于全省平均水平3个百分点。压减非紧急项目支出9亿元。一般公共服务（类）支出16亿元。实现区外到位资金812亿元。\n',
  )
  expect(figures.slice(1)).toMatchObject([
    { text: '3个百分点', change: 'increase' },
    { text: '9亿元', aspect: 'change', change: 'decrease', indicator: '非紧急项目支出' },
    { text: '16亿元', indicator: '一般公共服务支出' },
    { text: '812亿元', indicator: '区外到位资金' },
  ])
})

test('the year of a reason is not the one spoken of, a province gives titles alone, insurance behind premiums is premiums', async () => {
  const figures = await figuresOf(
    '# 许昌市2025年预算执行情况和2026年预算草案的报告\n\n2026年全市收入65亿元，下降5%，主要原因是2025年基数较高，加上上级补助收入303亿元。\n\n河南省“瞪羚”企业18家。\n\n保费收入90亿元，其中财产险51亿元。\n',
  )
  expect(figures.map(({ text, subject, indicator }) => [text, subject, indicator])).toEqual([
    ['65亿元', '许昌市', '收入'],
    ['5%', '许昌市', '收入'],
    ['303亿元', '许昌市', '上级补助收入'],
    ['18家', '许昌市', '“瞪羚”企业'],
    ['90亿元', '许昌市', '保费收入'],
    ['51亿元', '许昌市', '财产险保费收入'],
  ])
  expect(figures[2]?.period_end).toBe('2026-12-31')
})

test('a label over two rows that holds two names gives each row its own, new limits under a row of new limits', async () => {
  const html =
    '<h1>西河省2024年债务限额情况表</h1><p>单位：亿元</p><table><tr><th>项目</th><th>公式</th><th>本地区</th></tr>' +
    '<tr><td>一、2024年新增地方政府债务限额</td><td>A=B+C</td><td>9</td></tr>' +
    '<tr><td rowspan="2">其中：一般债务限额专项债务限额</td><td>B</td><td>5</td></tr><tr><td>C</td><td>4</td></tr></table>'
  const { figures } = await convert({ name: 'a.html', bytes: Buffer.from(html) }, [])
  expect(figures.map(({ text, indicator }) => [text, indicator])).toEqual([
    ['9', '新增地方政府债务限额'],
    ['5', '新增一般债务限额'],
    ['4', '新增专项债务限额'],
  ])
})

test('a deposit is a noun, and what was carried over from the year before is named so', async () => {
  const figures = await figuresOf(
    '# 西河市2024年工作总结\n\n累计减免投标保证金24亿元。上年度结转申请34件。\n',
  )
  expect(figures).toMatchObject([
    { indicator: '减免投标保证金', stage: null },
    { indicator: '上年度结转申请', period_end: '2024-12-31' },
  ])
})
