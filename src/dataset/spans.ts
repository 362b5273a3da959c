/** What the columns are called that hold the first and the last day of a month or period. */
export const spanColumns = (name: string) => ({ start: `${name}_start`, end: `${name}_end` })

/** The first and the last day of a month or period as records write it: 2020, 2020-H1, 2020-Q3, 2020-09, 2020-09-24 or first/last. */
export function datesOf(notation: string): { start: string; end: string } {
  const [first = '', last = first] = notation.split('/')
  return { start: firstDay(first), end: lastDay(last) }
}

const MONTHS = { quarter: 3, half: 6 }

function firstDay(words: string): string {
  const [year = '', part, day] = words.split('-')
  if (day !== undefined) return words
  return `${year}-${twoDigits(part === undefined ? 1 : firstMonth(part))}-01`
}

function lastDay(words: string): string {
  const [year = '', part, day] = words.split('-')
  if (day !== undefined) return words
  const month = part === undefined ? 12 : firstMonth(part) + monthsOf(part) - 1
  return `${year}-${twoDigits(month)}-${new Date(Date.UTC(Number(year), month, 0)).getUTCDate()}`
}

function firstMonth(part: string): number {
  return /^\d/.test(part) ? Number(part) : (Number(part.slice(1)) - 1) * monthsOf(part) + 1
}

function monthsOf(part: string): number {
  return part.startsWith('Q') ? MONTHS.quarter : part.startsWith('H') ? MONTHS.half : 1
}

function twoDigits(month: number): string {
  return String(month).padStart(2, '0')
}
