// A small workbook of OOXML, the same bytes each time: for samples and tests. Knows what they need and no more.
import { crc32, deflateRawSync } from 'node:zlib'

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'

/** The bytes of a workbook; `parts` are added to it or take the place of its own. */
export function writeWorkbook({ sheets, date1904 = false, parts = {} }) {
  const styles = new Styles()
  const written = sheets.map(sheet => sheetXml(sheet, styles))
  const paths = sheets.map((_, i) => `worksheets/sheet${i + 1}.xml`)
  const named = sheets.map(({ name, state = 'visible' }, i) => {
    return `<sheet name="${escaped(name)}" sheetId="${i + 1}" state="${state}" r:id="rId${i + 1}"/>`
  })
  const targets = [
    ...paths.map(path => ['worksheet', path]),
    ['styles', 'styles.xml'],
    ['sharedStrings', 'sharedStrings.xml'],
  ]
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${paths.map(path => `<Override PartName="/xl/${path}" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'xl/workbook.xml']]),
    'xl/workbook.xml': `${HEAD}<workbook xmlns="${MAIN}" xmlns:r="${RELATIONS}"><workbookPr${date1904 ? ' date1904="1"' : ''}/><sheets>${named.join('')}</sheets></workbook>`,
    'xl/_rels/workbook.xml.rels': relations(targets),
    ...Object.fromEntries(paths.map((path, i) => [`xl/${path}`, written[i]])),
    'xl/sharedStrings.xml': `${HEAD}<sst xmlns="${MAIN}"/>`,
    'xl/styles.xml': styles.xml(),
    ...parts,
  })
}

/** Relations of one part, by kind and target. */
export function relations(targets) {
  const list = targets.map(([kind, target], i) => {
    return `<Relationship Id="rId${i + 1}" Type="${RELATIONS}/${kind}" Target="${target}"/>`
  })
  return `${HEAD}<Relationships xmlns="${PACKAGE}/relationships">${list.join('')}</Relationships>`
}

/** B3 of row 2, column 1. */
export function cellName(row, column) {
  let name = ''
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26))
    name = String.fromCharCode(65 + ((left - 1) % 26)) + name
  return name + (row + 1)
}

function sheetXml(
  { rows, merges = [], hiddenRows = [], hiddenColumns = [], head = '', tail = '' },
  styles,
) {
  const lines = rows.map((cells, row) => {
    const hidden = hiddenRows.includes(row + 1) ? ' hidden="1"' : ''
    const written = cells.map((cell, column) => cellXml(cell, cellName(row, column), styles))
    return `<row r="${row + 1}"${hidden}>${written.join('')}</row>`
  })
  const columns = hiddenColumns.map(column => `<col min="${column}" max="${column}" hidden="1"/>`)
  return [
    `${HEAD}<worksheet xmlns="${MAIN}" xmlns:r="${RELATIONS}">${head}`,
    columns.length > 0 ? `<cols>${columns.join('')}</cols>` : '',
    `<sheetData>${lines.join('\n')}</sheetData>`,
    merges.length > 0
      ? `<mergeCells count="${merges.length}">${merges.map(ref => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : '',
    `${tail}</worksheet>`,
  ].join('')
}

function cellXml(cell, name, styles) {
  if (cell === null || cell === undefined || cell === '') return ''
  const {
    value,
    format = 'General',
    formula,
    kind,
    centred = false,
    indent = 0,
    struck = false,
  } = typeof cell === 'object' ? cell : { value: cell }
  const style = styles.of({ format, centred, indent, struck })
  const written = formula === undefined ? '' : `<f>${escaped(formula)}</f>`
  if (typeof value === 'string' && kind === undefined)
    return `<c r="${name}" s="${style}" t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`
  const held = value === undefined ? '' : `<v>${escaped(String(value))}</v>`
  return `<c r="${name}" s="${style}"${kind === undefined ? '' : ` t="${kind}"`}>${written}${held}</c>`
}

/** The styles that cells ask for, each once. */
class Styles {
  #list = []
  constructor() {
    this.of({ format: 'General', centred: false, indent: 0, struck: false })
  }
  of(style) {
    const key = JSON.stringify(style)
    const at = this.#list.indexOf(key)
    return at < 0 ? this.#list.push(key) - 1 : at
  }
  xml() {
    const list = this.#list.map(key => JSON.parse(key))
    const formats = list.map(({ format }, i) =>
      format === 'General' || typeof format === 'number'
        ? ''
        : `<numFmt numFmtId="${200 + i}" formatCode="${escaped(format)}"/>`,
    )
    const xfs = list.map(({ format, centred, indent, struck }, i) => {
      const id = format === 'General' ? 0 : typeof format === 'number' ? format : 200 + i
      const set = centred ? ' horizontal="center"' : ''
      return `<xf numFmtId="${id}" fontId="${struck ? 1 : 0}" fillId="0" borderId="0" xfId="0"><alignment${set} indent="${indent}"/></xf>`
    })
    return `${HEAD}<styleSheet xmlns="${MAIN}"><numFmts>${formats.join('')}</numFmts><fonts><font/><font><strike/></font></fonts><fills><fill/></fills><borders><border/></borders><cellStyleXfs><xf/></cellStyleXfs><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`
  }
}

export function escaped(words) {
  return words
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;')
}

/** A zip of these parts. */
export function zip(parts) {
  const files = []
  const directory = []
  let offset = 0
  for (const [name, words] of Object.entries(parts)) {
    const raw = Buffer.from(words)
    const packed = deflateRawSync(raw)
    const title = Buffer.from(name)
    const same = Buffer.alloc(26)
    same.writeUInt16LE(20, 0)
    same.writeUInt16LE(0x800, 2)
    same.writeUInt16LE(8, 4)
    same.writeUInt16LE(0x21, 8)
    same.writeUInt32LE(crc32(raw), 10)
    same.writeUInt32LE(packed.length, 14)
    same.writeUInt32LE(raw.length, 18)
    same.writeUInt16LE(title.length, 22)
    const central = Buffer.alloc(46)
    central.writeUInt32LE(0x02014b50, 0)
    central.writeUInt16LE(20, 4)
    same.copy(central, 6)
    central.writeUInt32LE(offset, 42)
    directory.push(central, title)
    const local = Buffer.concat([Buffer.from('PK\x03\x04'), same, title, packed])
    files.push(local)
    offset += local.length
  }
  const listed = Buffer.concat(directory)
  const end = Buffer.alloc(22)
  end.writeUInt32LE(0x06054b50, 0)
  end.writeUInt16LE(Object.keys(parts).length, 8)
  end.writeUInt16LE(Object.keys(parts).length, 10)
  end.writeUInt32LE(listed.length, 12)
  end.writeUInt32LE(offset, 16)
  return Buffer.concat([...files, listed, end])
}
