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
