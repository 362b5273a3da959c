import {
  adverbsAfter,
  conjunctions,
  hollow,
  latinNames,
  prepositions,
} from '../../lexicon/phrases.ts'
import type { View } from './view.ts'

const leading = ' \n\u3000、和与及，,的将把由从其对（(：:”"；;.．·-—＞＜>≥≤'
const trailing = ' \n\u3000、，,的：:（(由从按和与及'
const longest = 48

/** What makes a noun of the verb before it: 覆盖率, 投入量, 完成额. */
export const nounTails = '率面额量数值费款金期者力度'

/** A noun phrase: verbatim words and where they stand. */
export interface Phrase {
  text: string
  start: number
  end: number
}

/** What closes the levels of a functional classification (卫生健康支出（类）公共卫生（款）). */
const levels = '类款'
const ETC = 0x7b49
const SHARE = 0x6bd4
const OPEN = 0x28
const OPEN_WIDE = 0xff08
const CLOSE = 0x29
const CLOSE_WIDE = 0xff09

/** The noun phrase that `text[from, to)` holds, without markers, particles and brackets at its ends. */
export function clean(view: View, from: number, to: number, least = 2): Phrase | undefined {
  const { text } = view
  let start = from
  let end = to
  if (end - start < least) return undefined
  start = pastMarker(text, start, end)
  start = pastTitle(text, pastLevels(text, start, end), end)
  if (text.charAt(start) === '“' && !text.slice(start, end).includes('”')) start++
  end = beforeTail(text, start, end)
  end = beforeAdverbs(text, start, end)
  const run = /(?:已?连续)[\d一二三四五六七八九十]{1,3}年$/.exec(
    text.slice(Math.max(start, end - 8), end),
  )
  if (run !== null) end -= run[0].length
  const mark =
    text.charAt(end - 1) === ']' || text.charAt(end - 1) === '］'
      ? end -
        6 +
        Math.max(
          text.slice(end - 6, end).lastIndexOf('['),
          text.slice(end - 6, end).lastIndexOf('［'),
        )
      : -1
  if (mark > start && mark >= end - 5) end = mark
  start = pastOrphan(text, start, end)
  if (end - start > longest) start = pastList(text, start, end)
  const length = end - start
  if (length < least || length > longest || !named(text, start, end)) return undefined
  const found = text.slice(start, end)
  if (
    adverbWords.has(found) ||
    (prepositionHeads.has(text.charCodeAt(start)) && begins(prepositions, text, start) > 0)
  )
    return undefined
  if (hollow.has(found) || found.endsWith('后')) return undefined
  return { text: found, start, end }
}

const adverbWords = new Set(adverbsAfter)
const prepositionHeads = new Set(prepositions.map(([word]) => word.charCodeAt(0)))
const adverbEnds = new Set(adverbsAfter.map(word => word.charCodeAt(word.length - 1)))

/** Before the adverbs a noun phrase ends in, the 等 of a list, and 分别占比. */
export function beforeAdverbs(text: string, start: number, to: number): number {
  let end = to
  for (;;) {
    const last = text.charCodeAt(end - 1)
    if (last !== ETC && last !== SHARE && !adverbEnds.has(last)) return end
    const share = text.startsWith('分别占比', end - 4) ? 4 : 0
    const list = last === ETC && !'同高初中均平对何'.includes(text.charAt(end - 2)) ? 1 : 0
    const adverb = adverbEnds.has(last)
      ? adverbsAfter.find(word => text.startsWith(word, end - word.length))
      : undefined
    const length = share || list || (adverb?.length ?? 0)
    if (length === 0 || end - start <= length) return end
    end -= length
  }
}

/** Of a list too long for one name only its last member: behind 等, else behind the last 、. */
function pastList(text: string, start: number, end: number): number {
  const floor = Math.max(start, end - longest)
  const phrase = text.slice(floor, end - 1)
  const at = phrase.lastIndexOf('等') + 1 || phrase.lastIndexOf('、') + 1
  return at === 0 ? start : floor + at
}

