import type { PlannedTable } from '../plan.ts'
import { copied, SURELY_FITS } from './text.ts'

const QUOTE = 0x22
const MINUS = 0x2d
const POINT = 0x2e
const SLASH = 0x2f
const BACKSLASH = 0x5c
const TAB = 0x09

/** What COPY and JSON write alike after a backslash: the backslash itself, b, f, n, r and t. */
const ALIKE = new Set([BACKSLASH, 0x62, 0x66, 0x6e, 0x72, 0x74])

/** Digits that surely are an exact number of JavaScript; and that no type is too short for. */
const SAFE_DIGITS = 15
const MANY_DIGITS = 1000

/** Bytes of rows that are sent at once. */
const BLOCK = 1 << 18

type Kind = 'text' | 'key' | 'decimal' | 'integer' | 'boolean' | 'date' | 'json'

/**
 * Writes lines of JSON as rows of COPY, byte by byte, as long as they stand as a run writes them: every column in its order, and nothing a
 * database might refuse. Whatever else a line holds, it is left to who reads JSON.
 */
export class CopyLines {
  readonly #columns: readonly { before: Buffer; kind: Kind }[]
  readonly #first: Buffer
  #out = Buffer.allocUnsafe(BLOCK)
  #to = 0
  #line: Uint8Array = Buffer.alloc(0)
  #at = 0

