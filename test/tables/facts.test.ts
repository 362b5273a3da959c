import { expect, test } from 'vitest'
import { readDocument } from '../../src/readers/index.ts'

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
