import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/**
 * A report of so many pages, made here: of five pages three hold 40 lines of prose and two a ruled table of 25 rows and five
 * columns, in a font that is not embedded.
 */
export function longPdf(pages, folder) {
  const path = join(folder, `long-${pages}.pdf`)
  if (!existsSync(path)) writeFileSync(path, bytesOf(pages))
  return path
}

const COLUMNS = [50, 90, 290, 370, 450, 530]
const NAMES = [
  '一般公共服务支出',
  '教育支出',
  '科学技术支出',
  '社会保障和就业支出',
  '卫生健康支出',
  '节能环保支出',
]
const SENTENCE = '全市各级财政部门坚持过紧日子，把更多资金用在民生和发展上，教育支出增长百分之五。'

function bytesOf(pages) {
  const objects = [
    '<< /Type /Catalog /Pages 2 0 R >>',
    `<< /Type /Pages /Count ${pages} /Kids [${Array.from({ length: pages }, (_, i) => `${6 + 2 * i} 0 R`).join(' ')}] >>`,
    '<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /UniGB-UCS2-H /DescendantFonts [4 0 R] >>',
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 5 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  for (let page = 0; page < pages; page++) {
    const content = page % 5 < 3 ? prose(page) : table(page)
    objects.push(
      `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Resources << /Font << /F1 3 0 R >> >> /Contents ${7 + 2 * page} 0 R >>`,
      `<< /Length ${content.length} >>\nstream\n${content}\nendstream`,
    )
  }
  const parts = ['%PDF-1.4\n']
  const offsets = []
  let at = parts[0].length
  for (const [i, body] of objects.entries()) {
    offsets.push(at)
    const part = `${i + 1} 0 obj\n${body}\nendobj\n`
    parts.push(part)
    at += part.length
  }
  const xref = offsets.map(offset => `${String(offset).padStart(10, '0')} 00000 n \n`).join('')
  const size = objects.length + 1
  parts.push(
    `xref\n0 ${size}\n0000000000 65535 f \n${xref}trailer\n<< /Size ${size} /Root 1 0 R >>\nstartxref\n${at}\n%%EOF\n`,
  )
  return Buffer.from(parts.join(''), 'latin1')
}

const words = (x, y, text, size = 9) =>
  `BT /F1 ${size} Tf ${x} ${y} Td <${[...text].map(char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')}> Tj ET`

function prose(page) {
  return Array.from({ length: 40 }, (_, i) =>
    words(50, 790 - 18 * i, `${page}.${i} ${SENTENCE}`, 11),
  ).join('\n')
}

function table(page) {
  const rows = 25
  const y = row => 800 - 18 * row
  const lines = [
    ...Array.from({ length: rows + 1 }, (_, row) => `0.5 w 50 ${y(row)} m 530 ${y(row)} l S`),
    ...COLUMNS.map(x => `0.5 w ${x} ${y(0)} m ${x} ${y(rows)} l S`),
  ]
  const cells = Array.from({ length: rows }, (_, row) => {
    const number = (page * rows + row) * 7919
    const values = [0, 1, 2].map(i => `${(number * (i + 3)) % 90_000}.${(number + i) % 100}`)
    const texts =
      row === 0
        ? ['序号', '科目', '预算数', '执行数', '决算数']
        : [`${row}`, NAMES[number % NAMES.length], ...values]
    return texts.map((text, i) => words(COLUMNS[i] + 3, y(row) - 13, text)).join('\n')
  })
  return [...lines, ...cells].join('\n')
}
