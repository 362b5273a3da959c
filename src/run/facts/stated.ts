import { SHARED } from '../../facts/key.ts'
import { linesIn } from '../../io/lines.ts'
import type { SourceSummary } from '../../model/outcome.ts'

/** A fact as one document states it, a line of JSON (`OfDocument`), with what the ids of one subject and year have in common. */
interface Stated {
  shared: string
  line: string
}

/** Where the id stands in a stored line: it is the first column. */
const BEFORE = '{"fact_id":"'.length

/** The stored facts of one document as they are merged with those of others. */
export function* statedBy(
  lines: Buffer,
  path: string,
  { published_on, year }: SourceSummary,
): Generator<Stated> {
  const published = published_on ?? (year === null ? null : String(year))
  const told = JSON.stringify({ path, published }).slice(0, -1)
  for (const line of linesIn(lines)) {
    const shared = line.toString('latin1', BEFORE, BEFORE + SHARED)
    yield { shared, line: `${told},"fact":${line.toString('utf8')}}` }
  }
}
