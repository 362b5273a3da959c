import { classified } from './classified.ts'

/** The classification of revenue and expenditure: code → name. */
const names: ReadonlyMap<string, string> = new Map(
  classified
    .trim()
    .split(/\s+/)
    .map(line => {
      const code = /^\d+/.exec(line)?.[0] ?? ''
      return [code, line.slice(code.length)]
    }),
)

const codes = new Map<string, string[]>()
for (const [code, name] of names) codes.set(alike(name), [...(codes.get(alike(name)) ?? []), code])

/** A name as it is compared: brackets of either width, no numbering (四、其他支出). */
function alike(name: string): string {
  return name
    .replace(/[（(]/g, '(')
    .replace(/[）)]/g, ')')
    .replace(/^[一二三四五六七八九十]+、/, '')
}

/** The codes of a name: 行政运行 is an item of many sections. */
export function codesOf(name: string): readonly string[] {
  return codes.get(alike(name)) ?? []
}

/** The name the classification gives a code. */
export function classOf(code: string): string | undefined {
  return names.get(code)
}

/** Whether two names are one, but for the width of brackets. */
export function isSameClass(a: string, b: string): boolean {
  return alike(a) === alike(b)
}

/** Words that a bare number of three digits counts: 300万元以上 begins with no code. */
const counted = '年月日人名个元万亿千百家户项岁天米吨号度级％%以余多几'
const digits = '[1-5]\\d{2}(?:\\d{2}){0,4}'
/** 2010301 行政运行, [229]其他支出, 201一般公共服务支出. */
const ahead = new RegExp(
  `^(?:[\\[（(【](${digits})[\\]）)】]|(${digits})(?!\\d))\\s*[-—]?\\s*(?=[\\u4e00-\\u9fff“])`,
)
/** 行政运行2010301, 行政运行（2010301）. */
const behind =
  /(?<=[\u4e00-\u9fff）)])\s*(?:[[（(【](\d{5}(?:\d{2})?)[\]）)】]|([1-5]\d{4}(?:\d{2})?))$/

/** The code of the classification that a label holds, and the label without it; '' where it holds none. */
export function splitCode(label: string): { code: string; name: string } {
  const before = ahead.exec(label)
  const front = before?.[1] ?? before?.[2]
  if (before && front !== undefined) {
    const name = label.slice(before[0].length)
    const bare = before[1] === undefined && front.length === 3 && !/\s/.test(before[0])
    if (!bare || (classOf(front) !== undefined && !counted.includes(name.charAt(0))))
      return { code: front, name }
  }
  const after = behind.exec(label)
  const back = after?.[1] ?? after?.[2]
  if (after && back !== undefined && classOf(back.slice(0, 3)) !== undefined)
    return { code: back, name: label.slice(0, after.index) }
  return { code: '', name: label }
}
