import { z } from 'zod'
import type { BoundedLine } from '../../io/bounded-lines.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Meta } from '../../model/meta.ts'
import { metaSaid } from '../meta/read.ts'

/** A document as a line asks for it: where its bytes stand, or the bytes themselves, and what is said of it. */
export type Asked = { path: string; meta: Meta | undefined } & (
  | { file: string }
  | { bytes: Uint8Array }
)

/** A line that asks for nothing that can be converted: under which path that is told, and why. */
export interface Refused {
  path: string
  problem: Diagnostic
}

const FORM = '{"path", "file" or "base64", "meta"}'

const form = z
  .strictObject({
    path: z.string().min(1),
    file: z.string().min(1).optional(),
    base64: z.string().optional(),
    meta: z.record(z.string(), z.string()).optional(),
  })
  .refine(({ file, base64 }) => (file === undefined) !== (base64 === undefined), {
    message: 'expected one of "file" and "base64"',
  })

/** What a line of the protocol asks for; `nth` is its number, by which it is named where it names no path. */
export function askedBy(line: BoundedLine, nth: number, longest: number): Asked | Refused {
  const refused = (path: string, code: 'source-unreadable' | 'source-too-large', why: string) => ({
    path,
    problem: diagnostic(code, `line ${nth} ${why}`),
  })
  const unnamed = `line ${nth} of standard input`
  if (!('line' in line)) {
    const why = `holds ${line.bytes} bytes; at most ${longest} are read (--max-line), so give the document as "file"`
    return refused(pathAtFront(line.beginning) ?? unnamed, 'source-too-large', why)
  }
  const said = parsed(line.line)
  const found = form.safeParse(said)
  if (!found.success) {
    const issue = found.error.issues[0]
    const where = issue && issue.path.length > 0 ? `“${issue.path.join('.')}”: ` : ''
    const why =
      said === undefined
        ? `is no JSON; expected ${FORM}`
        : `is not as expected (${where}${issue?.message}); expected ${FORM}`
    return refused(pathAtFront(line.line) ?? unnamed, 'source-unreadable', why)
  }
  const { path, file, base64, meta: told } = found.data
  const meta = told === undefined ? undefined : metaSaid(told)
  if (meta === null)
    return refused(path, 'source-unreadable', 'has two names for the same thing in "meta"')
  if (file !== undefined) return { path, file, meta }
  const bytes = decoded(base64 ?? '')
  if (bytes === null)
    return refused(path, 'source-unreadable', 'holds words in "base64" that are none')
  return { path, bytes, meta }
}

/** Undefined for what is no JSON. */
function parsed(line: Buffer): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(line))
  } catch {
    return undefined
  }
}

/** The path of a line that cannot be read whole, where it comes first. */
function pathAtFront(beginning: Buffer): string | undefined {
  const words = /^\s*\{\s*"path"\s*:\s*("(?:[^"\\]|\\.)+")/.exec(beginning.toString('utf8'))?.[1]
  try {
    return words === undefined ? undefined : z.string().parse(JSON.parse(words))
  } catch {
    return undefined
  }
}

/** Bytes of base64 with its padding; null where a character is none of it, which Node would pass over. */
function decoded(words: string): Uint8Array | null {
  if (words.length % 4 !== 0 || !/^[A-Za-z0-9+/]*={0,2}$/.test(words)) return null
  return Buffer.from(words, 'base64')
}
