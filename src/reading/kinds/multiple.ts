import type { Amount, Reading } from './amount.ts'

/** Multiples: N倍. Whether it is by or to how much, the verb before it tells. */
export function multiple(text: string, { unitEnd }: Amount): Reading | undefined {
  const after = text.charAt(unitEnd)
  return after === '率' || after === '数'
    ? undefined
    : { kind: 'multiple', unit: 'x', power: 0, end: unitEnd }
}
