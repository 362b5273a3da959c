import type { Diagnostic } from '../../model/diagnostic.ts'
import type { Page } from '../../model/document.ts'
import { SourceError } from '../../model/errors.ts'
import { assemble } from '../../tables/assemble.ts'
import type { Reader } from '../reader.ts'
import { blocksOf } from './blocks.ts'
import { doubted, isBroken, judge } from './judge.ts'
import { type Layout, layoutOf } from './layout.ts'
import { openPdf } from './page.ts'

/** PDFs with text: tables as drawn or set, the rest as paragraphs in reading order. */
export const pdf: Reader = {
  name: 'pdf',
  formats: ['pdf'],
  version: 3,
  async read(source) {
    const open = await openPdf(source.bytes)
    const layouts: Layout[] = []
    const sizes: Page[] = []
    const diagnostics: Diagnostic[] = []
    try {
      for (let number = 1; number <= open.count; number++) {
        const content = await open.page(number)
        if ('code' in content) {
          diagnostics.push(content)
          continue
        }
        const { page, width, height } = content
        sizes.push({ page, width, height })
        diagnostics.push(...judge(content))
        if (!isBroken(content)) layouts.push(layoutOf(content))
      }
    } finally {
      await open.close()
    }
    if (sizes.length > 0 && layouts.length === 0) {
      throw new SourceError(
        'text-layer-broken',
        'the glyphs of this PDF have no Unicode; its text can only be had by recognition (OCR)',
      )
    }
    const { blocks, omitted } = blocksOf(layouts)
    diagnostics.push(...doubted(blocks))
    return assemble({
      format: 'pdf',
      pages: sizes,
      facts: {},
      blocks,
      omitted,
      diagnostics,
    })
  },
}