/** Past list markers (11、 5. ① （二） 一是), particles and blanks. */
function pastMarker(text: string, from: number, end: number): number {
  let start = pastParticles(text, from, end)
  const marker = markers.exec(text.slice(start, Math.min(end, start + 12)))
  if (marker !== null) start = pastParticles(text, start + marker[0].length, end)
  if (text.charAt(start) === '级' && text.charAt(start - 1) === '上') start--
  if (text.charAt(start) === '用' && text.charAt(start - 1) === '可') start--
  if (text.charAt(start) === '初' && text.charAt(start - 1) === '年') start++
  if (text.charAt(start) === '共' && !'同享建产有'.includes(text.charAt(start + 1) || ' ')) start++
  return start
}

const markers =
  /^(?:[①-⑳●○■◆★▲※►•]|\d{1,3}\s*[、.．）)]\s*|\d{1,3}\s{2,}|[（(]?[一二三四五六七八九十]{1,3}[）)、]|[一二三四五六七八九十\d]是)/

/** Particles at the head, which begin no noun (对外 and 其他 are nouns). */
function pastParticles(text: string, from: number, end: number): number {
  const first = conjunctionHeads.has(text.charCodeAt(from)) ? begins(conjunctions, text, from) : 0
  let start = first > 0 && from + first < end ? from + first : from
  while (
    start < end &&
    leading.includes(text.charAt(start)) &&
    !text.startsWith('对外', start) &&
    !text.startsWith('其他', start) &&
    !text.startsWith('其它', start) &&
    !text.startsWith('其余', start)
  )
    start++
  const joined = conjunctionHeads.has(text.charCodeAt(start))
    ? begins(conjunctions, text, start)
    : 0
  return joined === 0 || start + joined >= end ? start : pastParticles(text, start + joined, end)
}

/** How long the word of the list is that stands at `at`; 0 when none does. */
function begins(list: typeof conjunctions, text: string, at: number): number {
  for (const [word, not] of list)
    if (text.startsWith(word, at)) {
      const next = text.charAt(at + word.length)
      if (next === '' || !not.includes(next)) return word.length
    }
  return 0
}

const conjunctionHeads = new Set(conjunctions.map(([word]) => word.charCodeAt(0)))

/** Of a classified account only the last level names what is spent. */
function pastLevels(text: string, from: number, end: number): number {
  for (let at = Math.min(end - 2, from + 400); at > from + 2; at--) {
    const char = text.charCodeAt(at)
    if ((char === CLOSE || char === CLOSE_WIDE) && levels.includes(text.charAt(at - 1)))
      if ('（('.includes(text.charAt(at - 2))) return at + 1
  }
  return from
}

/** A heading that ran into its paragraph: 具体情况一般公共预算支出. */
function pastTitle(text: string, start: number, end: number): number {
  const at = text.slice(start, Math.min(end, start + longest)).indexOf('情况')
  const behind = start + at + 2
  return at < 0 || end - behind < 4 || '表说的和、'.includes(text.charAt(behind)) ? start : behind
}

/** Before particles, a closing bracket with what it holds, and a closing quote whose opening stands outside. */
function beforeTail(text: string, start: number, to: number): number {
  let end = to
  while (
    end > start &&
    trailing.includes(text.charAt(end - 1)) &&
    !text.startsWith('参与', end - 2)
  )
    end--
  if (text.charAt(end - 1) === '”' && !text.slice(start, end).includes('“')) end--
  return openOf(text, start, end) ?? end
}

/** Where the bracket opens that closes right at `end`, behind `start` and near; nothing without. */
export function openOf(text: string, start: number, end: number): number | undefined {
  const last = text.charCodeAt(end - 1)
  if (last !== CLOSE && last !== CLOSE_WIDE) return undefined
  for (let i = end - 2; i > start && i >= end - 40; i--)
    if (text.charCodeAt(i) === OPEN || text.charCodeAt(i) === OPEN_WIDE) return i
  return undefined
}

/** Past a bracket or quote that closes nothing before `end`. */
function pastOrphan(text: string, start: number, end: number): number {
  for (let i = start; i < end; i++) {
    const code = text.charCodeAt(i)
    if (code === OPEN || code === OPEN_WIDE || code === 0x201c) return start
    if (code === CLOSE || code === CLOSE_WIDE || code === 0x201d) return i + 1
  }
  return start
}

/** A phrase holds a letter of Chinese, or is one of the names written in Latin letters. */
function named(text: string, start: number, end: number): boolean {
  for (let i = start; i < end; i++)
    if (text.charCodeAt(i) >= 0x4e00 && text.charCodeAt(i) <= 0x9fff) return true
  return latinNames.has(text.slice(start, end))
}
