import { expect, test } from 'vitest'
import { readDocument } from '../../src/read.ts'

const factsOf = async (name: string, text: string) => {
  const { facts } = await readDocument({ name, bytes: Buffer.from(text) })
  return Object.fromEntries(Object.entries(facts).map(([key, { value }]) => [key, value]))
}

test('a report given to a congress says who gave it, where and in which year', async () => {
  expect(
    await factsOf(
      'a.txt',
      '政 府 工 作 报 告\n——2016年2月19日在西河区第十四届人民代表大会第五次会议上\n西河区人民政府区长　　李四\n各位代表：\n现在报告工作。\n',
    ),
  ).toEqual({
    title: '政府工作报告',
    year: 2016,
    organization: '西河区人民政府',
    region: '西河区',
  })
})

test('a title with two years gives no year, and words that say no name give no region', async () => {
  expect(
    await factsOf('a.txt', '全市和市级2019年预算执行情况及2020年预算编制说明\n\n收入 1 亿元。\n'),
  ).toEqual({ title: '全市和市级2019年预算执行情况及2020年预算编制说明' })
})

test('the site that publishes a page is not who reports', async () => {
  expect(
    await factsOf(
      'a.html',
      '<title>西河市2025年统计公报 - 某某公报库</title><p>某某公报库</p><h1>西河市2025年统计公报</h1><p>发布机构：北山省统计局 发布时间：2026-05-12</p><p>来源：本站</p><p>全年收入 1 亿元。</p>',
    ),
  ).toEqual({
    title: '西河市2025年统计公报',
    year: 2025,
    region: '西河市',
    publishedOn: '2026-05-12',
    publisher: '北山省统计局',
  })
})

test('a table of labels and values and a line 标题：… state facts as well', async () => {
  expect(
    await factsOf(
      'a.html',
      '<table><tr><td>索引号</td><td>12-3</td><td>发布日期</td><td>2026-03-11 15:03</td></tr><tr><td>来源</td><td>市财政局</td><td>文号</td><td></td></tr></table><p>标题： 关于西河市2025年决算的报告</p><p>收入 1 亿元。</p>',
    ),
  ).toEqual({
    title: '关于西河市2025年决算的报告',
    year: 2025,
    region: '西河市',
    publishedOn: '2026-03-11',
    publisher: '市财政局',
  })
})

test('columns in which every row says the same are facts of the file', async () => {
  const rows = (second: string) =>
    `province,year,title,publish_date,full_text\n西河省,2026,2026年西河省政府工作报告,2026-02-02,"一、回顾\n收入 1 亿元。"\n${second}`
  const facts = {
    title: '2026年西河省政府工作报告',
    year: 2026,
    region: '西河省',
    publishedOn: '2026-02-02',
  }
  expect(await factsOf('a.csv', rows(''))).toEqual(facts)
  expect(await factsOf('a.csv', rows('北山省,2026,北山省政府工作报告,2026-02-31,略'))).toEqual({
    year: 2026,
  })
})

const page = (head: string, body: string) => `<html><head>${head}</head><body>${body}</body></html>`

test('where the data of a page and its words disagree, the printed words are taken and it is said', async () => {
  const text = page(
    '<meta name="ArticleTitle" content="《气象规范》解读"><meta name="PubDate" content="2026-06-30 15:07">',
    '<h1>关于西河市2025年决算的报告</h1><p>发布时间：2026-04-20 09:52</p><p>收入 1 亿元。</p>',
  )
  const { facts, diagnostics } = await readDocument({ name: 'a.html', bytes: Buffer.from(text) })
  expect([facts.title?.value, facts.publishedOn?.value]).toEqual([
    '关于西河市2025年决算的报告',
    '2026-04-20',
  ])
  expect(diagnostics.map(({ code, anchors }) => [code, anchors.length])).toEqual([
    ['meta-conflict', 2],
    ['meta-conflict', 2],
  ])
})

test.each([
  ['时间：2026-01-28 10:00:00来源：西河市财政局', '2026-01-28', '西河市财政局'],
  ['2026-05-28　出处：西河市统计局', '2026-05-28', '西河市统计局'],
  ['2026-01-26 09：55 市财政局', '2026-01-26', undefined],
  ['来源：《西河日报》 时间:2026/03/09/ 10:12 点击：', '2026-03-09', '《西河日报》'],
  ['【信息来源：】【信息时间：2026-05-12 10:17 阅读次数：】', '2026-05-12', undefined],
  ['更新时间：2026-02-25 16:45 来源：本站发布', undefined, undefined],
  ['浏览量： 来源：市财政局发布时间：2026-01-23 17:05', '2026-01-23', '市财政局'],
  ['（2026年4月30日）', undefined, undefined],
])('the line %s under a title gives %s and %s', async (line, publishedOn, publisher) => {
  const found = await factsOf(
    'a.html',
    page('', `<h1>西河市2025年公报</h1><p>${line}</p><p>收入1元。</p>`),
  )
  expect([found['publishedOn'], found['publisher']]).toEqual([publishedOn, publisher])
})

test.each([
  ['西河市统计局 国家统计局西河调查队', '西河市统计局'],
  ['西 河 市 统 计 局', '西河市统计局'],
  ['市财政局局长 李四', '市财政局'],
  ['——2026年1月20日在西河市第四届人民代表大会第六次会议上西河市财政局局长 李四', '西河市财政局'],
  ['东山市财政局与西河市协商', undefined],
])('under a title the line %s says that %s reports', async (line, organization) => {
  const found = await factsOf(
    'a.txt',
    `关于西河市2025年决算的报告\n${line}\n各位代表：\n收入1元。\n`,
  )
  expect(found['organization']).toBe(organization)
})

