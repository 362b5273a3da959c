/** The year that a day or a stretch of days is of: from its first to its last day, or its last day; undefined for any other time. */
export function yearOf(start: string | null, end: string | null): number | undefined {
  const [, year = '', day = ''] = /^(\d{4})-(\d\d-\d\d)$/.exec(end ?? '') ?? []
  if (day !== '12-31') return undefined
  return start === end || start === `${year}-01-01` ? Number(year) : undefined
}
