import type { RawDocument } from '../../document/raw.ts'
import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import { readPages } from '../pages/read.ts'
import type { Progress } from '../reader.ts'
import { openOfd } from './open.ts'

/** What the pages of an OFD say, and what goes with them that is not read. */
export async function read({ bytes }: Source, progress?: Progress): Promise<RawDocument> {
  const open = await openOfd(bytes)
  const document = await readPages(open, 'ofd', progress)
  const left = Object.entries(open.besides).map(
    ([kind, count]) => `${count} ${kind}${count === 1 ? '' : 's'}`,
  )
  const told: Diagnostic[] = [...open.diagnostics]
  if (left.length > 0) told.push(diagnostic('text-hidden', `left out: ${left.join(', ')}`))
  return { ...document, diagnostics: [...document.diagnostics, ...told] }
}