test.each([
  ['2025年和田地区统计公报', '和田地区'],
  ['2025年和本级预算情况说明', undefined],
  ['关于北山自治州西河县2025年决算的报告', '北山自治州西河县'],
  ['2025年贫困地区统计公报', undefined],
  ['关于批准东川县2025年预算调整方案的决议', '东川县'],
  ['2025年澧县财政总决算公开', '澧县'],
  ['2025年济源国民经济和社会发展统计公报', '济源市'],
  ['2025年朝阳国民经济和社会发展统计公报', undefined],
  ['关于湖南省澧县2025年决算的报告', '湖南省澧县'],
  ['(陕西省)2025年咸阳市渭城区统计公报', '咸阳市渭城区'],
])('the title %s names the region %s', async (title, region) => {
  expect((await factsOf('a.md', `# ${title}\n\n收入1元。\n`))['region']).toBe(region)
})

test('a title is cited without the session it was given to, a note mark or a year set behind it', async () => {
  for (const after of ['——2026年2月10日在西河市第五届人民代表大会第六次会议上', '[1]', ' 2025'])
    expect(
      (await factsOf('a.md', `# 关于西河市2025年决算的报告${after}\n\n收入1元。\n`))['title'],
    ).toBe('关于西河市2025年决算的报告')
})

test.each([
  ['西河建设股份有限公司关于中标的公告', '特此公告。', '西河建设股份有限公司'],
  [
    '关于全资子公司西河照明有限公司中标的公告',
    '西河建设股份有限公司董 事 会二○一一年十二月二十九日',
    '西河建设股份有限公司',
  ],
  ['关于印发办法的通知', '西河市财政局\n2026年8月3日', '西河市财政局'],
  ['关于中标的公告', '业主为西河建设有限公司。', undefined],
])('the title %s with the end %s names %s', async (title, end, organization) => {
  const found = await factsOf('a.txt', `${title}\n金额为1元。\n${end}\n`)
  expect(found['organization']).toBe(organization)
})

test('a report whose title names no year is of the one year it says it is of where it opens', async () => {
  const opening = (words: string) =>
    factsOf(
      'a.txt',
      `西河市财政局\n各位委员：\n我局编制了调整方案，现将${words}报告如下：\n一、收支情况\n`,
    )
  expect((await opening('市本级2025年预算调整情况'))['year']).toBe(2025)
  expect((await opening('2025年预算执行情况和2026年预算草案'))['year']).toBeUndefined()
})

test('a resolution is told by its title and by the congress that passed it', async () => {
  expect(
    await factsOf(
      'a.txt',
      '关于批准自治州2025年新增政府债务限额的决议\n（2025年2月24日昌吉回族自治州第十六届人民代表大会常务委员会第九次会议通过）\n会议决定批准。\n',
    ),
  ).toEqual({
    title: '关于批准自治州2025年新增政府债务限额的决议',
    year: 2025,
    region: '昌吉回族自治州',
  })
})

test('a title that a page set apart with bars is read without them, and the lines below it stay lines', async () => {
  const found = await factsOf(
    'a.txt',
    '| 关于西河市2025年财政决算的报告 |\n西河市财政局\n各位委员：\n全市收入1亿元。\n',
  )
  expect(found).toEqual({
    title: '关于西河市2025年财政决算的报告',
    year: 2025,
    organization: '西河市财政局',
    region: '西河市',
  })
})

test('the government a report is given for, or the public body that publishes it, says whose it is where no title does', async () => {
  const region = async (text: string) => (await factsOf('a.txt', text))['region']
  expect(await region('关于2025年决算的报告\n各位委员：\n受西河县人民政府委托，报告如下。\n')).toBe(
    '西河县',
  )
  const published = (body: string) =>
    region(
      `关于2025年决算的报告\n发布时间：2026-01-02 来源：${body}\n全县收入1亿元，全县支出2亿元。\n`,
    )
  expect(await published('平昌县财政局')).toBe('平昌县')
  expect(await published('四川省财政厅')).toBeUndefined()
})

test('what a site calls disclosed is a title with its year alone', async () => {
  const found = await factsOf('a.txt', '决算公开\n2025年西河县政府决算公开\n全县收入1亿元。\n')
  expect(found).toMatchObject({ title: '2025年西河县政府决算公开', year: 2025 })
})

test.each([
  ['受市政府委托,现将西河市2018年市级决算草案提请审议。', 2018, '西河市'],
  ['1月21日,统计局发布了2015年西河省经济运行情况,成绩单抢眼。', 2015, '西河省'],
  ['现将西河县2022年预算执行情况和2023年预算草案提请审议。', undefined, '西河县'],
  ['会上报告了2022年一季度情况。', undefined, undefined],
])(
  'the first sentence says what a report is of where no title does: %s',
  async (sentence, year, region) => {
    const found = await factsOf('a.txt', `各位代表:\n${sentence}\n收入9亿元。\n`)
    expect([found['year'], found['region']]).toEqual([year, region])
  },
)

test('a text that names one region, as one that reports, is its', async () => {
  const region = async (text: string) => (await factsOf('a.txt', text))['region']
  expect(await region('经汇总,2018年舒兰市部门“三公”经费9万元。')).toBe('舒兰市')
  expect(await region('项目从舒兰市引进,投资9万元。')).toBe(undefined)
})
