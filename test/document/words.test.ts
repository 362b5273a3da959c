import { expect, test } from 'vitest'
import { readDocument } from '../../src/read.ts'

const tableOf = async (title: string, unit: string) => {
  const text = `# ${title}\n\n单位：${unit}\n\n| 项目 | 数额 |\n|---|---|\n| 甲类 | 12 |\n| 乙类 | 13 |\n`
  const { blocks } = await readDocument({ name: 'a.md', bytes: Buffer.from(text) })
  return blocks.find(block => block.kind === 'table')
}

const units = ['英镑', '千瓦时', '千克', '辆', '台', '立方米', '学时', '比特币', '万瑞士法郎']
const usual = ['万元', '人民币元', '亿元、%', '户、人', '元/平方米', '台/套', '万人次', '公顷']

test.each([...units, ...usual])('单位：%s declares a unit', async unit => {
  expect((await tableOf('情况表', unit))?.unit?.text).toBe(unit)
})

test.each(['西河市财政局', '部门', '台山市', '克山县', '市本级', '各区'])(
  '单位：%s names somebody and declares none',
  async body => {
    expect((await tableOf('情况表', body))?.unit).toBeUndefined()
  },
)

test.each([
  ['2024年县级一般公共预算收支情况表', 'own_level', '县级'],
  ['2024年区级政府性基金收支情况表', 'own_level', '区级'],
  ['2024年镇级预算收支情况表', 'own_level', '镇级'],
  ['2024年市直部门预算表', 'own_level', '市直'],
  ['2024年旗本级预算收支情况表', 'own_level', '旗本级'],
  ['2024年全旗一般公共预算收支情况表', 'whole', '全旗'],
  ['2024年市本级预算收支情况表', 'own_level', '市本级'],
])('%s says whose money it is', async (title, scope, words) => {
  const context = (await tableOf(title, '万元'))?.context
  expect([context?.scope?.value, context?.scope?.text]).toEqual([scope, words])
})

test('a table of the levels below is of a part of the area', async () => {
  const { context } = (await tableOf('2024年各乡镇级收支情况表', '万元')) ?? {}
  expect(context?.scope?.value).toBe('part')
})

test.each(['2024年县级市名单情况表', '2024年社区级服务站情况表'])(
  '%s says nothing of it',
  async title => expect((await tableOf(title, '万元'))?.context.scope).toBeUndefined(),
)

test.each([
  ['2024年预计完成情况表', 'estimated_execution'],
  ['2024年全年预算执行情况表', 'execution'],
  ['2024年部门预算收支总表', 'initial_budget'],
  ['2024年一般公共预算收支决算表', 'final_account'],
  ['2024年调整预算表', 'adjusted_budget'],
])('%s says which stage', async (title, stage) => {
  expect((await tableOf(title, '万元'))?.context.stage?.value).toBe(stage)
})
