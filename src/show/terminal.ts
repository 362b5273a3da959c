const wide =
  /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/

/** Terminal columns of a text: two for a character of East Asia, one for any other. */
export function columnsOf(words: string): number {
  let count = 0
  for (const char of words) count += char.length === 2 || wide.test(char) ? 2 : 1
  return count
}

/** The text in exactly `width` columns: blanks behind it (before it with `right`), cut with … where it is longer. */
export function pad(words: string, width: number, right = false): string {
  let used = 0
  let text = ''
  const chars = [...words]
  const whole = columnsOf(words) <= width
  for (const char of chars) {
    const next = used + columnsOf(char)
    if (next > (whole ? width : width - 1)) break
    text += char
    used = next
  }
  if (!whole && width > 0) {
    text += '…'
    used++
  }
  const blanks = ' '.repeat(Math.max(0, width - used))
  return right ? blanks + text : text + blanks
}

/** Words cut to a width where they are wider. */
export function clip(words: string, width: number): string {
  return columnsOf(words) <= width ? words : pad(words, width).trimEnd()
}
