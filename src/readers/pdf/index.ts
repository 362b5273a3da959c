import type { Reader } from '../reader.ts'

/** PDFs with text: tables as drawn or set, the rest as paragraphs in reading order. */
export const pdf: Reader<'pdf'> = {
  name: 'pdf',
  formats: [
    {
      name: 'pdf',
      extensions: [],
      signature: {
        begins: head => head.includes('%PDF-'),
        words: '“%PDF-” in the first 1024 bytes',
      },
    },
  ],
  documented: {
    format: 'PDF',
    as: 'see [pdf.md](pdf.md)',
    not: 'passwords; scans without `--ocr` ([ocr.md](ocr.md))',
  },
  version: 20,
  async read(source, { recognition, progress }) {
    const { openPdf } = await import('./host/open.ts')
    /** The thread starts while the rest is loaded. */
    const [open, { readPages }] = await Promise.all([
      openPdf(source.bytes),
      import('../pages/read.ts'),
    ])
    if (recognition === undefined) return readPages(open, 'pdf', progress)
    const { readScans } = await import('./scans.ts')
    return readScans(open, source.bytes, recognition, progress)
  },
}
