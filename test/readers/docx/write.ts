import { writeZip } from '../../packed/write-zip.ts'

const WORD = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const RELATIONS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const NAMESPACES = [
  `xmlns:w="${WORD}"`,
  `xmlns:r="${RELATIONS}"`,
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
].join(' ')
const HEAD = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>'

/** The root of each kind of part. */
const ROOTS = {
  styles: 'styles',
  numbering: 'numbering',
  footnotes: 'footnotes',
  endnotes: 'endnotes',
  comments: 'comments',
  header: 'hdr',
  footer: 'ftr',
} as const

/** What stands in the parts beside the text, by their kind. */
export type Parts = Partial<Record<keyof typeof ROOTS, string>>

/** A document of Word with this body and these parts. */
export function docx(body: string, parts: Parts = {}): Buffer {
  const kinds = Object.keys(ROOTS).filter((kind): kind is keyof typeof ROOTS => kind in parts)
  return writeZip([
    { name: '[Content_Types].xml', bytes: `${HEAD}<Types/>` },
    {
      name: '_rels/.rels',
      bytes: relations([['officeDocument', 'word/document.xml']]),
    },
    {
      name: 'word/_rels/document.xml.rels',
      bytes: relations(kinds.map(kind => [kind, `${kind}.xml`])),
    },
    { name: 'word/document.xml', bytes: root('document', `<w:body>${body}</w:body>`) },
    ...kinds.map(kind => ({
      name: `word/${kind}.xml`,
      bytes: root(ROOTS[kind], parts[kind] ?? ''),
    })),
  ])
}

function root(name: string, content: string): string {
  return `${HEAD}<w:${name} ${NAMESPACES}>${content}</w:${name}>`
}

function relations(targets: readonly (readonly [string, string])[]): string {
  const lines = targets.map(
    ([kind, target], i) =>
      `<Relationship Id="r${i}" Type="${RELATIONS}/${kind}" Target="${target}"/>`,
  )
  return `${HEAD}<Relationships>${lines.join('')}</Relationships>`
}

/** A run of words, with properties. */
export function run(words: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${words}</w:t></w:r>`
}

/** A paragraph of runs, or of words. */
export function paragraph(content: string, properties = ''): string {
  const runs = content.startsWith('<') ? content : run(content)
  return `<w:p><w:pPr>${properties}</w:pPr>${runs}</w:p>`
}

/** A cell of words, or of what stands in it. */
export function cell(content: string, properties = ''): string {
  const blocks = content.startsWith('<w:p>') || content.startsWith('<w:tbl>')
  return `<w:tc><w:tcPr>${properties}</w:tcPr>${blocks ? content : paragraph(content)}</w:tc>`
}

/** A table of rows of cells; the words of a row's properties may stand first in it. */
export function table(...rows: readonly (readonly string[])[]): string {
  const lines = rows.map(
    cells =>
      `<w:tr>${cells.map(each => (each.startsWith('<') ? each : cell(each))).join('')}</w:tr>`,
  )
  return `<w:tbl>${lines.join('')}</w:tbl>`
}
