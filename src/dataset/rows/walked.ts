import { once } from '../../model/once.ts'
import type { Conclusion, Outcome, Rows } from '../../model/outcome.ts'

/** Rows that are made once and kept: they take less than the rest of their document, and less time than being made anew. */
const FEW = 4096

/** Rows that are made of what was found, each time they are walked where they are many. */
export function madeRows<F, T>(
  { length, walk }: { length: number; walk: () => Iterable<F> },
  make: (found: F) => T,
): Rows<T> {
  let kept: T[] | undefined
  return {
    length,
    [Symbol.iterator]() {
      if (length > FEW) return mapped(walk(), make)
      kept ??= Array.from(walk(), make)
      return kept.values()
    },
  }
}

function* mapped<F, T>(found: Iterable<F>, make: (found: F) => T): Generator<T, undefined> {
  for (const one of found) yield make(one)
  return undefined
}

/** An outcome as what is walked. */
export function walked(outcome: Outcome): Conclusion {
  const figures = once(() => new Map(outcome.figures.map(row => [row.figure_id, row])))
  const cells = once(() => new Map(outcome.cells.map(row => [row.cell_id, row])))
  return {
    ...outcome,
    figureOf: id => figures().get(id),
    cellOf: id => cells().get(figures().get(id)?.cell_id ?? ''),
  }
}

/** What is walked as an outcome with all its rows. */
export function wholeOutcome({ figureOf: _, cellOf: __, ...found }: Conclusion): Outcome {
  return { ...found, figures: [...found.figures], cells: [...found.cells] }
}
