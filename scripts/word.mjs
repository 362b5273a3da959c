// A small document of Word (OOXML), the same bytes each time: for samples and stories. Knows what they need and no more.
import { escaped, relations, zip } from './workbook.mjs'

const MAIN = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const WORDML = 'application/vnd.openxmlformats-officedocument.wordprocessingml'
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006'
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
const COUNTED = '一二三四五六七八九十'
/** The printed numbers that a list of the document prints: of level 0 and 1. */
const NUMBERS = [/^([一二三四五六七八九十])、/, /^（([一二三四五六七八九十])）/]
const GRID = 8_500

/**
 * The bytes of a document. A block is `{ runs, level?, align? }` or `{ rows, head? }`, where `level` is that of a heading; a row
 * holds cells `{ blocks, rowSpan?, columnSpan?, indent?, shaded? }`; a run is `{ words, set? }` with any of `hidden`, `struck`,
 * `white`, `raised`, `lowered`. Numbers 一、 and （一） that count from one are printed by a list, as Word sets them.
 */
export function writeWord(blocks) {
  const counts = [0, 0]
  const body = blocks.map(block => blockXml(block, counts)).join('')
  return zip({
    '[Content_Types].xml': `${HEAD}<Types xmlns="${PACKAGE}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/>${['document.main', 'styles', 'numbering'].map(kind => `<Override PartName="/word/${kind.split('.')[0]}.xml" ContentType="${WORDML}.${kind}+xml"/>`).join('')}</Types>`,
    '_rels/.rels': relations([['officeDocument', 'word/document.xml']]),
    'word/_rels/document.xml.rels': relations([
      ['styles', 'styles.xml'],
      ['numbering', 'numbering.xml'],
    ]),
    'word/document.xml': `${HEAD}<w:document xmlns:w="${MAIN}"><w:body>${body}<w:sectPr/></w:body></w:document>`,
    'word/styles.xml': `${HEAD}<w:styles xmlns:w="${MAIN}"><w:style w:type="paragraph" w:default="1" w:styleId="a"><w:name w:val="Normal"/></w:style>${[1, 2, 3, 4, 5, 6].map(level => `<w:style w:type="paragraph" w:styleId="${level}"><w:name w:val="heading ${level}"/><w:basedOn w:val="a"/><w:pPr><w:outlineLvl w:val="${level - 1}"/></w:pPr></w:style>`).join('')}</w:styles>`,
    'word/numbering.xml': `${HEAD}<w:numbering xmlns:w="${MAIN}"><w:abstractNum w:abstractNumId="0">${['%1、', '（%2）'].map((printed, level) => `<w:lvl w:ilvl="${level}"><w:start w:val="1"/><w:numFmt w:val="chineseCounting"/><w:suff w:val="nothing"/><w:lvlText w:val="${printed}"/></w:lvl>`).join('')}</w:abstractNum><w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num></w:numbering>`,
  })
}

function blockXml(block, counts) {
  return 'rows' in block ? tableXml(block) : paragraphXml(block, counts)
}

function paragraphXml({ runs, level, align, indent }, counts) {
  const number = counts && listed(runs, counts)
  const printed = number ? cut(runs, number.length) : runs
  const set = [
    level ? `<w:pStyle w:val="${level}"/>` : '',
    number ? `<w:numPr><w:ilvl w:val="${number.level}"/><w:numId w:val="1"/></w:numPr>` : '',
    indent ? `<w:ind w:leftChars="${Math.round(100 * indent)}"/>` : '',
    align ? `<w:jc w:val="${align}"/>` : '',
  ].join('')
  return `<w:p>${set && `<w:pPr>${set}</w:pPr>`}${printed.map(runXml).join('')}</w:p>`
}

/** The number a list prints before these words, where they go on counting. */
function listed(runs, counts) {
  const words = runs.map(run => run.words).join('')
  for (const [level, pattern] of NUMBERS.entries()) {
    const found = pattern.exec(words)
    if (!found || COUNTED.indexOf(found[1]) !== counts[level]) continue
    counts[level] += 1
    if (level === 0) counts[1] = 0
    return { level, length: found[0].length }
  }
  return undefined
}

function cut(runs, length) {
  let left = length
  return runs.flatMap(run => {
    const gone = Math.min(left, run.words.length)
    left -= gone
    return gone === run.words.length ? [] : [{ ...run, words: run.words.slice(gone) }]
  })
}

function runXml({ words, set = {} }) {
  const properties = [
    set.struck ? '<w:strike/>' : '',
    set.hidden ? '<w:vanish/>' : '',
    set.white ? '<w:color w:val="FFFFFF"/>' : '',
    set.raised ? '<w:vertAlign w:val="superscript"/>' : '',
    set.lowered ? '<w:vertAlign w:val="subscript"/>' : '',
  ].join('')
  const lines = words
    .split('\n')
    .map(line => (line === '' ? '' : `<w:t xml:space="preserve">${escaped(line)}</w:t>`))
  return `<w:r>${properties && `<w:rPr>${properties}</w:rPr>`}${lines.join('<w:br/>')}</w:r>`
}

/** A cell over several rows is a cell in each of them, of which the lower ones go on with the one above. */
function tableXml({ rows, head = 0 }) {
  const open = new Map()
  const lines = rows.map((row, r) => {
    let cells = ''
    let column = 0
    const waiting = [...row]
    while (waiting.length > 0 || [...open.keys()].some(at => at >= column)) {
      const above = open.get(column)
      if (above) {
        cells += cellXml({ blocks: [] }, above.span, '<w:vMerge/>')
        if (--above.left === 0) open.delete(column)
        column += above.span
        continue
      }
      const cell = waiting.shift()
      if (!cell) {
        cells += cellXml({ blocks: [] }, 1, '')
        column += 1
        continue
      }
      const { rowSpan = 1, columnSpan: span = 1 } = cell
      const left = Math.min(rowSpan, rows.length - r) - 1
      if (left > 0) open.set(column, { left, span, fresh: true })
      cells += cellXml(cell, span, left > 0 ? '<w:vMerge w:val="restart"/>' : '')
      column += span
    }
    return `<w:tr>${r < head ? '<w:trPr><w:tblHeader/></w:trPr>' : ''}${cells}</w:tr>`
  })
  const width = Math.max(
    ...rows.map(row => row.reduce((sum, { columnSpan = 1 }) => sum + columnSpan, 0)),
  )
  const grid = Array.from({ length: width }, () => `<w:gridCol w:w="${Math.floor(GRID / width)}"/>`)
  return `<w:tbl><w:tblPr/><w:tblGrid>${grid.join('')}</w:tblGrid>${lines.join('')}</w:tbl>`
}

function cellXml({ blocks, indent, shaded }, span, merge) {
  const set = [
    span > 1 ? `<w:gridSpan w:val="${span}"/>` : '',
    merge,
    shaded ? '<w:shd w:val="clear" w:fill="1F4E79"/>' : '',
  ].join('')
  const inside = blocks.map((block, i) => blockXml(i === 0 ? { ...block, indent } : block)).join('')
  const last = blocks.at(-1)
  const end = last === undefined || 'rows' in last ? '<w:p/>' : ''
  return `<w:tc>${set && `<w:tcPr>${set}</w:tcPr>`}${inside}${end}</w:tc>`
}
