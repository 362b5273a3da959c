import type { Figure } from '../../model/figure.ts'

/** What the name of something measured ends in; a list of such names can be dealt out. */
const measured = '率额量数入出值资费度款金'
const joints = '、和与及'

/** 客运量和旅客周转量分别增长2.8%、3.2%: each figure of a list takes its own of as many metrics. */
export function dealOut(text: string, group: readonly Figure[]): void {
  const [first] = group
  const named = first?.words.metric
  if (first === undefined || group.length < 2 || named?.start === undefined) return
  const { start, end = named.start } = named
  if (end > first.start) return
  const parts = partsOf(text, start, end)
  const names = parts.every(([, to]) => measured.includes(text.charAt(to - 1)))
  if (parts.length !== group.length || !names) return
  group.forEach((figure, i) => {
    const part = parts[i]
    const { metric } = figure.words
    if (part === undefined || metric?.start !== start) return
    const [from, to] = part
    figure.metric = text.slice(from, to)
    figure.words.metric = {
      ...metric,
      text: figure.metric,
      start: from,
      end: to,
      rule: 'respective',
    }
  })
}

/** The members of a list of nouns as [start, end). */
function partsOf(text: string, start: number, end: number): [number, number][] {
  const parts: [number, number][] = []
  let from = start
  for (let i = start; i <= end; i++) {
    if (i < end && !joints.includes(text.charAt(i))) continue
    if (i > from) parts.push([from, i])
    from = i + 1
  }
  return parts
}
