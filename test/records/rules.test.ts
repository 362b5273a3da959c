import { expect, test } from 'vitest'
import { convert, parsePipeline } from '../../src/index.ts'

const bytes = new TextEncoder().encode(`<h1>2025年项目评价表</h1><table>
<tr><th>项目</th><th>等级</th><th>得分</th></tr>
<tr><td>修路</td><td>优</td><td>95</td></tr>
<tr><td>架桥</td><td>良</td><td></td></tr>
<tr><td>植树</td><td>甲</td><td>80</td></tr></table>`)

const form = (rest: string) =>
  parsePipeline(
    `
name: scores
title: 项目评价表
match: { headers: [项目, 得分] }
fields:
  name: { header: 项目, type: text, required: true }
  grade: { header: 等级, type: enum, values: [优, 良, 中, 差] }
  score: { header: 得分, type: decimal, required: true }
${rest}`,
    'scores.yaml',
  )

test('words of a plain list are values themselves, and no other words are', async () => {
  const { records, setAside } = await convert({ name: 'a.html', bytes }, [form('')])
  expect(records.map(({ values }) => values)).toEqual([{ name: '修路', grade: '优', score: '95' }])
  expect(setAside.map(({ field, words }) => [field, words])).toEqual([
    ['score', ''],
    ['grade', '甲'],
  ])
})

test('rows without a field that the pipeline skips are neither records nor set aside', async () => {
  const { records, setAside } = await convert({ name: 'a.html', bytes }, [
    form('skip: rows without score'),
  ])
  expect(records.map(({ values }) => values['name'])).toEqual(['修路'])
  expect(setAside.map(({ field }) => field)).toEqual(['grade'])
})

test.each([
  [
    'skip: no score',
    'p.yaml:9:7 skip: “no score”; expected rows without <field>: rows without name',
  ],
  [
    'skip: [rows without scores]',
    'p.yaml:9:8 skip: “scores” is no field; expected rows without a field; did you mean “score”?',
  ],
])('%s is a mistake', (rule, message) => {
  const text = `name: scores
title: 表
match: { headers: [项目] }
fields:
  name: { header: 项目, type: text }
  score:
    header: 得分
    type: decimal
${rule}`
  expect(() => parsePipeline(text, 'p.yaml')).toThrow(message)
})

test('a part of a key that may be missing leaves no record without one, and repeats are counted', async () => {
  const key = 'key: [document.organization?, document.year, grade?]'
  const { records } = await convert({ name: 'a.html', bytes }, [
    form(`skip: rows without score\n${key}`),
  ])
  expect(records.map(row => row.record_key)).toEqual(['– · 2025 · 优'])
  const twice = new TextEncoder().encode(new TextDecoder().decode(bytes).replace('甲', '优'))
  const again = await convert({ name: 'a.html', bytes: twice }, [
    form(`skip: rows without score\n${key}`),
  ])
  expect(again.records.map(row => row.record_key)).toEqual(['– · 2025 · 优', '– · 2025 · 优 · #2'])
  expect(again.diagnostics.filter(({ code }) => code === 'record-duplicate')).toEqual([])
})
