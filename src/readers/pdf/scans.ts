import type { RawDocument } from '../../document/raw.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { isPicture } from '../pages/judge.ts'
import type { PageContent } from '../pages/model.ts'
import { type OpenPages, readPages } from '../pages/read.ts'
import type { Progress } from '../reader.ts'
import type { Recognition } from '../scans/networks.ts'
import { Scan } from '../scans/scan.ts'
import { openPictures } from './host/open.ts'

/** A PDF some of whose pages may be pictures: these are read by recognition, the others as ever. */
export async function readScans(
  open: OpenPages,
  bytes: Uint8Array,
  recognition: Recognition,
  progress?: Progress,
): Promise<RawDocument> {
  const scan = new Scan(recognition)
  const raw = await readPages({ ...open, pages: () => pagesOf(open, bytes, scan) }, 'pdf', progress)
  return scan.document(raw)
}

async function* pagesOf(
  open: OpenPages,
  bytes: Uint8Array,
  scan: Scan,
): AsyncGenerator<PageContent | Diagnostic> {
  let pictures: ReturnType<typeof openPictures> | undefined
  try {
    for await (const content of open.pages()) {
      if ('code' in content || !isPicture(content)) {
        yield content
        continue
      }
      pictures ??= openPictures(bytes)
      const found = await (await pictures).picture(content.page)
      if ('code' in found) {
        yield found
        continue
      }
      const { width, height, dpi, across, data } = found
      const gray = { width: across, height: data.length / across, data }
      yield await scan.page({ page: content.page, width, height, dpi, gray }, content)
    }
  } finally {
    await (await pictures)?.close()
  }
}
