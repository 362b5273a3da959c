import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { convert } from '../../src/convert.ts'
import type { FigureRow } from '../../src/model/rows.ts'
import { hasShared, shared } from '../shared.ts'

interface Identity {
  id: string
  type: string
  total?: string
  parts?: string[]
  ratio?: string
  numerator?: string
  denominator?: string
  left?: string
  right?: string | string[]
  figures?: string[]
}

interface Gold {
  figures: { id: string; start: number }[]
  identities: Identity[]
}

/** The hand-made list names the identities; the verdicts are read from its intervals and differences. */
const verdicts: Record<string, string> = {
  i01: 'within_rounding',
  i02: 'exact',
  i03: 'within_rounding',
  i04: 'not_checkable',
  i05: 'not_checkable',
  ...Object.fromEntries(
    ['i06', 'i07', 'i08', 'i09', 'i10', 'i11', 'i12', 'i13', 'i14', 'i15', 'i16'].map(id => [
      id,
      'exact',
    ]),
  ),
}

/** Kind and figures of an identity as the list names them, the stated one first. */
function translated(identity: Identity): string {
  const { type, total, parts, ratio, numerator, denominator, left, right, figures } = identity
  const kinds: Record<string, [string, (string | string[] | undefined)[]]> = {
    sum: ['sum', [total, ...(parts ?? [])]],
    ratio: ['ratio', [ratio, numerator, denominator]],
    'implied-denominator': ['derived', [ratio, numerator]],
    order: ['order', [left, right]],
    equal: ['equal', figures ?? []],
  }
  const [kind, members] = kinds[type] ?? [type, []]
  return `${kind} ${members.join(' ')}`
}

describe.runIf(hasShared)('the checks of the seed', async () => {
  if (!hasShared) return
  const gold: Gold = JSON.parse(readFileSync(shared('figures', 'seed-gold.json'), 'utf8'))
  const name = 'hangzhou-2020-targets.txt'
  const bytes = new Uint8Array(readFileSync(shared('seed', name)))
  const { checks, figures } = await convert({ name, bytes }, [])
  const ids = new Map<string, string>()
  const starts = new Map(gold.figures.map(({ id, start }) => [start, id]))
  const startOf = ({ anchors: [anchor] }: FigureRow) =>
    anchor && 'start' in anchor ? anchor.start : undefined
  for (const row of figures) {
    const start = startOf(row)
    const id = start === undefined ? undefined : starts.get(start)
    if (id !== undefined) ids.set(row.figure_id, id)
  }
  const found = checks.map(
    ({ kind, members, verdict }) =>
      `${kind} ${members.map(({ figure_id }) => ids.get(figure_id) ?? '?').join(' ')}: ${verdict}`,
  )

  it('are the identities of the list with their verdicts, and no others', () => {
    const listed = gold.identities.filter(({ id }) => id in verdicts)
    expect(listed).toHaveLength(16)
    const expected = listed.map(identity => `${translated(identity)}: ${verdicts[identity.id]}`)
    expect(found.toSorted()).toEqual(expected.toSorted())
  })

  it('mark what nobody printed as derived', () => {
    const derived = checks.filter(check => check.derived)
    expect(derived.map(({ line }) => line)).toEqual([
      expect.stringContaining('490.0…491.9 亿元'),
      expect.stringContaining('1493.5…1514.4 亿元'),
    ])
    expect(checks.filter(({ kind }) => kind === 'derived')).toEqual(derived)
    const stated = figures.map(({ value }) => value)
    for (const { value } of derived) expect(stated).not.toContain(value)
  })

  it('never hold shares of different wholes against each other', () => {
    const fraction = figures.find(({ text }) => text === '三分之二')
    expect(fraction).toBeDefined()
    const members = checks.flatMap(check => check.members.map(({ figure_id }) => figure_id))
    expect(members).not.toContain(fraction?.figure_id)
  })
})
