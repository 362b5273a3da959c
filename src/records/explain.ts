import type { Anchor } from '../model/anchor.ts'
import type { Document } from '../model/document.ts'
import type { Table } from '../model/table.ts'
import { tablesOf } from '../model/tables.ts'
import { nearest } from '../nearest.ts'
import type { OneOrMore, Pipeline } from '../pipeline/types.ts'
import { columnsOf, headsOf } from './columns.ts'
import { fits, type Heading } from './heading.ts'
import { layouts } from './layouts/index.ts'
import { normalise, plain } from './normalise.ts'
import { layoutOf, type Prepared, prepare } from './prepare.ts'
import type { Selection } from './selector.ts'

/** One thing a pipeline asks of a table and does not find; for `not`, one it finds and must not. */
export interface Unmet {
  kind: 'header' | 'label' | 'title' | 'not' | 'required' | 'selector'
  /** As the pipeline says it. */
  words: string
  /** The heading or label of the table that comes nearest; null when none is near. */
  nearest: string | null
}

/** A table that no pipeline reads: which came nearest, and what was missing. */
export interface Unmatched {
  table_title: string | null
  headings: string[]
  anchors: Anchor[]
  /** Null when no pipeline shares a heading or label with it. */
  pipeline: string | null
  /** How many of the pipeline's conditions hold, of how many. */
  met: number
  of: number
  unmet: Unmet[]
}

/** Why the tables of a document that no pipeline reads are read by none. */
export function explainMatch(
  document: Document,
  pipelines: readonly Pipeline[],
  selects: Selection = () => false,
): Unmatched[] {
  const forms = pipelines.map(prepare)
  return tablesOf(document).flatMap(table => {
    const judged = forms.map(form => judge(form, table, selects))
    if (judged.some(({ unmet }) => unmet.length === 0)) return []
    const alike = judged.filter(({ words }) => words > 0)
    const [best] = alike.sort((a, b) => b.met / b.of - a.met / a.of || b.words - a.words)
    const headings = table.columns.flatMap(({ path }) => path.join(' / ') || [])
    const { pipeline = null, met = 0, of = 0, unmet = [] } = best ?? {}
    const title = table.title?.text ?? null
    return [{ table_title: title, headings, anchors: table.anchors, pipeline, met, of, unmet }]
  })
}

interface Judgement extends Pick<Unmatched, 'met' | 'of' | 'unmet'> {
  pipeline: string
  /** Headings and labels it shares with the table. */
  words: number
}

/** Every condition of a pipeline held against a table. */
function judge(form: Prepared, table: Table, selects: Selection): Judgement {
  const { pipeline } = form
  const { match } = pipeline
  const found = layouts[layoutOf(pipeline)](form, table)
  const chosen = match.selector === undefined || selects(match.selector, table)
  const around = plain(
    [table.title?.text ?? '', ...table.captions.map(({ text }) => text)].join(' '),
  )
  const headers = conditions(match.headers, form.headers, headingsFor(form, table), 'header')
  const labels = conditions(match.labels, form.labels, wordsIn(table), 'label')
  const titled = form.title.length === 0 || form.title.some(words => around.includes(words))
  const banned = [match.not ?? []].flat().filter(words => around.includes(plain(words)))
  const unmet: Unmet[] = [
    ...headers.unmet,
    ...labels.unmet,
    ...(titled ? [] : [{ kind: 'title' as const, words: wordsOf(match.title), nearest: null }]),
    ...banned.map(words => ({ kind: 'not' as const, words, nearest: null })),
    ...(chosen ? [] : [{ kind: 'selector' as const, words: match.selector ?? '', nearest: null }]),
    ...(found?.missing ?? []).map(name => requiredOf(form, name, table)),
  ]
  const met = headers.met + labels.met
  const extra = (form.title.length > 0 ? 1 : 0) + (match.selector === undefined ? 0 : 1)
  const of = met + headers.unmet.length + labels.unmet.length + extra + banned.length
  const held = met + (form.title.length > 0 && titled ? 1 : 0) + (match.selector && chosen ? 1 : 0)
  const missing = found?.missing.length ?? 0
  const whole = unmet.length === 0 && found === null ? [elsewhere(pipeline)] : unmet
  return { pipeline: pipeline.name, words: met, met: held, of: of + missing, unmet: whole }
}

/** Words of a table a pattern may fit: normalised paths with what is printed. */
type Candidates = { printed: string; fits: (patterns: readonly Heading[]) => boolean }[]

function headingsFor(form: Prepared, table: Table): Candidates {
  if (layoutOf(form.pipeline) === 'form') return wordsIn(table)
  const heads = headsOf(table)
  return table.columns.map(({ path }, column) => ({
    printed: path.join(' / '),
    fits: patterns => columnsOf(patterns, heads, [column]).length > 0,
  }))
}

/** Every short cell, which may be a label or a heading of a list. */
function wordsIn({ cells }: Table): Candidates {
  return cells.flatMap(({ text }) => {
    const printed = text.text.replace(/[：:]\s*$/, '')
    const words = printed.length > LABEL ? '' : normalise(printed)
    if (words === '') return []
    return [{ printed, fits: patterns => patterns.some(pattern => fits(pattern, [words])) }]
  })
}

/** Longer cells are values. */
const LABEL = 30

function conditions(
  said: readonly OneOrMore[] | undefined,
  wanted: readonly (readonly Heading[])[],
  candidates: Candidates,
  kind: 'header' | 'label',
): { met: number; unmet: Unmet[] } {
  const unmet = wanted.flatMap((patterns, i): Unmet[] => {
    if (candidates.some(candidate => candidate.fits(patterns))) return []
    return [{ kind, words: wordsOf(said?.[i]), nearest: nearestOf(said?.[i], candidates) }]
  })
  return { met: wanted.length - unmet.length, unmet }
}

function requiredOf(form: Prepared, name: string, table: Table): Unmet {
  const { header } = form.pipeline.fields[name] ?? {}
  return {
    kind: 'required',
    words: `${name} (${wordsOf(header)})`,
    nearest: nearestOf(header, headingsFor(form, table)),
  }
}

/** Its headings are all there, but not where the layout looks for them. */
function elsewhere(pipeline: Pipeline): Unmet {
  return { kind: 'header', words: `rows as layout ${layoutOf(pipeline)} has them`, nearest: null }
}

function nearestOf(said: OneOrMore | undefined, candidates: Candidates): string | null {
  const known = new Map(candidates.map(({ printed }) => [normalise(printed), printed]))
  for (const words of [said ?? []].flat()) {
    const wanted = normalise(plainest(words))
    const near =
      nearest(wanted, [...known.keys()]) ?? [...known.keys()].find(key => holds(key, wanted))
    if (near !== undefined) return known.get(near) ?? null
  }
  return null
}

/** A pattern's words without what may be missing or varies, and the first of those that may stand there. */
function plainest(pattern: string): string {
  let words = pattern.replace(/\{\w+\}/g, '')
  for (let before = ''; before !== words; ) {
    before = words
    words = words.replace(/\[[^[\]]*\]/g, '').replace(/\(([^()|]*)\|[^()]*\)/g, '$1')
  }
  return words.split('|')[0] ?? ''
}

function holds(a: string, b: string): boolean {
  return a.length > 1 && b.length > 1 && (a.includes(b) || b.includes(a))
}

function wordsOf(words: OneOrMore | undefined): string {
  return [words ?? []].flat().slice(0, MOST).join(' | ')
}

/** Words of one condition that are shown. */
const MOST = 4
