import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { classOf, codesOf, splitCode } from '../../src/lexicon/classes.ts'

interface Script {
  classification(): string
}

const script = new URL('../../scripts/indicators.mjs', import.meta.url).href
const { classification }: Script = await import(script)

test('the classification in the program is the one of indicators/nomenclature.tsv', () => {
  const written = readFileSync(new URL('../../src/lexicon/classified.ts', import.meta.url), 'utf8')
  expect(written).toBe(classification())
})

test.each([
  ['2010301 行政运行', '2010301', '行政运行'],
  ['2010301行政运行', '2010301', '行政运行'],
  ['[229]其他支出', '229', '其他支出'],
  ['（20103）政府办公厅（室）及相关机构事务', '20103', '政府办公厅（室）及相关机构事务'],
  ['201一般公共服务支出', '201', '一般公共服务支出'],
  ['行政运行（2010301）', '2010301', '行政运行'],
  ['一般行政管理事务2010302', '2010302', '一般行政管理事务'],
  ['30101基本工资', '30101', '基本工资'],
])('%s holds the code %s', (label, code, name) => {
  expect(splitCode(label)).toEqual({ code, name })
})

test.each([
  '2024年决算数',
  '300万元以上项目',
  '500人以下单位补助',
  '110千伏变电站',
  '312国道改造',
  '特定目标XZZFC043',
  '201',
  '项目12345',
])('%s holds none', label => {
  expect(splitCode(label)).toEqual({ code: '', name: label })
})

test('a name has the codes of every class it is an item of, whatever the width of its brackets', () => {
  expect(codesOf('行政运行').length).toBeGreaterThan(10)
  expect(codesOf('公共安全支出')).toEqual(['204'])
  expect(codesOf('政府办公厅(室)及相关机构事务')).toEqual(['20103'])
  expect(classOf('2010301')).toBe('行政运行')
  expect(classOf('9999999')).toBeUndefined()
})
