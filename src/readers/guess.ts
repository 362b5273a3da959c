import type { Format } from '../model/source.ts'
import { foreignKind } from './sniff.ts'

/** Bytes that are looked at. */
const HEAD = 65_536
/** Lines whose fields are counted. */
const LINES = 20

/** What bytes without a name are by themselves; undefined where they are a kind of file no reader exists for. */
export function guessFormat(bytes: Uint8Array): Format | undefined {
  const head = new TextDecoder(encodingOf(bytes)).decode(bytes.subarray(0, HEAD))
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf'
  if (foreignKind(String.fromCharCode(...bytes.subarray(0, 8))) !== undefined) return undefined
  if (
    /^\s*(?:<\?xml[^>]*>\s*|<!--[\s\S]*?-->\s*)*<(?:!doctype html|html|head|body|table|div|p)\b/i.test(
      head,
    )
  )
    return 'html'
  if (/^#{1,6}[ \t]+\S/m.test(head) || /^[ \t]*\|[^\n]*\|[ \t]*\r?$/m.test(head)) return 'markdown'
  if (isDelimited(head, '\t')) return 'tsv'
  return isDelimited(head.replace(/(?<=\d),(?=\d{3}(?!\d))/g, ''), ',') ? 'csv' : 'text'
}

/** By a byte order mark; else one byte a character, which leaves every sign of a format where it is. */
function encodingOf([first, second]: Uint8Array): string {
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  return first === 0xfe && second === 0xff ? 'utf-16be' : 'latin1'
}

/** Whether two lines or more have the same number of fields, two or more. */
function isDelimited(head: string, sign: string): boolean {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const whole = lines.slice(0, head.length < HEAD ? LINES : Math.min(LINES, lines.length - 1))
  const fields = new Set(whole.map(line => line.split(sign).length))
  return whole.length > 1 && fields.size === 1 && !fields.has(1)
}
