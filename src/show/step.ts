import { visible } from '../model/visible.ts'

const width = 12

/** One step of a derivation: what it is, and what was there. */
export function line(name: string, text: string): string {
  const gap = name.length < width ? '' : '  '
  return visible(`  ${name.padEnd(width)}${gap}${text}`)
}

/** A value of a row as it is shown; a dash where there is none. */
export function words(value: unknown): string {
  return value === null || value === undefined ? '—' : String(value)
}
