import type { Change } from './properties.ts'

/** Codes of the changes that are read ([MS-DOC] 2.6). */
const CODES = {
  inTable: 0x2416,
  rowEnd: 0x2417,
  depth: 0x6649,
  innerCell: 0x244b,
  innerRow: 0x244c,
  outline: 0x2640,
  align: 0x2461,
  oldAlign: 0x2403,
  list: 0x460b,
  level: 0x260a,
  left: 0x845e,
  oldLeft: 0x840f,
  first: 0x8460,
  oldFirst: 0x8411,
  deleted: 0x0800,
  hidden: 0x083c,
  struck: 0x0837,
  struckTwice: 0x2a53,
  raised: 0x2a48,
  color: 0x6870,
  index: 0x2a42,
  shade: 0xca71,
  oldShade: 0x4866,
  symbol: 0x6a09,
  layout: 0xd608,
  merge: 0xd62b,
  header: 0x3404,
} as const

export type Code = keyof typeof CODES

/** The last change of a kind, which is the one that holds. */
export function lastOf(changes: readonly Change[], name: Code): Change | undefined {
  return changes.findLast(({ code }) => code === CODES[name])
}

export function allOf(changes: readonly Change[], name: Code): Change[] {
  return changes.filter(({ code }) => code === CODES[name])
}

/** The number a change sets, whatever its width; undefined where nothing sets it. */
export function numberOf(changes: readonly Change[], name: Code): number | undefined {
  const change = lastOf(changes, name)
  if (change === undefined) return undefined
  const { view, at, length } = change
  if (length === 1) return view.getUint8(at)
  return length === 2 ? view.getInt16(at, true) : view.getUint32(at, true)
}

/** Whether a switch is on; a value above one goes by what `style` says. */
export function switchedOn(changes: readonly Change[], name: Code, style = false): boolean {
  const value = numberOf(changes, name) ?? 0x80
  if (value === 0x80) return style
  return value === 0x81 ? !style : value === 1
}
