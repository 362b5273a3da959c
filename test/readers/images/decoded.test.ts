import { readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'
import { jpegPage } from '../../../src/readers/images/jpeg.ts'
import type { ImagePage, Strip } from '../../../src/readers/images/page.ts'
import { pdfOf } from '../../../src/readers/images/pdf.ts'
import { pngPage } from '../../../src/readers/images/png.ts'
import { tiffPages } from '../../../src/readers/images/tiff.ts'
import { openPictures } from '../../../src/readers/pdf/host/open.ts'

/** The same picture of 64 by 48 pixels in many encodings (by Pillow): white, with a black rectangle from 8, 8 to 23, 19. */
const files: Record<string, string> = JSON.parse(
  readFileSync(new URL('./files.json', import.meta.url), 'utf8'),
)

const bytesOf = (name: string) => Buffer.from(files[name] ?? '', 'base64')

function pagesOf(name: string, bytes = bytesOf(name)) {
  if (name.endsWith('.png')) return [pngPage(bytes)]
  return name.endsWith('.jpg') ? [jpegPage(bytes)] : tiffPages(bytes)
}

async function pictures(name: string, pages: readonly ImagePage[] = pagesOf(name)) {
  const open = await openPictures(pdfOf(pages))
  const found = []
  for (const [i] of pages.entries()) found.push(await open.picture(i + 1))
  await open.close()
  return found.map(picture => {
    if ('code' in picture) throw new Error(picture.message)
    const { across, data } = picture
    const rows = data.length / across
    /** How light the picture is at a pixel of the original. */
    return (x: number, y: number) =>
      data[Math.round((y / 48) * rows) * across + Math.round((x / 64) * across)]
  })
}

describe('an image is the picture it shows', () => {
  test.each(Object.keys(files))('%s', async name => {
    const [at] = await pictures(name)
    expect(at?.(16, 14)).toBeLessThan(60)
    for (const [x, y] of [
      [40, 30],
      [4, 4],
      [16, 25],
      [60, 40],
    ] as const)
      expect(at?.(x, y)).toBeGreaterThan(250)
  })
})

test('a page of a PDF that is stored as JBIG2 is the picture it shows', async () => {
  /** The codes of a fax as a generic region of JBIG2 holds them (MMR). */
  const pages = pagesOf('group4.tif').map(page => ({ ...page, strips: page.strips.map(asJbig2) }))
  const [at] = await pictures('group4.tif', pages)
  expect(at?.(16, 14)).toBeLessThan(60)
  expect(at?.(40, 30)).toBeGreaterThan(250)
})

function asJbig2({ width, height, entries, data }: Strip): Strip {
  const numbers = (...values: number[]) => {
    const bytes = Buffer.alloc(4 * values.length)
    for (const [i, value] of values.entries()) bytes.writeUInt32BE(value, 4 * i)
    return bytes
  }
  const segment = (number: number, type: number, ...parts: Uint8Array[]) => {
    const body = Buffer.concat(parts)
    const head = Buffer.from([type, 0, 1])
    return Buffer.concat([numbers(number), head, numbers(body.length), body])
  }
  const information = segment(0, 48, numbers(width, height, 0, 0), Buffer.from([0, 0, 0]))
  const region = segment(1, 38, numbers(width, height, 0, 0), Buffer.from([0, 1]), data)
  const decode = entries.includes('/Decode[1 0]') ? '/Decode[1 0]' : ''
  return {
    width,
    height,
    entries: `/ColorSpace/DeviceGray/BitsPerComponent 1${decode}/Filter/JBIG2Decode`,
    data: Buffer.concat([information, region]),
  }
}

test('each page of a TIFF is a page', async () => {
  const [, second] = await pictures('two.tif')
  expect(second?.(16, 14)).toBeGreaterThan(250)
  expect(second?.(64 - 16, 48 - 14)).toBeLessThan(60)
})

test('dots an inch are believed where they make a sheet of paper', () => {
  const sheet = (name: string) =>
    /MediaBox\[0 0 ([\d.]+) /.exec(Buffer.from(pdfOf(pagesOf(name))).toString('latin1'))?.[1]
  /** 64 pixels at 200 dots an inch are a third of an inch: no page, so the longer side is that of A4. */
  expect(Number(sheet('photo.jpg'))).toBeCloseTo(11.69 * 72)
  const [page] = pagesOf('photo.jpg')
  if (page === undefined) throw new Error('no page')
  const large = Buffer.from(pdfOf([{ ...page, dpi: 8 }])).toString('latin1')
  expect(large).toContain(`MediaBox[0 0 ${(64 / 8) * 72} `)
})

test.each(['gray.png', 'photo.jpg', 'two.tif'])('%s that is cut off is told', name => {
  const bytes = bytesOf(name)
  expect(() => pagesOf(name, bytes.subarray(0, 30))).toThrow(/cut off|no page|no picture/)
})

test.each([
  ['gray.png', 'PNG'],
  ['photo.jpg', 'JPEG'],
  ['two.tif', 'TIFF'],
])(
  '%s without recognition is no document, and it is said what would make it one',
  async (name, kind) => {
    const source = { name, bytes: bytesOf(name) }
    await expect(readDocument(source)).rejects.toMatchObject({
      code: 'format-unsupported',
      message: `no reader for ${kind} image: what it shows can only be had by recognition (--ocr)`,
    })
    await expect(readDocument({ ...source, name: 'report.html' })).rejects.toMatchObject({
      code: 'format-mismatch',
      message: `named as html, but the bytes are a ${kind} image`,
    })
  },
)
