/** Lines whose fields are counted. */
const LINES = 20
/** Characters of a head that may end within a line. */
const HEAD = 65_536

/** Whether two lines or more have the same number of fields, two or more. */
export function isDelimited(head: string, sign: string): boolean {
  const lines = head
    .replace(/"(?:[^"]|"")*"/g, '')
    .split(/\r?\n/)
    .filter(line => line.trim() !== '')
  const whole = lines.slice(0, head.length < HEAD ? LINES : Math.min(LINES, lines.length - 1))
  const fields = new Set(whole.map(line => line.split(sign).length))
  return whole.length > 1 && fields.size === 1 && !fields.has(1)
}
