// A small OFD (GB/T 33190), the same bytes each time: for samples and tests. Knows what they need and no more.
import { escaped, zip } from './workbook.mjs'

const HEAD = '<?xml version="1.0" encoding="UTF-8"?>\n'
const SPACE = 'xmlns:ofd="http://www.ofdspec.org/2016"'

/**
 * The bytes of an OFD. A page is the objects of its one layer, or `{ xml }`: all that stands in its part. `resources`, `common`,
 * `document` and `body` are added to the part of their name; `parts` are added to the package or take the place of its own.
 */
export function writeOfd({
  pages,
  size = [210, 297],
  resources = '',
  common = '',
  document = '',
  body = '',
  parts = {},
}) {
  const number = numbering()
  const list = pages.map((_, i) => {
    return `<ofd:Page ID="${1000 + i}" BaseLoc="Pages/Page_${i}/Content.xml"/>`
  })
  const contents = pages.map((page, i) => {
    const xml =
      typeof page === 'string'
        ? `<ofd:Content><ofd:Layer ID="${2000 + i}">${page}</ofd:Layer></ofd:Content>`
        : page.xml
    return [`Doc_0/Pages/Page_${i}/Content.xml`, part('Page', number(xml))]
  })
  const area = `<ofd:PageArea><ofd:PhysicalBox>0 0 ${size.join(' ')}</ofd:PhysicalBox></ofd:PageArea>`
  return zip({
    'OFD.xml': `${HEAD}<ofd:OFD ${SPACE} Version="1.0" DocType="OFD"><ofd:DocBody><ofd:DocInfo><ofd:DocID>${'0'.repeat(32)}</ofd:DocID></ofd:DocInfo><ofd:DocRoot>Doc_0/Document.xml</ofd:DocRoot>${body}</ofd:DocBody></ofd:OFD>`,
    'Doc_0/Document.xml': part(
      'Document',
      `<ofd:CommonData><ofd:MaxUnitID>99999</ofd:MaxUnitID>${area}<ofd:PublicRes>PublicRes.xml</ofd:PublicRes>${common}</ofd:CommonData><ofd:Pages>${list.join('')}</ofd:Pages>${document}`,
    ),
    'Doc_0/PublicRes.xml': part(
      'Res',
      `<ofd:Fonts><ofd:Font ID="1" FontName="宋体"/><ofd:Font ID="2" FontName="黑体" Bold="true"/></ofd:Fonts>${resources}`,
    ),
    ...Object.fromEntries(contents),
    ...parts,
  })
}

/** An XML part whose root has this name. */
export function part(root, xml) {
  return `${HEAD}<ofd:${root} ${SPACE}>${xml}</ofd:${root}>`
}

/** A line of words whose baseline begins at x, y (millimetres); every character stands where its width of one or half an em puts it. */
export function textObject(words, x, y, size = 4, { font = 1, attributes = '', inside = '' } = {}) {
  const deltas = [...words].slice(0, -1).map(char => short(size * emsOf(char)))
  const delta = deltas.length > 0 ? ` DeltaX="${deltas.join(' ')}"` : ''
  const box = [x, y - size, size * emsOf(words), 1.3 * size].map(short)
  return `<ofd:TextObject Boundary="${box.join(' ')}" Font="${font}" Size="${short(size)}"${attributes && ` ${attributes}`}>${inside}<ofd:TextCode X="0" Y="${short(size)}"${delta}>${escaped(words)}</ofd:TextCode></ofd:TextObject>`
}

/** A stroked path: `M 0 0 L 10 0` from x, y on. */
export function pathObject(data, x, y, width, height, attributes = 'LineWidth="0.2"') {
  const box = [x, y, width, height].map(short)
  return `<ofd:PathObject Boundary="${box.join(' ')}" ${attributes}><ofd:AbbreviatedData>${data}</ofd:AbbreviatedData></ofd:PathObject>`
}

/** The ruled sides of a rectangle. */
export function frame(x, y, width, height) {
  const [right, low] = [short(width), short(height)]
  return pathObject(`M 0 0 L ${right} 0 L ${right} ${low} L 0 ${low} C`, x, y, width, height)
}

/** Width of words in ems. */
export function emsOf(words) {
  return [...words].reduce((sum, char) => sum + (char < '\u0100' ? 0.5 : 1), 0)
}

function short(number) {
  return String(Number(number.toFixed(3)))
}

/** Numbers the objects of a page, as the standard wants it. */
function numbering() {
  let last = 3000
  return xml =>
    xml.replace(/<ofd:(Text|Path|Image|Composite)Object (?!ID=)/g, opened => {
      last += 1
      return `${opened}ID="${last}" `
    })
}
