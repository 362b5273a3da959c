import { statSync } from 'node:fs'
import { pdfsIn } from '../shared/corpus.mjs'
import { longPdf } from './long.mjs'
import { findPeers, runOurs } from './peers.mjs'

/** Runs of each program, of which the fastest counts; a slow one is not run again after so many seconds. */
const RUNS = 3
const PATIENCE = 20
/** Files the largest are. */
const LARGEST = 12
const MISSING = 'not to be had here: skipped'

function fastest(run) {
  const times = []
  const spent = () => times.reduce((sum, time) => sum + time, 0)
  while (times.length < RUNS && spent() < PATIENCE) times.push(run().seconds)
  return Math.min(...times)
}

/** Whole processes over three kinds of files, side by side with peers, and the memory of long runs: [what, figure, aim]. */
export function speed(scratch) {
  const peers = findPeers()
  const long = longPdf(300, scratch)
  const short = [...pdfsIn('corpus/pdf_onepage_table'), ...pdfsIn('pdf/ruled-cjk')]
  const sets = [
    ['ICDAR', pdfsIn('pdf/icdar2013'), '≥ 5 ×', '≤ 3.5 ×'],
    ['300+ pages', [long], '≥ 10 ×', ''],
    ['short Chinese files', short, '≥ 1.5 ×', ''],
  ]
  const rows = sets.flatMap(([name, paths, aim, aimText]) => {
    const { pages } = runOurs(paths)
    const ours = fastest(() => runOurs(paths))
    const perPage = seconds => `${((1000 * seconds) / pages).toFixed(1)} ms/page`
    const against = (peer, ratio) => {
      if (!peer) return MISSING
      const theirs = fastest(() => peer(paths))
      return `${perPage(theirs)}, ${ratio(theirs).toFixed(2)} ×`
    }
    return [
      [`${name} (${paths.length} files, ${pages} pages)`, perPage(ours), ''],
      ['  pdfplumber 0.11 takes', against(peers.pdfplumber, theirs => theirs / ours), aim],
      [
        '  we take, of pdftotext -layout',
        against(peers.pdftotext, theirs => ours / theirs),
        aimText,
      ],
    ]
  })
  const big = runOurs([longPdf(600, scratch)])
  const many = runOurs(manyFiles())
  const quarter = many.memory.length >> 2
  const mb = bytes => `${Math.round(bytes / 1e6)} MB`
  return [
    ...rows,
    [`peak memory, one file of ${big.pages} pages`, mb(big.peak), '< 250 MB'],
    [
      `resident after ${quarter} · ${2 * quarter} · ${many.memory.length} files in one process`,
      [quarter, 2 * quarter, many.memory.length].map(n => mb(many.memory[n - 1])).join(' · '),
      'flat',
    ],
  ]
}

/** The largest PDFs of the shared corpus beside PyMuPDF, which reads text or looks for tables: [what, figure, aim]. */
export function largest(count = LARGEST) {
  const peers = findPeers()
  const paths = ['corpus/pdf_gov', 'corpus/pdf_gov_dept_budget', 'pdf/icdar2013']
    .flatMap(folder => pdfsIn(folder))
    .toSorted((a, b) => statSync(b).size - statSync(a).size)
    .slice(0, count)
  const ours = runOurs(paths)
  const rows = [
    [
      `the ${paths.length} largest PDFs (${ours.pages} pages)`,
      `${((1000 * ours.seconds) / ours.pages).toFixed(1)} ms/page`,
      '',
    ],
  ]
  for (const { what, peer, aim } of [
    { what: '  PyMuPDF’s bare text takes, of ours', peer: peers.mupdfText, aim: '≥ 1/4' },
    { what: '  its find_tables takes, of ours', peer: peers.mupdfTables, aim: '' },
  ]) {
    const figure = peer ? `${(peer(paths).seconds / ours.seconds).toFixed(2)} ×` : MISSING
    rows.push([what, figure, aim])
  }
  return rows
}

/** A hundred files or more, the same small ones again and again. */
function manyFiles() {
  const small = pdfsIn('pdf/icdar2013').filter(path => statSync(path).size < 400_000)
  return Array.from({ length: 100 }, (_, i) => small[i % small.length])
}
