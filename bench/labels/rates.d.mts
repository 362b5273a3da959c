import type { Document } from '../../src/model/document.ts'
import type { LocatedFigure } from '../../src/model/located.ts'

interface Rate {
  right: number
  all: number
  misses: unknown[]
}
interface Label {
  file: string
}

export function labelRates(
  rows: readonly Label[],
  collect: (file: string) => Promise<{ document: Document; figures: readonly LocatedFigure[] }>,
): Promise<
  Record<
    | 'figure'
    | 'comparator'
    | 'modality'
    | 'change'
    | 'changeBasis'
    | 'base'
    | 'period'
    | 'stage'
    | 'scope'
    | 'metric',
    Rate
  > & { unfound: unknown[]; extra: unknown[] }
>
