import { z } from 'zod'
import { anchor } from '../../../schemas/columns.ts'
import { type Answer, json, refused } from './answer.ts'
import type { Question } from './routes.ts'

/** Characters and lines of a page that are drawn at most: a dense page has some thousands, and a browser stands still over millions. */
const DRAWN = 50_000

const asked = z.array(anchor).max(64)

/**
 * A document: `/api/document/<id>` what it is, `…/strip/<n>` what stands there, `…/bytes` the file as it is, `…/page/<n>` a page as it was
 * understood, `…/place?anchors=…` where something stands in what is shown.
 */
export async function documentRoute({ dataset, parts, query }: Question): Promise<Answer> {
  const [id = '', what = '', nth = ''] = parts
  const shown = await dataset.shown(id)
  if (shown === null) return refused(404, 'the dataset has no such document')
  const { about, bytes } = shown
  if (what === '') return json(about)
  if (what === 'strip') {
    const strip = /^\d{1,7}$/.test(nth) ? await shown.strip(Number(nth)) : null
    return strip === null ? refused(404, 'there is no such strip') : json(strip)
  }
  if (what === 'bytes' && bytes !== null && about.format === 'pdf')
    return { status: 200, type: 'application/pdf', body: bytes }
  if (what === 'page' && bytes !== null && about.format === 'ofd') return pageOf(bytes, Number(nth))
  if (what === 'place') {
    const anchors = asked.safeParse(parsed(query.get('anchors') ?? '')).data
    if (anchors === undefined) return refused(400, 'anchors are expected')
    return json(await shown.place(anchors))
  }
  return refused(404, 'there is nothing at this address')
}

/** A page of an OFD, as it was understood. */
async function pageOf(bytes: Uint8Array, page: number): Promise<Answer> {
  const [{ openOfd }, { drawGlyphs }] = await Promise.all([
    import('../../readers/ofd/open.ts'),
    import('../../readers/pages/draw/glyphs.ts'),
  ])
  const opened = await openOfd(bytes)
  const content = await opened.page(page).finally(opened.close)
  if ('code' in content) return refused(404, content.message)
  if (content.glyphs.length + content.segments.length > DRAWN)
    return refused(404, `page ${page} has more characters and lines than can be drawn`)
  return { status: 200, type: 'image/svg+xml', body: drawGlyphs(content) }
}

function parsed(words: string): unknown {
  try {
    return JSON.parse(words)
  } catch {
    return null
  }
}
