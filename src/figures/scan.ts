import { wordAt } from '../lexicon/buckets.ts'
import { CHINESE, classOf, DIGIT, SCALE, STEP, TENS, UNKNOWN } from '../reading/numeral/classes.ts'
import { readPeriod } from '../reading/periods/read.ts'
import { lexicon } from './lexicon.ts'
import { Lists } from './lists.ts'
import { Mark, type Pause } from './mark.ts'
import { Numbers } from './numbers.ts'
import type { Refused } from './refused.ts'

const NONE = 0
const WORD = 1
const NUMBER = 2
const PAUSE = 4
const PERIOD = 8

const pauses: Readonly<Record<string, Pause>> = {
  '，': 'comma',
  ',': 'comma',
  '：': 'comma',
  ':': 'comma',
  '、': 'list',
  '；': 'semicolon',
  ';': 'semicolon',
  '。': 'stop',
  '！': 'stop',
  '？': 'stop',
  '\n': 'break',
  '\t': 'stop',
  '（': 'open',
  '(': 'open',
  '）': 'close',
  ')': 'close',
  '《': 'open',
  '》': 'close',
  '〔': 'open',
  '〕': 'close',
}
const table = new Uint8Array(65536)
const pauseNames: Pause[] = []
const pauseOf = new Uint8Array(65536)
const add = (code: number, bit: number): void => {
  table[code] = (table[code] ?? NONE) | bit
}
for (const [char, pause] of Object.entries(pauses)) {
  add(char.charCodeAt(0), PAUSE)
  pauseOf[char.charCodeAt(0)] = pauseNames.push(pause) - 1
}
lexicon.index.forEach((place, code) => {
  if (place > 0) add(code, WORD)
})
for (let code = 0; code < 65536; code++) {
  const kind = classOf(code)
  if (
    kind === DIGIT ||
    kind === CHINESE ||
    kind === STEP ||
    kind === TENS ||
    kind === UNKNOWN ||
    kind === SCALE
  )
    add(code, NUMBER)
}
for (const char of '一二三四五六七八九十〇零上下今去本当明来次前全年第首元过这“"')
  add(char.charCodeAt(0), PERIOD)
for (let digit = 0; digit < 10; digit++) for (const from of [48, 0xff10]) add(from + digit, PERIOD)
for (const char of '翻半') add(char.charCodeAt(0), NUMBER)
add(46, NUMBER)

/** One pass over a text: every word, pause, period and figure in order of place, none overlapping; figures without a sure value go to `refused`. */
export function scan(text: string, refused: Refused[] = []): Mark[] {
  const marks: Mark[] = []
  const lists = new Lists(text, marks)
  const numbers = new Numbers(text, marks, lists, refused)
  let floor = 0
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at)
    const bits = table[code] ?? NONE
    if (bits === NONE) {
      at++
      continue
    }
    const word = (bits & WORD) !== 0 ? wordAt(lexicon, text, at) : undefined
    if ((bits & PERIOD) !== 0) {
      const period = readPeriod(text, at)
      if (period !== undefined && at + (word?.word.length ?? 0) <= period.end) {
        marks.push(new Mark(at, period.end, undefined, undefined, period))
        lists.clear()
        at = floor = period.end
        continue
      }
    }
    if ((bits & WORD) !== 0) {
      if (word !== undefined && !((bits & NUMBER) !== 0 && word.word.length === 1)) {
        if (!word.silent) marks.push(new Mark(at, at + word.word.length, word))
        at += word.word.length
        if (word.name) floor = at
        continue
      }
    }
    if ((bits & NUMBER) !== 0) {
      const end = numbers.read(at, code, floor)
      if (end > at) {
        at = floor = end
        continue
      }
    }
    if ((bits & PAUSE) !== 0)
      marks.push(
        new Mark(at, at + 1, undefined, undefined, undefined, pauseNames[pauseOf[code] ?? 0]),
      )
    at++
  }
  return marks
}
