// biome-ignore lint/correctness/useImportExtensions: the file is .mjs, its types stand beside it in .d.mts
import * as ofd from '../../../scripts/ofd.mjs'
import type { Document } from '../../../src/model/document.ts'
import { readDocument } from '../../../src/read.ts'
import { openOfd } from '../../../src/readers/ofd/open.ts'
import type { PageContent } from '../../../src/readers/pages/model.ts'

export const { emsOf, frame, part, pathObject, textObject, writeOfd } = ofd
export type WrittenOfd = ofd.WrittenOfd

/** A package of these pages, read. */
export function readOfd(written: ofd.WrittenOfd): Promise<Document> {
  return readDocument({ name: 'a.ofd', bytes: writeOfd(written) })
}

/** What one page of it shows. */
export async function pageOf(written: ofd.WrittenOfd, number = 1): Promise<PageContent> {
  const page = await (await openOfd(writeOfd(written))).page(number)
  if ('code' in page) throw new Error(page.message)
  return page
}

/** The characters a page of these objects shows. */
export async function shown(objects: string, more: Partial<ofd.WrittenOfd> = {}): Promise<string> {
  const { glyphs } = await pageOf({ pages: [objects], ...more })
  return glyphs.map(({ char }) => char).join('')
}

/** Where each character of a page of these objects stands: x of its left and its baseline in millimetres, to a tenth. */
export async function places(objects: string): Promise<string[]> {
  const { glyphs } = await pageOf({ pages: [objects] })
  const mm = (points: number) => Math.round((points * 254) / 72) / 10
  return glyphs.map(({ char, x0, baseline }) => `${char} ${mm(x0)} ${mm(baseline)}`)
}

/** A TextObject as a program may write it. */
export function rawText(code: string, attributes: string): string {
  return `<ofd:TextObject Font="1" ${attributes}>${code}</ofd:TextObject>`
}
