import { find, read } from 'cfb'
import { SourceError } from '../model/errors.ts'

/** The streams of an OLE file by their names; undefined where there is none of that name. Throws SourceError where it is no such file. */
export function openOle(bytes: Uint8Array): (name: string) => Uint8Array | undefined {
  const container = opened(bytes)
  return name => {
    const content = find(container, `/${name}`)?.content
    return content === undefined ? undefined : Uint8Array.from(content)
  }
}

function opened(bytes: Uint8Array) {
  try {
    return read(bytes, { type: 'array' })
  } catch (cause) {
    const why = cause instanceof Error ? cause.message : String(cause)
    throw new SourceError('source-unreadable', `the OLE file cannot be opened: ${why}`, { cause })
  }
}
