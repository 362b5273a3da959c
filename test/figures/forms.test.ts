import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { findFigures, findPeriods, readFigures } from '../../src/figures/index.ts'
import type { Figure } from '../../src/model/figure.ts'

const file = new URL('./forms.txt', import.meta.url)
const cases = readFileSync(file, 'utf8')
  .split('\n')
  .filter(line => !line.startsWith('#') && line.includes(' ⇒'))
const shown = (text: string): string => text.replaceAll('\n', '⏎').replaceAll('\t', '⇥')
const kinds: Partial<Record<Figure['kind'], string>> = { rate: '|rate', quantity: '|q' }

function figures(text: string): string {
  return findFigures(text)
    .map(({ text, value, range, unit, kind }) => {
      const amount = value ?? `${range?.min}..${range?.max}`
      return `${shown(text)}|${amount}|${unit ?? '-'}${kinds[kind] ?? ''}`
    })
    .join(' ; ')
}

function periods(text: string): string {
  return findPeriods(text, { year: 2024 })
    .map(({ text, period }) => `${shown(text)}|${period?.start}/${period?.end}`)
    .join(' ; ')
}

function torn(text: string): string {
  return readFigures(text)
    .refused.map(({ start, end }) => shown(text.slice(start, end)))
    .join(' ; ')
}

describe('forms of figures and periods, and traps', () => {
  it('holds cases of each', () => expect(cases.length).toBeGreaterThan(800))

  it.each(cases)('%s', line => {
    const [sentence = '', wanted = ''] = line.split(' ⇒')
    const text = sentence.replaceAll('⏎', '\n').replaceAll('⇥', '\t')
    if (wanted.startsWith('@')) expect(periods(text)).toBe(wanted.slice(1).trim())
    else if (wanted.startsWith('!')) {
      expect(torn(text)).toBe(wanted.slice(1).trim())
      expect(figures(text)).toBe('')
    } else expect(figures(text)).toBe(wanted.trim())
  })
})
