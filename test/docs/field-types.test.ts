import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { fieldTypeNames } from '../../src/pipeline/types.ts'
import { root } from '../command.ts'
import { page, told } from '../records/told.ts'

const lines = readFileSync(join(root, 'docs/field-types.md'), 'utf8')
  .split('\n')
  .filter(line => line.startsWith('| '))
  .map(line => line.split('|').map(part => part.trim()))
  .filter(([, type]) => fieldTypeNames.some(name => name === type))
  .map(([, type = '', printed = '', around = '', gives = '']) => ({ type, printed, around, gives }))

/** heading, unit line and year stand in the document; every other setting in the field. */
function around(words: string) {
  const settings = new Map(
    words.split(/;\s*/).flatMap(part => {
      const [, name, value] = /^([a-z ]+):\s*(.*)$/.exec(part) ?? []
      return name !== undefined && value !== undefined ? [[name, value] as const] : []
    }),
  )
  const take = (name: string) => {
    const value = settings.get(name)
    settings.delete(name)
    return value
  }
  const heading = take('heading') ?? '数值'
  const unit = take('unit line') ?? ''
  const year = take('year')
  const field = [...settings].map(([name, value]) => `, ${name}: ${value}`).join('')
  return { heading, unit, title: year === undefined ? '情况表' : `${year}年情况表`, field }
}

describe('docs/field-types.md', () => {
  test('has lines that are accepted and lines that are refused for every type but words', () => {
    const words = ['text', 'prose', 'list']
    for (const name of fieldTypeNames) {
      const own = lines.filter(({ type }) => type === name)
      expect(own.some(({ gives }) => gives.startsWith('`'))).toBe(true)
      const refused = own.some(({ gives }) => gives.startsWith('refused'))
      expect([name, refused || words.includes(name)]).toEqual([name, true])
    }
  })

  test.each(lines)(
    '$type $printed ($around) → $gives',
    async ({ type, printed, around: words, gives }) => {
      const { heading, unit, title, field } = around(words)
      const yaml = `
name: line
title: 情况
match: { headers: [名称] }
fields:
  name: { header: 名称, type: text }
  value: { header: '${heading}', type: ${type}${field} }
`
      const rows = [`名称 | ${heading}`, `修路 | ${printed.replaceAll('⏎', '<br>')}`]
      const { values, setAside } = await told(yaml, page(rows, { unit, title }))
      const refused = /^refused: (.*)$/.exec(gives)?.[1]
      if (refused === undefined) {
        expect(setAside).toEqual([])
        expect(values[0]?.['value']).toEqual(JSON.parse(gives.slice(1, -1)))
      } else expect(setAside.map(({ reason }) => reason)).toEqual([refused])
    },
  )
})
