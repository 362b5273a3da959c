import { debtKind } from '../lexicon/cells.ts'
import { debtTotal } from '../lexicon/debts.ts'
import type { Table } from '../model/table.ts'
import { columnName } from './column-name.ts'

/**
 * The heading that a column of one kind of debt stands under by its place alone: 其中：一般债务 and 专项债务 behind 政府债务限额 are limits, behind
 * 政府债务余额 balances. Undefined where headings above say it, or another column stands between.
 */
export function debtOver({ columns }: Table, column: number): string | undefined {
  const path = columns[column]?.path ?? []
  if (!isKind(path) || path.length > 1) return undefined
  for (let left = column - 1; left >= 0; left -= 1) {
    const before = columns[left]?.path ?? []
    if (before.length === 1 && debtTotal.test(nameOf(before))) return nameOf(before)
    if (!isKind(before)) return undefined
  }
  return undefined
}

function isKind(path: readonly string[]): boolean {
  return debtKind.test(nameOf(path))
}

function nameOf(path: readonly string[]): string {
  return columnName(path.at(-1) ?? '')
}
