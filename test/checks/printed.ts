import { decimal, print, shift } from '../../src/model/decimal.ts'
import type { IdentifiedFigure } from '../../src/model/located.ts'

let made = 0

/** An amount as a report prints it: `text` × 10^power 元 with so many digits after the point. */
export function printed(text: string, power: number, places: number): IdentifiedFigure {
  made += 1
  const words = { 0: '元', 4: '万元', 8: '亿元' }[power] ?? ''
  const whole = padded(text, places) + words
  return {
    id: `f${made}`,
    block: 0,
    text: { text: whole, runs: [] },
    anchors: [],
    figure: {
      kind: 'money',
      text: whole,
      start: 0,
      end: whole.length,
      value: print(shift(decimal(text), power)),
      precision: print(shift({ mantissa: 1n, scale: 0 }, power - places)),
      unit: 'CNY',
      comparator: 'eq',
      words: {},
    },
  }
}

/** A printed percentage. */
export function percent(text: string, places: number): IdentifiedFigure {
  const found = printed(text, 0, places)
  const whole = `${padded(text, places)}%`
  return { ...found, figure: { ...found.figure, kind: 'percent', unit: '%', text: whole } }
}

function padded(text: string, places: number): string {
  const [whole = '', fraction = ''] = text.split('.')
  return places === 0 ? whole : `${whole}.${fraction.padEnd(places, '0')}`
}
