import type { Scope, Stage } from '../model/context.ts'
import type { RowKind } from '../model/table.ts'
import { withoutNotes } from '../reading/notes.ts'

/** Words by which titles and headings say what they are about, longest first where one holds another. */
export const stageWords: readonly (readonly [string, Stage])[] = [
  ['预计执行', 'estimated_execution'],
  ['调整预算', 'adjusted_budget'],
  ['变动预算', 'adjusted_budget'],
  ['预算调整', 'adjusted_budget'],
  ['年初预算', 'initial_budget'],
  ['预算执行', 'execution'],
  ['执行情况', 'execution'],
  ['执行表', 'execution'],
  ['执行数', 'execution'],
  ['完成数', 'execution'],
  ['决算', 'final_account'],
  ['预算草案', 'initial_budget'],
  ['草案', 'initial_budget'],
  ['预算安排', 'initial_budget'],
  ['部门预算', 'initial_budget'],
  ['预算表', 'initial_budget'],
  ['预算情况表', 'initial_budget'],
  ['预算总表', 'initial_budget'],
  ['预算明细表', 'initial_budget'],
  ['预算数', 'initial_budget'],
]

export const scopeWords: readonly (readonly [string, Scope])[] = [
  ['市本级', 'own_level'],
  ['省本级', 'own_level'],
  ['县本级', 'own_level'],
  ['区本级', 'own_level'],
  ['州本级', 'own_level'],
  ['本级', 'own_level'],
  ['市级', 'own_level'],
  ['省级', 'own_level'],
  ['全市', 'whole'],
  ['全省', 'whole'],
  ['全区', 'whole'],
  ['全县', 'whole'],
  ['全州', 'whole'],
  ['全国', 'whole'],
]

export const accountWords = ['一般公共预算', '政府性基金', '国有资本经营', '社会保险基金'] as const

/** What a row's label says the row is. */
export const rowWords: readonly (readonly [RegExp, RowKind])[] = [
  [/^(?:总\s*计|合\s*计|共\s*计|总\s*分|.{0,16}(?:总计|合计))[：:]?$/, 'total'],
  [/^.{0,16}小\s*计[：:]?$/, 'subtotal'],
  [/^其\s*中[：:、]?/, 'part'],
  [/^[（(]?(?:备?注|说明|填表说明)[：:]/, 'note'],
]

/** Cells that say nothing is there. */
export const absence = /^(?:[-—–－―─_/／\\*＊]{1,6}|无|无此项|空表|…+|不适用|N\/?A)$/i

/** A cell whose words are a bare numeral, a percentage or an amount. */
export const numeric =
  /^[(（]?(?:[≥≤<>＜＞]\s*[=＝]?\s*)?[-+−－＋▼▽▲△↑↓]?[¥￥]?\s*\d[\d,，\s]*(?:[.．]\d+)?\s*[)）]?\s*(?:%|％|‰|(?:百|千|万|十万|百万|千万|亿)?元|万|亿)?$/

/** The same with note marks beside the number (55[2], 66①). */
export function isAmount(words: string): boolean {
  if (numeric.test(words)) return true
  const text = words.trim()
  const { start, end } = withoutNotes(text)
  return numeric.test(text.slice(start, end))
}

/** Numbers that stand for things: ordinals, codes, years. */
export const codeHeader =
  /^(?:序号|编号|编码|代码|科目编码|项目编码|行次|栏次|年份|年度|[类款项])$|编码|代码|科目编号/

/** 单位：万元, 单位：万 元, 单位（万元）, 金额：万元; 编制单位：… says who, not what. */
export const unitWords =
  /(?<!编制|填报|填表|报送|公开|主管|预算|所属|建设|施工|发布|责任|制表)(?:计量|金额|货币)?单\s*位\s*[：:]\s*((?:人民币\s+)?[^\s，,；;）)】\]]{1,16}(?:\s+[元％%](?![^\s）)】\]]))?)|^\s*[（(]?\s*(?:(?:计量|金额|货币)?单\s*位\s*[（(]|金\s*额\s*[：:])\s*((?:人民币)?[百千万亿]*\s*(?:[美港欧日]?元|[人户亩吨%％]))\s*[）)]?\s*$/

/** Words that name somebody and are no unit. */
export const bodyName =
  /(?:局|厅|政府|委|委员会|公司|中心|大学|学院|学校|医院|法院|检察院|办公?室?|协会|[乡镇村]|管理处|事务所)$/

export const captionLine =
  /^(?:公开\s*\d{1,2}\s*表|公开\s*表\s*[\d一二三四五六七八九十]{1,3}|附?表\s*[\d一二三四五六七八九十]+(?:-\d+)?|续\s*表|[（(]续[）)]|附件\s*\d*|(?:编制|填报|公开)?(?:单位|部门)(?:名称)?[：:（(].{0,40}|金额单位.{0,20}|金额[：:]\s*[百千万亿]*\s*元|日期[：:].{0,20})$/

/** 表2 …, 附表一 … */
export const numberedTable = /^附?表\s*[\d一二三四五六七八九十]/

export const noteLine = /^[（(]?(?:备?注|说明|附注)\s*\d*\s*[：:]/

export const yearPattern = /(?<!\d)((?:19|20)\d{2})\s*(?:年|[-–—~至])/g
