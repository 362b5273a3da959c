import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { knownLength, nameOf } from '../../src/lexicon/known.ts'

interface Indicator {
  name: string
  unit: string
  kind: string
  parent?: string
  aliases?: readonly string[]
  crossed?: boolean
}
interface Script {
  indicators(): Indicator[]
  nomenclature(): { code: string; name: string; reports: number }[]
  knownNames(): string
}
const script = new URL('../../scripts/indicators.mjs', import.meta.url).href
const { indicators, knownNames, nomenclature }: Script = await import(script)

describe('the names of indicators', () => {
  it('stand once each, with a unit and a kind, and under parents that exist', () => {
    const declared = indicators()
    const own = declared.filter(({ crossed }) => crossed !== true).map(({ name }) => name)
    expect(own.filter((name, i) => own.indexOf(name) !== i)).toEqual([])
    const names = new Set(declared.map(({ name }) => name))
    for (const { name, unit, kind, parent, aliases = [] } of declared) {
      expect(['money', 'rate', 'count', 'quantity', 'index'], name).toContain(unit)
      expect(['flow', 'stock'], name).toContain(kind)
      if (parent !== undefined) expect(names, `${name} under ${parent}`).toContain(parent)
      for (const alias of aliases) expect(names, `${alias} of ${name}`).not.toContain(alias)
    }
  })

  it('have codes of the nomenclature once each, under codes that exist, printed by two reports at least', () => {
    const entries = nomenclature()
    const codes = new Set(entries.map(({ code }) => code))
    expect(codes.size).toBe(entries.length)
    expect(entries.length).toBeGreaterThan(800)
    for (const { code, name, reports } of entries) {
      expect(code).toMatch(/^[1235]\d{2}(?:\d{2}){0,2}$/)
      if (code.length > 3) expect(codes, `${code} ${name}`).toContain(code.slice(0, -2))
      expect(name.length, code).toBeGreaterThan(1)
      expect(reports, code).toBeGreaterThan(1)
    }
  })

  it('are in the program as they are in the files', () => {
    const written = readFileSync(
      new URL('../../src/lexicon/known-names.ts', import.meta.url),
      'utf8',
    )
    expect(written).toBe(knownNames())
  })

  it('are found at the start of words, the longest first, and aliases give the name', () => {
    expect(knownLength('一般公共预算收入完成')).toBe('一般公共预算收入'.length)
    expect(knownLength('地方政府债务余额')).toBe('地方政府债务余额'.length)
    expect(knownLength('没有这个名称')).toBe(0)
    expect(nameOf('三公经费')).toBe('“三公”经费')
    expect(nameOf('花生产量')).toBe('花生产量')
  })
})
