import {
  CFB,
  type ParsingOptions,
  read as readWorkbook,
  set_cptable,
  type WorkBook,
} from '@e965/xlsx'
import * as codepages from '@e965/xlsx/dist/cpexcel'

export { type CellObject, SSF, type WorkBook, type WorkSheet } from '@e965/xlsx'

/** What the library tries an inflater with. */
const TRIAL = 2

/**
 * A workbook packs nothing but its colours, which nobody asks for, and the library's own inflater never ends on damaged bytes.
 * This one refuses, which it takes as no colours.
 */
class InflateRaw {
  readonly _finishFlushFlag = 4
  bytesRead = 0
  _processChunk(packed: Uint8Array): Uint8Array {
    if (packed.length > TRIAL) throw new Error('nothing is inflated')
    this.bytesRead = packed.length
    return new Uint8Array(0)
  }
}

/** A workbook as the library reads it, which says nothing on stderr meanwhile: it names records it does not know there. */
export function workbookOf(bytes: Uint8Array, options: ParsingOptions): WorkBook {
  const { error } = console
  console.error = () => {}
  try {
    set_cptable(codepages)
    CFB.utils.use_zlib({ InflateRaw })
    return readWorkbook(bytes, { ...options, type: 'array' })
  } finally {
    /** Nothing else runs in between: reading does not wait. */
    console.error = error
  }
}
