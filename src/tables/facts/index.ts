import type { Facts } from '../../model/document.ts'
import type { Text } from '../../model/text.ts'
import { citeLine, unspaced } from './cite.ts'
import { organizationOf } from './organization.ts'
import { publicationOf } from './published.ts'
import { regionOf } from './region.ts'
import { yearOf } from './year.ts'

/**
 * The facts the words of a document state about it, each from a line that is cited, each absent rather than guessed.
 * What the format itself says (`marked`) goes first.
 */
export function readFacts(marked: Facts, title: Text | undefined, lines: readonly Text[]): Facts {
  const below = title ? lines.slice(linesOfTitle(title, lines)) : lines.slice(0, 6)
  const region = regionOf(title, undefined, [])
  const organization = organizationOf(title, region?.value, below, lines)
  return defined({
    ...publicationOf(lines),
    title: title && citeLine(title),
    year: (title && yearOf(title, below)) ?? yearOfMark(marked.title),
    organization,
    region: region ?? regionOf(undefined, organization, below),
    ...marked,
  })
}

/** The year the page's own name for the document holds. */
function yearOfMark(title: Facts['title']): Facts['year'] {
  const year = title && yearOf({ text: title.text, runs: [] }, [])
  return year && { ...year, anchors: title.anchors }
}

/** Index of the line after the title's own lines. */
function linesOfTitle(title: Text, lines: readonly Text[]): number {
  const words = unspaced(title.text)
  let at = lines.findIndex(line => line.text !== '' && words.startsWith(unspaced(line.text)))
  if (at < 0) return 0
  while (at < lines.length && words.includes(unspaced(lines[at]?.text ?? ''))) at += 1
  return at
}

function defined(facts: { [Name in keyof Facts]: Facts[Name] | undefined }): Facts {
  const { title, year, organization, region, publishedOn, publisher } = facts
  return {
    ...(title && { title }),
    ...(year && { year }),
    ...(organization && { organization }),
    ...(region && { region }),
    ...(publishedOn && { publishedOn }),
    ...(publisher && { publisher }),
  }
}
