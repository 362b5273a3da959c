import { sessionAfter } from '../../lexicon/titles.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Facts } from '../../model/document.ts'
import type { Text } from '../../model/text.ts'
import { inSimplified } from '../../reading/plain.ts'
import { yearsIn } from '../table/years.ts'
import type { Title } from '../title.ts'
import { citeLine, unspaced } from './cite.ts'
import { departmentIn, departmentOf } from './department.ts'
import { homeOf } from './home.ts'
import { organizationOf } from './organization.ts'
import { isSource, publicationOf } from './published.ts'
import { regionOf, regionSpokenFor } from './region.ts'
import { withoutSession } from './session.ts'
import { statedIn } from './stated.ts'
import { yearOf, yearOfOpening } from './year.ts'

/**
 * The facts the words of a document state about it, each from a line that is cited, each absent rather than guessed;
 * whose it is, where no such line says it, from what all its `texts` name.
 * What the format itself says (`marked`) goes first, unless the page prints a date or a title beyond doubt that is another.
 */
export function readFacts(
  marked: Facts,
  title: Pick<Title, 'text' | 'sure'> | undefined,
  lines: readonly Text[],
  texts: readonly Text[],
): { facts: Facts; diagnostics: Diagnostic[] } {
  const at = title ? lineOf(title.text, lines) : -1
  const below = title ? lines.slice(linesOfTitle(title.text, lines, at)) : lines.slice(0, 6)
  const name = title && withoutSession(title.text)
  const named = name && simple(name)
  const under = below.map(simple)
  const words = texts.map(simple)
  const stated = statedIn(lines)
  const region = regionOf(named, undefined, [])
  const department = (named && departmentIn(named)) ?? departmentOf(words)
  const organization = department ?? organizationOf(named, region?.value, under, lines.map(simple))
  const printed = { ...publicationOf(lines, at), ...(name && { title: citeLine(name) }) }
  const diagnostics = conflicts(marked, printed, title?.sure === true)
  const overruled = new Set(diagnostics.map(({ fact }) => fact))
  const { publisher } = marked
  const facts = defined({
    ...printed,
    year:
      (title && yearOf(title.text, below)) ??
      yearOfMark(marked.title) ??
      (title && yearsIn(title.text.text).length > 0
        ? undefined
        : (yearOfOpening(words) ?? (stated && yearOf(stated, [])))),
    organization,
    region:
      region ??
      regionOf(undefined, organization, under) ??
      regionSpokenFor(words) ??
      (stated && regionOf(stated, undefined, [])) ??
      homeOf(words, printed.publisher),
    ...without(withoutSessionIn(marked), overruled),
    ...(publisher && !isSource(publisher.value) && { publisher: printed.publisher }),
  })
  return { facts, diagnostics: diagnostics.map(({ found }) => found) }
}

/** A text in simplified characters, which names of regions and bodies are known in; each character keeps its place. */
function simple(text: Text): Text {
  const words = inSimplified(text.text)
  return words === text.text ? text : { ...text, text: words }
}

/** Where the page's own data say another day, or another title, than the page prints. */
function conflicts(
  marked: Facts,
  printed: Pick<Facts, 'title' | 'publishedOn'>,
  sure: boolean,
): { fact: keyof Facts; found: Diagnostic }[] {
  const told = (fact: 'title' | 'publishedOn', words: string) => {
    const [data, line] = [marked[fact], printed[fact]]
    const message = `the page's data give ${words} “${data?.text}”, the page prints “${line?.text}”; the printed one is taken`
    return {
      fact,
      found: diagnostic('meta-conflict', message, [
        ...(data?.anchors ?? []),
        ...(line?.anchors ?? []),
      ]),
    }
  }
  const days = marked.publishedOn && printed.publishedOn
  const names = sure && marked.title && printed.title
  return [
    ...(days && days.value !== marked.publishedOn?.value
      ? [told('publishedOn', 'as day of publication')]
      : []),
    ...(names && !alike(names.value, marked.title?.value ?? '') ? [told('title', 'as title')] : []),
  ]
}

/** Whether two titles share what they say: one holds the other, white space and marks aside. */
function alike(a: string, b: string): boolean {
  if (a.includes(b) || b.includes(a)) return true
  const [one, other] = [a, b].map(words => words.replace(/[^\p{L}\p{N}]+/gu, ''))
  return one !== undefined && other !== undefined && (one.includes(other) || other.includes(one))
}

function withoutSessionIn(marked: Facts): Facts {
  const { title } = marked
  return title
    ? { ...marked, title: { ...title, value: title.value.replace(sessionAfter, '') } }
    : marked
}

function without(facts: Facts, names: ReadonlySet<keyof Facts>): Facts {
  const kept: Facts = { ...facts }
  for (const name of names) delete kept[name]
  return kept
}

/** The year the page's own name for the document holds. */
function yearOfMark(title: Facts['title']): Facts['year'] {
  const year = title && yearOf({ text: title.text, runs: [] }, [])
  return year && { ...year, anchors: title.anchors }
}

/** The first line of the title; −1 when it stands in none. */
function lineOf(title: Text, lines: readonly Text[]): number {
  const words = unspaced(title.text)
  return lines.findIndex(line => line.text !== '' && words.startsWith(unspaced(line.text)))
}

/** Lines below a page's heading in which the document sets its title again. */
const AGAIN = 8
/** A shorter line stands in a title by chance. */
const LEAST = 6

/** Index of the line after the title's own lines, the last time it is set. */
function linesOfTitle(title: Text, lines: readonly Text[], first: number): number {
  if (first < 0) return 0
  const words = unspaced(title.text)
  let at = first
  while (at < lines.length && words.includes(unspaced(lines[at]?.text ?? ''))) at += 1
  for (const [i, line] of lines.slice(at, at + AGAIN).entries()) {
    const part = unspaced(line.text)
    if (part.length >= LEAST && words.includes(part)) return linesOfTitle(title, lines, at + i)
  }
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
