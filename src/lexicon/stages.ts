import type { Stage } from '../model/context.ts'
import { glossed } from './gloss.ts'

/** Nouns of the stages of a budget, in sentences, headings and titles alike; a longer word goes before one it holds. */
export const stageNouns = {
  execution: glossed(`
    预算执行 执行情况           carrying out the budget
    执行数 完成数               amount carried out
    快报数 快报执行 快报执行数  amount carried out as first reported
  `),
  estimated_execution: glossed(`
    预计执行 执行预计           estimated execution
    预计执行数 预计数           estimated amount
    预计执行情况                state of estimated execution
    预计完成 预计完成数         estimated to be completed
    预计可完成                  expected to be completed
  `),
  adjusted_budget: glossed(`
    调整预算 变动预算           adjusted budget
    预算变动                    change of the budget
    调整预算数 变动预算数       amount of the adjusted budget
    预算调整数                  amount of the adjustment
    （调整）预算 （调整）预算数  adjusted budget, where one was made
    调整后预算 调整后的预算     budget after adjustment
    调整后预算数                its amount
    全年预算 全年预算数         budget of the whole year
    全年预算安排                allotted for the whole year
  `),
  initial_budget: glossed(`
    年初预算 期初预算           budget at the start of the year, of the period
    年初预算数 年度预算数       its amount
    预算数                      amount of the budget
    年初安排 年初预算安排       allotted at the start of the year
    年初计划                    planned at the start of the year
    当年预算                    budget of the year
  `),
  final_account: glossed(`
    决算 最终决算               final account
    决算数                      its amount
  `),
} as const satisfies Record<Stage, readonly string[]>

/** Words that say the stage of a whole table or document, and too little in a sentence. */
const titleNouns = {
  execution: glossed(`
    执行表                      table of execution
  `),
  adjusted_budget: glossed(`
    预算调整                    adjustment of the budget
  `),
  initial_budget: glossed(`
    预算草案 草案               draft of the budget
    预算安排                    allotment
    部门预算                    budget of a department
    预算表 预算情况表           table of the budget
    预算总表 预算明细表         its summary, its details
  `),
} as const satisfies Partial<Record<Stage, readonly string[]>>

const under = (table: Partial<Record<Stage, readonly string[]>>): (readonly [string, Stage])[] => [
  ...(table.execution ?? []).map(word => [word, 'execution'] as const),
  ...(table.estimated_execution ?? []).map(word => [word, 'estimated_execution'] as const),
  ...(table.adjusted_budget ?? []).map(word => [word, 'adjusted_budget'] as const),
  ...(table.initial_budget ?? []).map(word => [word, 'initial_budget'] as const),
  ...(table.final_account ?? []).map(word => [word, 'final_account'] as const),
]

/** What the words of a title or heading say of the stage, the longest first. */
export const stagesInTitles: readonly (readonly [string, Stage])[] = [
  ...under(stageNouns),
  ...under(titleNouns),
].sort(([a], [b]) => b.length - a.length)

/** Columns of the budget as it was changed, whatever stands between: 汇总（调整）预算数. */
export const changedColumn = /调整(?!前)[后）)]*[^%％比]{0,6}预算|预算[（(]?调整/
/** A column of a budget that does not say which: the first or the changed one. */
export const someBudget = /^(?:\d{4}年)?(?:全年)?预算数?$/
/** 与年初预算对比情况, 较上年决算数增减情况: what a heading compares with. */
export const comparison =
  /[与同和比较][^，。；、与同和]{0,8}(?:预算|决算|执行)数?(?:相?对?比较?|增减|变动|变化)/g
/** Titles of tables of final accounts. */
export const finalTitle = /决\s*算/
