// Draws the sentences to label: seeded, stratified with the word lists below alone, never with src/figures.
// node bench/labels/draw.mjs [seed] [sentences] [most a document] [labels.jsonl …] > sentences.json
// (after `npm run build`; needs the shared corpus; documents named in the given labels are left out, with --again only their sentences)
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { readDocument } from '../../dist/src/index.js'
import { inShared } from '../shared/corpus.mjs'
import { bare, nameOf, prose, sentences } from './sentences.mjs'

const again = process.argv.includes('--again')
const [seedGiven = '2020', wantedGiven = '200', perFileGiven = '4', ...earlier] = process.argv
  .slice(2)
  .filter(word => word !== '--again')
const seed = Number(seedGiven)
const wanted = Number(wantedGiven)
const perFile = Number(perFileGiven)
const labels = earlier.flatMap(path =>
  readFileSync(path, 'utf8')
    .trim()
    .split('\n')
    .map(line => JSON.parse(line)),
)
const labelled = new Set(again ? [] : labels.map(({ file }) => file))
const folders = {
  html_gov: 80,
  pdf_gov: 30,
  pdf_gov_dept_budget: 14,
  txt_gov_report: 5,
  txt_pdf_dump: 9,
  txt_policy: 2,
  html_announcement: 40,
}
const perFolder = { html_announcement: 8 }
const largest = 3_000_000

/** Sentences to draw for each attribute before the rest is filled at random. */
const strata = {
  comparator: [
    46,
    '(?:超过|超|逾|突破|不低于|不少于|至少|不超过|不高于|不足|不到|低于|约|近|≥|≤)\\s*[0-9]|[0-9][万亿]?\\s*[多余][万亿]?|[%％元万亿]\\s*(?:以上|以下|以内|左右|上下)',
  ],
  modality: [60, '预计|预期|力争|确保|计划|拟|目标|争取[达实到完]|安排|下达'],
  change: [45, '增长|下降|增加|减少|提高|降低|上升|回落|减|持平|压减|扩大'],
  changeBasis: [34, '同口径|可比|不变价|剔除|扣除|还原'],
  base: [
    46,
    '占.{1,20}的|为预算|为年初|为调整|完成预算|完成年初|完成调整|比上年|比.{1,6}年|较上年|比年初',
  ],
  period: [42, '年|季度|月|上半年|以来|期间|同期'],
  stage: [42, '年初预算|调整预算|变动预算|预计执行|预计完成|执行数|决算数|预算数|完成'],
  scope: [42, '全市|全省|全区|全县|全国|市本级|省本级|县本级|区本级|本级|省级|市级|县级'],
  metric: [34, '收入|支出|投资|产值|余额|人数|人口|产量'],
}

const figure =
  /[0-9０-９][0-9０-９.,，．]*\s*(?:[%％‰]|[万亿]|元|个百分点|倍|家|人|户|亩|吨|个|公里)|分之|[一二三四五六七八九两]成/g

/** Mulberry32: a small generator, the same numbers everywhere. */
function generator(state) {
  let now = state
  return () => {
    now = (now + 0x6d2b79f5) | 0
    let t = Math.imul(now ^ (now >>> 15), 1 | now)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

const random = generator(seed)
function shuffle(list) {
  const out = [...list]
  for (let i = out.length - 1; i > 0; i--) {
    const j = Math.floor(random() * (i + 1))
    ;[out[i], out[j]] = [out[j], out[i]]
  }
  return out
}

/** At most a few sentences of each file, so that no document decides. */
async function candidates() {
  const found = []
  const known = new Set(labels.map(({ sentence }) => sentence))
  for (const [folder, most] of Object.entries(folders)) {
    const names = readdirSync(inShared('corpus', folder))
      .filter(name => !labelled.has(`corpus/${folder}/${name}`))
      .filter(name => statSync(inShared('corpus', folder, name)).size < largest)
      .sort()
    for (const name of shuffle(names).slice(0, most)) {
      const file = `corpus/${folder}/${name}`
      let document
      try {
        document = await readDocument({ name, bytes: readFileSync(inShared(file)) })
      } catch {
        continue
      }
      let above = ''
      for (const { index, kind, text } of prose(document)) {
        for (const [start, end] of sentences(text)) {
          if (!/[。；;！？]/.test(text[end] ?? '')) continue
          const sentence = text.slice(start, end)
          const { letters } = bare(sentence)
          const figures = sentence.match(figure)?.length ?? 0
          if (letters.length < 12 || letters.length > 110 || figures < 1 || figures > 5) continue
          const id = nameOf(letters)
          if (known.has(id)) continue
          known.add(id)
          const before = text.slice(Math.max(0, start - 120), start)
          const title = document.facts.title?.value
          found.push({ file, folder, block: index, start, id, sentence, title, above, before })
        }
        if (kind === 'heading') above = text
      }
    }
  }
  return found
}

function draw(found) {
  const drawn = new Set()
  const files = new Map()
  const counts = new Map()
  const take = one => {
    const { file, folder } = one
    if (drawn.size >= wanted || drawn.has(one) || (files.get(file) ?? 0) >= perFile) return
    if ((counts.get(folder) ?? 0) >= (perFolder[folder] ?? wanted)) return
    drawn.add(one)
    files.set(file, (files.get(file) ?? 0) + 1)
    counts.set(folder, (counts.get(folder) ?? 0) + 1)
  }
  const order = shuffle(found)
  const rarest = Object.values(strata)
    .map(([most, pattern]) => {
      const words = new RegExp(String(pattern))
      return {
        most: Number(most),
        words,
        ones: order.filter(({ sentence }) => words.test(sentence)),
      }
    })
    .sort((a, b) => a.ones.length - b.ones.length)
  for (const { most, words, ones } of rarest)
    for (const one of ones) {
      if ([...drawn].filter(({ sentence }) => words.test(sentence)).length >= (most * wanted) / 200)
        break
      take(one)
    }
  for (const one of order) take(one)
  return [...drawn].sort(
    (a, b) => a.file.localeCompare(b.file, 'en') || a.block - b.block || a.start - b.start,
  )
}

const found = await candidates()
const drawn = draw(found)
console.error(
  `${drawn.length} sentences of ${found.length}, from ${new Set(drawn.map(({ file }) => file)).size} documents`,
)
console.log(JSON.stringify(drawn, null, 1))
