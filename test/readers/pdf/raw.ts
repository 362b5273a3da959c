/** The bytes of a PDF of these objects, numbered from 1; the first is the catalog. */
export function assemblePdf(objects: readonly string[], trailer = ''): Buffer {
  let text = '%PDF-1.4\n'
  const offsets = objects.map((body, i) => {
    const at = text.length
    text += `${i + 1} 0 obj\n${body}\nendobj\n`
    return at
  })
  const start = text.length
  const table = offsets.map(at => `${String(at).padStart(10, '0')} 00000 n \n`).join('')
  text += `xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R ${trailer} >>\nstartxref\n${start}\n%%EOF\n`
  return Buffer.from(text, 'latin1')
}

/** A stream object. */
export function streamOf(content: string, entries = ''): string {
  return `<< ${entries} /Length ${content.length} >>\nstream\n${content}\nendstream`
}

/** A page: its content in PDF operators, y from the bottom, 595 × 842 points. */
export interface RawPage {
  content: string
  /** More entries of the page (`/Rotate 90`); they go before those it has anyway. */
  entries?: string
  mediaBox?: string
}

/** Number of the first of the objects a caller adds. */
export const FIRST = 20

/**
 * A PDF of raw pages. Fonts: `/H` Helvetica, `/S` STSong-Light over UniGB-UCS2-H, `/G` the same over GBK-EUC-H,
 * `/V` over UniGB-UCS2-V; `resources` are further entries of all pages, `objects` what they refer to, numbered from FIRST.
 */
export function rawPdf(
  pages: readonly RawPage[],
  {
    resources = '',
    fonts = '',
    objects = [],
  }: { resources?: string; fonts?: string; objects?: string[] } = {},
  catalog = '',
): string[] {
  const song = (encoding: string) =>
    `<< /Type /Font /Subtype /Type0 /BaseFont /STSong-Light /Encoding /${encoding} /DescendantFonts [8 0 R] >>`
  const first = FIRST + objects.length
  const kids = pages.map((_, i) => `${first + 2 * i} 0 R`).join(' ')
  const own = [
    `<< /Type /Catalog /Pages 2 0 R ${catalog} >>`,
    `<< /Type /Pages /Count ${pages.length} /Kids [${kids}] >>`,
    `<< /Font << /H 4 0 R /S 5 0 R /G 6 0 R /V 7 0 R ${fonts} >> ${resources} >>`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
    song('UniGB-UCS2-H'),
    song('GBK-EUC-H'),
    song('UniGB-UCS2-V'),
    '<< /Type /Font /Subtype /CIDFontType0 /BaseFont /STSong-Light /CIDSystemInfo << /Registry (Adobe) /Ordering (GB1) /Supplement 2 >> /FontDescriptor 9 0 R /DW 1000 /W [1 95 500 814 939 500] >>',
    '<< /Type /FontDescriptor /FontName /STSong-Light /Flags 6 /FontBBox [0 -120 1000 880] /ItalicAngle 0 /Ascent 880 /Descent -120 /CapHeight 880 /StemV 93 >>',
  ]
  while (own.length < FIRST - 1) own.push('null')
  return [
    ...own,
    ...objects,
    ...pages.flatMap(({ content, entries = '', mediaBox = '0 0 595 842' }, i) => [
      `<< /Type /Page /Parent 2 0 R ${entries} /MediaBox [${mediaBox}] /Resources 3 0 R /Contents ${first + 2 * i + 1} 0 R >>`,
      streamOf(content),
    ]),
  ]
}

/** Words at a place, in STSong over UniGB-UCS2-H. */
export function song(x: number, y: number, words: string, size = 12, before = ''): string {
  return `BT ${before} /S ${size} Tf ${x} ${y} Td <${ucs2(words)}> Tj ET\n`
}

/** Words at a place, in Helvetica. */
export function latin(x: number, y: number, words: string, size = 12, before = ''): string {
  return `BT ${before} /H ${size} Tf ${x} ${y} Td (${words}) Tj ET\n`
}

export function ucs2(words: string): string {
  return [...words].map(char => char.charCodeAt(0).toString(16).padStart(4, '0')).join('')
}
