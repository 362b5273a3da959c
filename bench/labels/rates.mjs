// How far the attributes of figures agree with the hand-labelled set; see test/figures/labels.md.
import { bare, nameOf, prose, sentences } from './sentences.mjs'

const plain = ['modality', 'change', 'changeBasis', 'stage', 'scope']
const spans = ['base', 'metric']

/**
 * Counts, for each attribute, the figures where the label or the program says something, and those that agree.
 * @param rows the labels, one a sentence
 * @param collect gives document and figures of a file of the shared corpus
 */
export async function labelRates(rows, collect) {
  const rates = { figure: { right: 0, all: 0, misses: [] }, unfound: [], extra: [] }
  for (const name of ['comparator', ...plain, 'period', ...spans])
    rates[name] = { right: 0, all: 0, misses: [] }
  for (const [file, ones] of byFile(rows)) {
    const { document, figures } = await collect(file)
    const places = sentencesOf(document)
    for (const row of ones) {
      const place = places.get(row.sentence) ?? windowOf(document, row)
      if (place === undefined) rates.unfound.push(row)
      else sentence(rates, row, place, figures)
    }
  }
  return rates
}

function byFile(rows) {
  const files = new Map()
  for (const row of rows) files.set(row.file, [...(files.get(row.file) ?? []), row])
  return files
}

/** Where each sentence stands, by its hash; the first where one is printed twice. */
function sentencesOf(document) {
  const found = new Map()
  for (const { index, text } of prose(document))
    for (const [start, end] of sentences(text)) {
      const { letters, places } = bare(text.slice(start, end))
      const name = nameOf(letters)
      if (!found.has(name)) found.set(name, { index, start, end, letters, places })
    }
  return found
}

/** Where a sentence stands that a reader now joins to its neighbours: any stretch of its length with its hash. */
function windowOf(document, { sentence: name, length }) {
  for (const { index, text } of prose(document)) {
    const { letters, places } = bare(text)
    for (let at = 0; at + length <= letters.length; at++) {
      const stretch = letters.slice(at, at + length)
      if (nameOf(stretch) !== name) continue
      const start = places[at]
      return {
        index,
        start,
        end: places[at + length - 1] + 1,
        letters: stretch,
        places: places.slice(at, at + length).map(place => place - start),
      }
    }
  }
  return undefined
}

function sentence(rates, row, { index, start, end, letters, places }, figures) {
  const bareAt = at => places.findIndex(place => place >= at - start)
  const bareEnd = at => places.findLastIndex(place => place < at - start) + 1
  const own = figures
    .filter(({ block, table, figure }) => block === index && !table && figure.start >= start)
    .filter(({ figure }) => figure.end <= end)
    .map(({ figure }) => ({ figure, at: [bareAt(figure.start), bareEnd(figure.end)] }))
  const inBare = words =>
    words?.start === undefined || words.end === undefined
      ? undefined
      : [bareAt(words.start), bareEnd(words.end)]
  for (const label of row.figures) {
    const found = own.find(({ at }) => at[0] === label.at[0] && at[1] === label.at[1])?.figure
    const told = { file: row.file, letters, label, found }
    count(
      rates.figure,
      found?.value === label.value && found?.unit === label.unit && label.kind.includes(found.kind),
      told,
    )
    const comparator = found?.comparator ?? 'eq'
    if (label.comparator !== undefined && (label.comparator !== 'eq' || comparator !== 'eq'))
      count(rates.comparator, label.comparator === comparator, told)
    for (const name of plain) answer(rates[name], label[name], near(found, name), told)
    if (label.period) count(rates.period, samePeriod(label.period, found?.period), told)
    for (const name of spans) {
      const said = found?.words[name]?.from === 'text' ? undefined : found?.[name]
      span(rates[name], label[name], said && inBare(found.words[name]), said, told)
    }
  }
  const known = [...row.figures.map(({ at }) => at), ...(row.optional ?? [])]
  for (const { figure, at } of own)
    if (!known.some(([from, to]) => at[0] < to && at[1] > from))
      rates.extra.push({ file: row.file, letters, found: figure })
}

/** An attribute that words near the figure give: these labels say what a sentence and its headings tell, not what follows from the kind of the report. */
const near = (found, name) => (found?.words[name]?.from === 'document' ? undefined : found?.[name])

function count(rate, right, told) {
  rate.all++
  if (right) rate.right++
  else rate.misses.push(told)
}

/** Silence where silence is right is no instance. */
function answer(rate, accepted, found, told) {
  if (accepted === undefined) return
  if (found === undefined && accepted.includes(null)) return
  count(rate, accepted.includes(found ?? null), told)
}

function span(rate, accepted, at, found, told) {
  if (accepted === undefined) return
  if (found === undefined && accepted.includes(null)) return
  const fits = ({ core, span: [from, to] }) =>
    at !== undefined && at[0] >= from && at[1] <= to && at[0] <= core[0] && at[1] >= core[1]
  count(
    rate,
    accepted.some(one => one !== null && fits(one)),
    told,
  )
}

const samePeriod = (wanted, found) =>
  found !== undefined &&
  found.end === wanted.end &&
  (wanted.start === undefined || found.start === wanted.start)
