import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { pdfsIn, shared } from '../shared/corpus.mjs'
import { runOurs } from './peers.mjs'
import { fullyRuled } from './ruled.mjs'

/** A truth and what was found, held against each other by the corpus's scorer. */
function score(truth, found, scratch) {
  const [trueFile, foundFile] = ['truth.json', 'found.json'].map(name => join(scratch, name))
  writeFileSync(trueFile, JSON.stringify(truth))
  writeFileSync(foundFile, JSON.stringify(found))
  const said = execFileSync(
    'python3',
    [join(shared, 'pdf/score.py'), 'score', trueFile, foundFile, '--detail'],
    { encoding: 'utf8', maxBuffer: 1 << 28 },
  )
  const at = said.lastIndexOf('\n{\n') + 1
  return { ...JSON.parse(said.slice(at)), lines: said.slice(0, at) }
}

/** The true tables of a set and ours. */
function read(set) {
  const truth = JSON.parse(readFileSync(join(shared, 'pdf', set, 'truth.json'), 'utf8'))
  return { truth, found: JSON.parse(runOurs(pdfsIn('pdf', set)).output) }
}

/** Rows of the true tables whose words, cell by cell, are a row of ours on the same page. */
function exactRows({ truth, found }) {
  let exact = 0
  let all = 0
  for (const [name, entry] of Object.entries(truth)) {
    const ours = (found[name] ?? []).flatMap(rowsOf)
    for (const row of (entry.alternatives?.[0] ?? entry).flatMap(rowsOf)) {
      all += 1
      const at = ours.indexOf(row)
      if (at < 0) continue
      exact += 1
      ours.splice(at, 1)
    }
  }
  return `${exact} of ${all}`
}

function rowsOf({ page, cells }) {
  const rows = new Map()
  for (const { r, c, text } of cells) {
    const words = text.normalize('NFKC').replace(/\s+/g, '')
    if (words !== '') rows.set(r, [...(rows.get(r) ?? []), [c, words]])
  }
  return [...rows.values()].map(row => {
    const words = row.sort(([a], [b]) => a - b).map(([, cell]) => cell)
    return `${page} ${words.join(' | ')}`
  })
}

/** Both sets of tables whose truth is known: [what, figure, aim]. */
export async function scores(scratch, detail) {
  const [icdar, cjk] = [read('icdar2013'), read('ruled-cjk')]
  const all = score(icdar.truth, icdar.found, scratch)
  const japanese = score(cjk.truth, cjk.found, scratch)
  const paths = new Map(pdfsIn('pdf', 'icdar2013').map(path => [basename(path, '.pdf'), path]))
  const ruled = score(await fullyRuled(icdar.truth, paths), icdar.found, scratch)
  if (detail) console.log(all.lines + japanese.lines)
  const share = value => value.toFixed(3)
  return [
    ['ICDAR-2013, half the set: doc F1', share(all.doc.F1), '≥ .84, aim .90'],
    [`mean F1 of all ${all.tables} tables`, `${share(all.table_F1)}, ${all.perfect} exact`, ''],
    [
      `mean F1 of the ${ruled.tables} fully ruled`,
      `${share(ruled.table_F1)}, ${ruled.perfect} exact`,
      '≥ .95, aim .98',
    ],
    ['tables too many · missed', `${all.spurious} · ${all.missed}`, '≤ 12 · – (half of 25)'],
    ['ruled CJK: micro F1', share(japanese.micro.F1), '≥ .998'],
    ['ruled CJK: rows exact', exactRows(cjk), '≥ 99.5 %'],
  ]
}
