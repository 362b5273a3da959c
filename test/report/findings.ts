import type { FactRow } from '../../src/model/fact.ts'
import type { ShownEntry } from '../../src/report/findings.ts'

/** What a page says, without its markup. */
export function wordsOf(page: string): string {
  return page
    .replace(/<style>[\s\S]*<.style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
}

/** Something to settle, of a document. */
export function finding(more: Partial<ShownEntry> = {}): ShownEntry {
  return {
    id: '1',
    reason: 'check-inconsistent',
    words: '1 + 2 = 3 ≠ 4 (inconsistent)',
    path: '',
    weight: 3,
    change: { amount: '41940000', facts: 2, figures: 3 },
    many: 1,
    places: [{ words: '4', place: 'page 7', path: '' }],
    evidence: null,
    ...more,
  }
}

/** 1.5亿元 of one city in one year. */
export function fact(year: number, status: FactRow['status']): FactRow {
  return {
    fact_id: `${year}`,
    subject: '岳阳市',
    subject_kind: 'region',
    subject_code: '430600',
    subject_parent: '430000',
    indicator: '一般公共预算收入',
    aspect: 'level',
    period_start: `${year}-01-01`,
    period_end: `${year}-12-31`,
    scope: 'whole',
    scope_note: null,
    stage: 'execution',
    modality: 'actual',
    account: null,
    change_basis: null,
    base: null,
    unit: 'CNY',
    per: null,
    declared: true,
    value: '150000000',
    precision: '10000000',
    comparator: 'eq',
    status,
    preferred: 'f',
    rule: 'only',
    apart: null,
    formula: null,
    interval: null,
    members: [],
    versions: [],
    review_state: null,
    reviewed_value: null,
    sources: [
      {
        source_id: 's',
        figure_id: 'f',
        path: 'a.md',
        place: 'characters 1–5',
        text: '1.5亿元',
        subject_text: '岳阳市',
        value: '150000000',
        precision: '10000000',
        comparator: 'eq',
        held_by: 'prose',
        doubt: [],
        review_state: null,
        read: null,
      },
    ],
  }
}
