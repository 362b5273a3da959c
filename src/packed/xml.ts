import { SaxesParser } from 'saxes'
import { SourceError } from '../model/errors.ts'

/** What is met while a part is read; names without their prefix, which is told beside them. */
export interface XmlEvents {
  open?(name: string, attributes: Attributes, prefix: string): void
  text?(words: string): void
  close?(name: string): void
}

/** Attributes by their name without a prefix; one without any goes before one of the same name with. */
export type Attributes = Readonly<Record<string, string | undefined>>

const DEEPEST = 256
/** Written to the parser in pieces, so that a part of 100 MB is never a second string beside its own. */
const PIECE = 1 << 16

/**
 * Reads a part of a package from its first to its last element, in linear time. No entity but the five of XML is known, and
 * nothing is fetched. Throws SourceError where it is no XML, where it nests deeper than 256 or where it declares entities.
 */
export function readXml(bytes: Uint8Array, part: string, events: XmlEvents): void {
  const parser = new SaxesParser()
  let depth = 0
  parser.on('error', error => {
    throw new SourceError('source-unreadable', `${part} is no XML: ${error.message}`)
  })
  parser.on('doctype', words => {
    if (words.includes('<!ENTITY'))
      throw new SourceError(
        'source-unreadable',
        `${part} declares entities, which are not followed`,
      )
  })
  parser.on('opentag', ({ name, attributes }) => {
    if (++depth > DEEPEST)
      throw new SourceError('source-unreadable', `${part} nests deeper than ${DEEPEST} elements`)
    const colon = name.indexOf(':')
    events.open?.(name.slice(colon + 1), localNames(attributes), name.slice(0, Math.max(colon, 0)))
  })
  parser.on('closetag', ({ name }) => {
    depth--
    events.close?.(name.slice(name.indexOf(':') + 1))
  })
  if (events.text) {
    const take = events.text.bind(events)
    parser.on('text', take)
    parser.on('cdata', take)
  }
  const decoder = new TextDecoder(encodingOf(bytes))
  for (let start = 0; start < bytes.length; start += PIECE)
    parser.write(decoder.decode(bytes.subarray(start, start + PIECE), { stream: true }))
  parser.write(decoder.decode()).close()
}

function localNames(attributes: Record<string, string>): Attributes {
  const names = Object.keys(attributes)
  if (!names.some(name => name.includes(':'))) return attributes
  const local: Record<string, string> = Object.create(null)
  for (const name of names)
    if (name.includes(':')) local[name.slice(name.indexOf(':') + 1)] = attributes[name] ?? ''
  for (const name of names) if (!name.includes(':')) local[name] = attributes[name] ?? ''
  return local
}

/** The mark at its front, else what its first line declares, else UTF-8. */
function encodingOf(bytes: Uint8Array): string {
  const [first, second] = bytes
  if (first === 0xff && second === 0xfe) return 'utf-16le'
  if (first === 0xfe && second === 0xff) return 'utf-16be'
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, 200))
  const declared =
    /^\W*<\?xml[^>]*\bencoding=["']([\w.-]+)["']/.exec(head)?.[1]?.toLowerCase() ?? ''
  return /^gb/.test(declared) ? 'gb18030' : 'utf-8'
}
