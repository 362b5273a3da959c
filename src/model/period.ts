/** Whose words gave an attribute. */
export const evidenceSources = [
  'own',
  'sentence',
  'text',
  'column',
  'row',
  'unit',
  'caption',
  'heading',
  'title',
  'document',
] as const
export type From = (typeof evidenceSources)[number]

export const granularities = ['day', 'month', 'quarter', 'half', 'year', 'years', 'months'] as const
export type Granularity = (typeof granularities)[number]

export const periodKinds = ['duration', 'instant'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A stretch or point of time. `start` and `end` are full ISO dates, both included; equal dates for a day. */
export interface Period {
  start: string
  end: string
  granularity: Granularity
  kind: PeriodKind
  /** The words, as printed. */
  text: string
  from: From
  /** Whose words gave the year, where the words themselves name none. */
  yearFrom?: From
}

/** A period found in text, at UTF-16 offsets, half-open. `start` and `end` of the time are absent when no year is known. */
export interface FoundPeriod {
  text: string
  start: number
  end: number
  /** Absent when the words name no year and no context gives one. */
  period?: Period
  granularity: Granularity
  kind: PeriodKind
}
