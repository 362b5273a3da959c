import type { Run, Text } from '../../model/text.ts'

const wide = /[\u3000-\u303f\u4e00-\u9fff\uff00-\uffef“”‘’]/
const gap = /(?<=[\u4e00-\u9fff])\s{1,4}(?=[\u4e00-\u9fff])/g
/** Fewer gaps are set on purpose. */
const FEWEST = 4

/** A line whose characters were set apart one by one (市  十  七  届) without those spaces; every character keeps its place. */
export function closeUp(line: Text): Text {
  const gaps = line.text.match(gap)?.length ?? 0
  const pairs = line.text.match(/[\u4e00-\u9fff](?=\s*[\u4e00-\u9fff])/g)?.length ?? 0
  if (gaps < FEWEST || gaps * 2 < pairs) return line
  const text: string[] = []
  const runs: Run[] = []
  for (const run of line.runs) {
    const { anchor } = run
    if (anchor.kind !== 'text') return line
    for (let i = run.start; i < run.end; i++) {
      const char = line.text[i] ?? ''
      if (/\s/.test(char) && beside(line.text, i)) continue
      const at = anchor.start + i - run.start
      const last = runs.at(-1)
      if (last?.anchor.kind === 'text' && last.anchor.end === at) {
        last.end += 1
        last.anchor.end += 1
      } else
        runs.push({
          start: text.length,
          end: text.length + 1,
          anchor: { kind: 'text', start: at, end: at + 1 },
        })
      text.push(char)
    }
  }
  return { text: text.join(''), runs }
}

/** Whether white space stands beside a Han character or a full-width mark. */
function beside(text: string, at: number): boolean {
  let from = at
  let to = at
  while (from > 0 && /\s/.test(text[from - 1] ?? '')) from -= 1
  while (to + 1 < text.length && /\s/.test(text[to + 1] ?? '')) to += 1
  return wide.test(text[from - 1] ?? '') || wide.test(text[to + 1] ?? '')
}
