import type { RawDocument } from '../../document/raw.ts'
import { diagnostic } from '../../model/diagnostic.ts'
import type { Source } from '../../model/source.ts'
import { Package } from './package.ts'
import { openParts } from './parts.ts'
import { Story } from './story.ts'
import { readPart } from './tree.ts'

/** The text of a document of Word: body, boxes and notes, as it is printed with its revisions accepted. */
export async function read({ bytes }: Source): Promise<RawDocument> {
  const parts = await openParts(bytes)
  const holder = new Package(parts)
  const story = new Story(holder, parts.main.name)
  readPart(parts.main.bytes, parts.main.name, 'body', element => story.block(element))
  const blocks = story.end()
  const diagnostics = [...parts.diagnostics, ...holder.diagnostics()]
  if (blocks.length === 0)
    diagnostics.push(
      diagnostic(
        'text-missing',
        'the document has no words: they may stand in pictures or in files it holds',
      ),
    )
  return { format: 'docx', facts: {}, blocks, omitted: holder.omitted, diagnostics }
}
