import { formatsById } from '../../lexicon/workbooks.ts'
import type { Attributes } from '../../packed/xml.ts'
import { builtInFormat } from '../sheets/shown.ts'
import type { Package } from './package.ts'

/** What the style of a cell says of its words. */
export interface CellStyle {
  format: string
  struck: boolean
  centred: boolean
  /** In em. */
  indent: number
}

/** How far a step of indentation sets a cell in, in em: three blanks. */
const STEP = 1

/** The styles of cells by number; none where the workbook has none. */
export async function readStyles(parts: Package, part: string | undefined): Promise<CellStyle[]> {
  const formats = new Map<number, string>()
  const struckFonts: boolean[] = []
  const styles: CellStyle[] = []
  if (part === undefined || !parts.has(part)) return styles
  let within = ''
  await parts.read(part, {
    open(name, attributes) {
      if (name === 'fonts' || name === 'cellXfs') within = name
      else if (name === 'numFmt')
        formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      else if (name === 'font' && within === 'fonts') struckFonts.push(false)
      else if (name === 'strike' && within === 'fonts')
        struckFonts[struckFonts.length - 1] = isOn(attributes['val'] ?? '1')
      else if (name === 'xf' && within === 'cellXfs')
        styles.push({
          format: formatOf(Number(attributes['numFmtId'] ?? 0), formats),
          struck: struckFonts[Number(attributes['fontId'] ?? 0)] ?? false,
          centred: false,
          indent: 0,
        })
      else if (name === 'alignment' && within === 'cellXfs') align(styles.at(-1), attributes)
    },
    close(name) {
      if (name === within) within = ''
    },
  })
  return styles
}

function align(style: CellStyle | undefined, { horizontal, indent }: Attributes): void {
  if (style === undefined) return
  style.centred = horizontal === 'center' || horizontal === 'centerContinuous'
  style.indent = horizontal === 'right' ? 0 : STEP * (Number(indent) || 0)
}

/** A number format by its number: the workbook's own, else the one every program knows. */
function formatOf(id: number, own: ReadonlyMap<number, string>): string {
  return own.get(id) ?? formatsById.get(id) ?? builtInFormat(id)
}

export function isOn(word: string | undefined): boolean {
  return word === '1' || word === 'true' || word === 'on'
}
