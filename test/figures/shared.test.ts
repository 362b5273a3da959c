import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFigures, findPeriods } from '../../src/figures/index.ts'
import type { Figure, Range } from '../../src/model/figure.ts'
import { hasShared, shared } from '../shared.ts'

interface Expected {
  kind: string
  text: string
  start: number
  end: number
  value?: string
  range?: Range
  currency?: string
  unit?: string
  comparator?: string
  change?: string
  modality?: string
  base?: string
  optional?: boolean
}

interface Case {
  id: string
  text: string
  expected: Expected[]
  expect_none?: boolean
}

const lines = <T>(text: string): T[] =>
  text
    .trim()
    .split('\n')
    .map((line): T => JSON.parse(line))
const file = (name: string): string => readFileSync(shared('figures', name), 'utf8')

function equals(found: Figure, wanted: Expected): boolean {
  if (found.start !== wanted.start || found.end !== wanted.end || found.kind !== wanted.kind)
    return false
  if (wanted.currency !== undefined && found.unit !== wanted.currency) return false
  if (wanted.value !== undefined) return found.value === wanted.value
  return (
    wanted.range === undefined ||
    (found.range?.min === wanted.range.min && found.range.max === wanted.range.max)
  )
}

describe.runIf(hasShared)('the shared figures', () => {
  it('reads the grammar: kind, value and span, and its attributes', () => {
    const wrong: string[] = []
    let count = 0
    for (const { id, text, expected } of lines<Case>(file('grammar-cases.jsonl'))) {
      const found = findFigures(text)
      const periods = findPeriods(text)
      for (const wanted of expected) {
        if (wanted.kind === 'unit_declaration') continue
        count++
        const timed = wanted.kind === 'period' || wanted.kind === 'date'
        const figure = found.find(one => equals(one, wanted))
        const right = timed
          ? periods.some(({ start, end }) => start === wanted.start && end === wanted.end)
          : figure !== undefined
        if (!right) wrong.push(`${id} ${wanted.text}`)
        for (const key of ['comparator', 'change', 'modality', 'base'] as const) {
          if (wanted[key] !== undefined && figure !== undefined && figure[key] !== wanted[key])
            wrong.push(`${id} ${key} ${wanted[key]}`)
        }
      }
    }
    expect(count).toBeGreaterThan(200)
    expect(wrong).toEqual([])
  })

  it('sees no figure in the traps of the grammar', () => {
    const traps = lines<Case>(file('grammar-cases.jsonl')).filter(one => one.expect_none)
    const caught = traps.filter(({ text }) => findFigures(text).length > 0)
    expect(traps.length).toBeGreaterThan(40)
    expect(caught.map(({ id }) => id)).toEqual([])
  })

  it('reads the seed by hand: every figure, every period, no trap', () => {
    const text = readFileSync(shared('seed', 'hangzhou-2020-targets.txt'), 'utf8')
    const gold: { figures: Expected[]; dates: Expected[]; traps: Expected[] } = JSON.parse(
      file('seed-gold.json'),
    )
    const found = findFigures(text, { year: 2020 })
    const periods = findPeriods(text, { year: 2020 })
    expect(
      gold.figures.filter(wanted => !found.some(one => equals(one, wanted))).map(one => one.text),
    ).toEqual([])
    expect(
      gold.dates
        .filter(({ start, end }) => !periods.some(one => one.start === start && one.end === end))
        .map(one => one.text),
    ).toEqual([])
    expect(
      gold.traps
        .filter(({ start, end }) => found.some(one => one.start < end && one.end > start))
        .map(one => one.text),
    ).toEqual([])
    expect(
      found
        .filter(one => !gold.figures.some(({ start }) => start === one.start))
        .map(one => one.text),
    ).toEqual([])
  })

  it.each(['7', '4242'])('reads 5,000 generated forms of seed %s, none wrong', seed => {
    const out = execFileSync(
      process.execPath,
      [shared('figures', 'generate-forms.js'), seed, '5000'],
      { encoding: 'utf8', maxBuffer: 1 << 26 },
    )
    const wrong = lines<{
      text: string
      expected: {
        value?: string
        range?: [string, string]
        start: number
        end: number
        kind: string
      }[]
    }>(out).filter(({ text, expected }) => {
      const wanted = expected[0]
      const found = findFigures(text)
      const figure = found[0]
      if (wanted === undefined || figure === undefined || found.length > 1) return true
      const value =
        wanted.range === undefined
          ? figure.value === wanted.value
          : figure.range?.min === wanted.range[0] && figure.range.max === wanted.range[1]
      return (
        !value ||
        figure.kind !== wanted.kind ||
        figure.start !== wanted.start ||
        figure.end !== wanted.end
      )
    })
    expect(wrong.map(({ text }) => text)).toEqual([])
  })
})
