import { visibleLines } from '../model/visible.ts'

/*
 * The only place that writes to a terminal (test/cli/hostile.test.ts looks for others): what a document or a file name
 * holds is shown there and never obeyed.
 */

/** The sequences that set plain, bold and dim. */
const ESCAPE = String.fromCharCode(27)
const OWN = new RegExp(`${ESCAPE}\\[[012]m`, 'g')

/** Words for a person, on stdout. */
export function print(text: string): void {
  process.stdout.write(visibleLines(text))
}

/** Bold on a terminal that takes colours. */
export function bold(words: string): string {
  return isColoured() ? `${ESCAPE}[1m${words}${ESCAPE}[0m` : words
}

/** Whether what is printed may have bold and dim in it. */
export function isColoured(): boolean {
  return process.stdout.isTTY === true && !process.env['NO_COLOR']
}

/** Words with our own bold and dim, whose parts were made visible before they were set. */
export function printStyled(text: string): void {
  const parts = text.split(OWN)
  const styles = text.match(OWN) ?? []
  process.stdout.write(parts.map((part, i) => visibleLines(part) + (styles[i] ?? '')).join(''))
}

/** Data for a program, to the letter; a terminal is shown what it would obey. */
export function printData(text: string): void {
  process.stdout.write(process.stdout.isTTY === true ? visibleLines(text) : text)
}

export function printJson(value: unknown): void {
  printData(`${JSON.stringify(value, null, 2)}\n`)
}

/** Data for a program that reads it while it comes; resolves when it is taken. */
export function printBytes(bytes: Uint8Array): Promise<void> {
  return new Promise((resolve, reject) => {
    process.stdout.write(bytes, error => (error ? reject(error) : resolve()))
  })
}

/** A row a line. */
export function printLines(rows: readonly unknown[]): void {
  for (const row of rows) printData(`${JSON.stringify(row)}\n`)
}

/** A message, on stderr. */
export function say(text: string): void {
  process.stderr.write(visibleLines(text))
}

/** Draws a line of a terminal again, on stderr. */
export function redraw(line: string): void {
  process.stderr.write(`\r\u001b[2K${visibleLines(line)}`)
}

/** Columns of what is written to: as COLUMNS says, else the terminal's, else `otherwise`. */
export function columnsOf(stream: 'stdout' | 'stderr', otherwise: number): number {
  const asked = Number(process.env['COLUMNS'])
  if (Number.isInteger(asked) && asked > 0) return asked
  return (process[stream].isTTY === true && process[stream].columns) || otherwise
}
