import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import type { Document } from '../../src/model/document.ts'
import type { LocatedFigure } from '../../src/model/located.ts'
import { readDocument } from '../../src/read.ts'
import { hasShared, shared } from '../shared.ts'

interface Row {
  file: string
}

interface Rate {
  right: number
  all: number
}

type Read = (file: string) => Promise<{ document: Document; figures: readonly LocatedFigure[] }>

/** The script of the bench, which is plain JavaScript. */
const script: {
  labelRates: (
    rows: readonly Row[],
    read: Read,
  ) => Promise<Record<keyof typeof floors, Rate> & { unfound: unknown[] }>
} = await import(new URL('../../bench/labels/rates.mjs', import.meta.url).href)

/** PDFs are left to the bench: reading them takes longer than all other tests of figures. */
function rows(): Row[] {
  return readFileSync(new URL('labels.jsonl', import.meta.url), 'utf8')
    .trim()
    .split('\n')
    .map((line): Row => JSON.parse(line))
    .filter(({ file }) => !file.endsWith('.pdf'))
}

async function collect(file: string) {
  const bytes = readFileSync(shared(file))
  const document = await readDocument({ name: file.split('/').at(-1) ?? file, bytes })
  return { document, figures: collectFigures(document).figures }
}

/** What the design asks for, in percent. */
const floors = {
  figure: 99,
  comparator: 97,
  modality: 97,
  change: 97,
  changeBasis: 97,
  base: 95,
  period: 95,
  stage: 95,
  scope: 95,
  metric: 90,
} as const

describe.runIf(hasShared)('the hand-labelled sentences', () => {
  it('finds them all and gives every attribute its rate', async () => {
    const rates = await script.labelRates(rows(), collect)
    expect(rates.unfound).toEqual([])
    const names: (keyof typeof floors)[] = [
      'figure',
      'comparator',
      'modality',
      'change',
      'changeBasis',
      'base',
      'period',
      'stage',
      'scope',
      'metric',
    ]
    const short = names.filter(name => (100 * rates[name].right) / rates[name].all < floors[name])
    expect(short).toEqual([])
    expect(rates.figure.all).toBeGreaterThan(300)
  })
})
