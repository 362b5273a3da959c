import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
// biome-ignore lint/correctness/useImportExtensions: the script is plain .mjs, its types stand in .d.mts beside it
import { labelRates } from '../../bench/labels/rates.mjs'
import { collectFigures } from '../../src/figures/collect.ts'
import { readDocument } from '../../src/readers/index.ts'
import { hasShared, shared } from '../shared.ts'

interface Row {
  file: string
}

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
    const rates = await labelRates(rows(), collect)
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
  }, 60_000)
})
