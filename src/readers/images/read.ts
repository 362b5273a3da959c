import type { RawDocument } from '../../document/raw.ts'
import type { Source } from '../../model/source.ts'
import { readPages } from '../pages/read.ts'
import { openPictures } from '../pdf/host/open.ts'
import type { Progress } from '../reader.ts'
import type { Recognition } from '../scans/networks.ts'
import { Scan } from '../scans/scan.ts'
import { jpegPage } from './jpeg.ts'
import type { ImagePage } from './page.ts'
import { pdfOf } from './pdf.ts'
import { pngPage } from './png.ts'
import { tiffPages } from './tiff.ts'

/** An image as a document: every page of it is read by recognition. */
export async function readImage(
  { bytes }: Source,
  format: 'png' | 'jpeg' | 'tiff',
  recognition: Recognition,
  progress?: Progress,
): Promise<RawDocument> {
  const pages = pagesOf(bytes, format)
  const pictures = await openPictures(pdfOf(pages))
  const scan = new Scan(recognition)
  const open = {
    close: () => pictures.close(),
    async *pages() {
      for (const [i] of pages.entries()) {
        const found = await pictures.picture(i + 1)
        if ('code' in found) {
          yield found
          continue
        }
        const { width, height, dpi, across, data } = found
        const gray = { width: across, height: data.length / across, data }
        yield await scan.page({ page: i + 1, width, height, dpi, gray })
      }
    },
  }
  return scan.document(await readPages(open, format, progress))
}

function pagesOf(bytes: Uint8Array, format: 'png' | 'jpeg' | 'tiff'): ImagePage[] {
  if (format === 'tiff') return tiffPages(bytes)
  return [format === 'png' ? pngPage(bytes) : jpegPage(bytes)]
}