  constructor(table: PlannedTable, dataset: string) {
    const keys = new Set([table.key, ...table.references.map(({ column }) => column)])
    this.#columns = table.columns.slice(1, -1).map(({ name, type }, nth) => ({
      before: Buffer.from(`${nth === 0 ? '{' : ','}${JSON.stringify(name)}:`),
      kind: type === 'text' && keys.has(name) ? 'key' : kindOf(type),
    }))
    this.#first = Buffer.from(`${copied('text', dataset)}\t`)
  }

  /** Writes a line; false where it needs to be read, and nothing of it is written. */
  add(line: Uint8Array): boolean {
    this.#keep(2 * line.length + this.#first.length + 8)
    const from = this.#to
    this.#line = line
    this.#at = 0
    this.#out.set(this.#first, this.#to)
    this.#to += this.#first.length
    for (const { before, kind } of this.#columns) {
      if (!this.#passes(before) || !this.#value(kind)) {
        this.#to = from
        return false
      }
      this.#out[this.#to++] = TAB
    }
    if (line[this.#at] !== 0x7d || this.#at + 1 !== line.length) {
      this.#to = from
      return false
    }
    this.#to += this.#out.write('\\N\n', this.#to)
    return true
  }

  /** Writes a row that somebody else made. */
  put(row: string): void {
    this.#keep(3 * row.length)
    this.#to += this.#out.write(row, this.#to)
  }

  get full(): boolean {
    return this.#to >= BLOCK
  }

  /** What was written since the last time. */
  take(): Buffer {
    const taken = this.#out.subarray(0, this.#to)
    this.#out = Buffer.allocUnsafe(BLOCK)
    this.#to = 0
    return taken
  }

  /** Sees that so many bytes find room. */
  #keep(more: number): void {
    if (this.#to + more <= this.#out.length) return
    const wider = Buffer.allocUnsafe(2 * (this.#to + more))
    wider.set(this.#out.subarray(0, this.#to))
    this.#out = wider
  }

  #passes(words: Uint8Array): boolean {
    const [line, at] = [this.#line, this.#at]
    for (let i = 0; i < words.length; i++) if (line[at + i] !== words[i]) return false
    this.#at = at + words.length
    return true
  }

  #value(kind: Kind): boolean {
    if (this.#passes(NULL)) {
      this.#out[this.#to++] = BACKSLASH
      this.#out[this.#to++] = 0x4e
      return true
    }
    switch (kind) {
      case 'json':
        return this.#json()
      case 'boolean':
        return this.#boolean()
      case 'integer':
        return this.#integer()
      default:
        return this.#words(kind)
    }
  }

  #boolean(): boolean {
    const word = this.#passes(TRUE) ? 0x74 : this.#passes(FALSE) ? 0x66 : 0
    this.#out[this.#to++] = word
    return word !== 0
  }

  #integer(): boolean {
    const from = this.#to
    if (this.#line[this.#at] === MINUS) this.#copy()
    const digits = this.#digits()
    const next = this.#line[this.#at]
    return (
      digits > 0 && digits <= SAFE_DIGITS && this.#to > from && (next === 0x2c || next === 0x7d)
    )
  }

  /** A word of JSON as its column takes it. */
  #words(kind: 'text' | 'key' | 'decimal' | 'date'): boolean {
    if (this.#line[this.#at] !== QUOTE) return false
    this.#at += 1
    if (kind === 'decimal') return this.#decimal() && this.#ends()
    if (kind === 'date') return this.#date() && this.#ends()
    const from = this.#to
    return this.#text() && (kind === 'text' || this.#to - from <= SURELY_FITS)
  }

  #decimal(): boolean {
    if (this.#line[this.#at] === MINUS) this.#copy()
    const whole = this.#digits()
    if (whole === 0 || whole > MANY_DIGITS) return false
    if (this.#line[this.#at] !== POINT) return true
    this.#copy()
    const fraction = this.#digits()
    return fraction > 0 && fraction <= MANY_DIGITS
  }

  #date(): boolean {
    const [line, at] = [this.#line, this.#at]
    if (line[at] === 0x30 && line[at + 1] === 0x30) return false
    for (const digits of [4, 2, 2]) {
      if (digits === 2) {
        if (this.#line[this.#at] !== MINUS) return false
        this.#copy()
      }
      const before = this.#at
      if (this.#digits() !== digits || this.#at - before !== digits) return false
    }
    return true
  }

  #ends(): boolean {
    return this.#line[this.#at++] === QUOTE
  }

  #copy(): void {
    this.#out[this.#to++] = this.#line[this.#at++] ?? 0
  }

  #digits(): number {
    const from = this.#at
    for (;;) {
      const byte = this.#line[this.#at]
      if (byte === undefined || byte < 0x30 || byte > 0x39) return this.#at - from
      this.#out[this.#to++] = byte
      this.#at += 1
    }
  }

  /** The rest of a word, its last quote included. */
  #text(): boolean {
    const [line, out] = [this.#line, this.#out]
    let [at, to] = [this.#at, this.#to]
    for (;;) {
      const byte = line[at++]
      if (byte === QUOTE) break
      if (byte === undefined) return false
      if (byte === BACKSLASH) {
        const next = line[at++] ?? 0
        if (ALIKE.has(next)) out[to++] = BACKSLASH
        else if (next !== QUOTE && next !== SLASH) return false
        out[to++] = next
      } else out[to++] = byte
    }
    this.#at = at
    this.#to = to
    return true
  }

  /** An array or object as its JSON, in which COPY wants each backslash twice. */
  #json(): boolean {
    const [line, out] = [this.#line, this.#out]
    let [at, to, depth, inWord] = [this.#at, this.#to, 0, false]
    for (;;) {
      const byte = line[at++]
      if (byte === undefined) return false
      out[to++] = byte
      if (byte === QUOTE) inWord = !inWord
      else if (byte === BACKSLASH) {
        const next = line[at++] ?? 0
        if (next === 0x75) return false
        out[to++] = BACKSLASH
        if (next === BACKSLASH) out[to++] = BACKSLASH
        out[to++] = next
      } else if (inWord) continue
      else if (byte === 0x5b || byte === 0x7b) depth += 1
      else if (byte === 0x5d || byte === 0x7d) depth -= 1
      else continue
      if (depth === 0 && !inWord) break
    }
    this.#at = at
    this.#to = to
    return true
  }
}

const NULL = Buffer.from('null')
const TRUE = Buffer.from('true')
const FALSE = Buffer.from('false')

function kindOf(type: PlannedTable['columns'][number]['type']): Kind {
  return type === 'array' || type === 'object' ? 'json' : type
}
