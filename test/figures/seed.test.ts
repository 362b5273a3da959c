import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, it } from 'vitest'
import { collectFigures } from '../../src/figures/collect.ts'
import type { Figure } from '../../src/model/figure.ts'
import { readDocument } from '../../src/read.ts'
import { hasShared, shared } from '../shared.ts'

interface Gold {
  id: string
  start: number
  end: number
  column: string
  comparator?: string
  modality?: string
  change?: { direction: string } | string | null
  period?: { start: string | null; end: string | null }
  metric?: string
  base?: { text: string } | string | null
  optional?: boolean
}

/** Cells whose period the gold takes from the column beside theirs; see docs/figures.md. */
const percentColumn = '累计完成工作量(%)'
const seed = 'seed/hangzhou-2020-targets.txt'

describe.runIf(hasShared)('the figures of the seed', () => {
  const pairs: { gold: Gold; figure: Figure | undefined }[] = []
  let text = ''

  beforeAll(async () => {
    const bytes = readFileSync(shared(seed))
    text = bytes.toString('utf8')
    const document = await readDocument({ name: 'seed.txt', bytes })
    const figures = collectFigures(document).figures
    const { figures: golds }: { figures: Gold[] } = JSON.parse(
      readFileSync(shared('figures', 'seed-gold.json'), 'utf8'),
    )
    for (const gold of golds) {
      if (gold.optional) continue
      const found = figures.find(({ anchors }) => {
        const [anchor] = anchors
        return anchor?.kind === 'text' && anchor.start === gold.start && anchor.end === gold.end
      })
      pairs.push({ gold, figure: found?.figure })
    }
  })

  it('stand where the gold says', () => {
    expect(pairs.length).toBeGreaterThan(30)
    expect(pairs.filter(({ figure }) => figure === undefined)).toEqual([])
  })

  it('have its comparator, modality and change', () => {
    const said = pairs.map(({ gold: { id, comparator, modality, change } }) => {
      const direction = typeof change === 'string' ? change : change?.direction
      return [id, comparator ?? 'eq', modality, direction]
    })
    const found = pairs.map(({ gold, figure }) => [
      gold.id,
      figure?.comparator,
      gold.modality === undefined ? undefined : figure?.modality,
      figure?.change,
    ])
    expect(found).toEqual(said)
  })

  it('have its period', () => {
    for (const { gold, figure } of pairs) {
      const { id, period, column } = gold
      if (period?.start == null || column === percentColumn) continue
      expect([id, figure?.period?.start.slice(0, period.start.length)]).toEqual([id, period.start])
      if (period.end !== null)
        expect([id, figure?.period?.end.slice(0, period.end.length)]).toEqual([id, period.end])
    }
  })

  it('have its metric and base where the gold’s words stand in the text', () => {
    for (const { gold, figure } of pairs) {
      const base = typeof gold.base === 'string' ? gold.base : gold.base?.text
      if (base !== undefined && text.includes(base))
        expect([gold.id, figure?.base]).toEqual([gold.id, base])
      if (gold.metric !== undefined && text.includes(gold.metric))
        expect([gold.id, figure?.metric]).toEqual([gold.id, gold.metric])
    }
  })
})
