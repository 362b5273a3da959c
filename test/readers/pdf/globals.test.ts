import { expect, test } from 'vitest'
import { contained } from '../../../src/readers/pdf/globals.ts'
import { openPdf } from '../../../src/readers/pdf/page.ts'
import { assemblePdf, latin, rawPdf } from './raw.ts'

const bytes = assemblePdf(rawPdf([{ content: latin(50, 700, 'Revenue') }]))
const natives = {
  push: Array.prototype.push,
  stringify: JSON.stringify,
  parse: JSON.parse,
  DOMException,
}
const guests = ['DOMMatrix', 'FontFace', 'Path2D', 'navigator', 'self', 'pdfjsLib', 'pdfjsWorker']
const standing = () => guests.filter(name => name in globalThis)
const before = standing()

test('reading a PDF leaves natives and global names as they were, also when files are read side by side', async () => {
  const inflater = DecompressionStream
  const [one, other] = await Promise.all([openPdf(bytes), openPdf(bytes)])
  await one.close()
  expect(await other.page(1)).toMatchObject({ glyphs: { length: 7 } })
  const stream = new Blob([new Uint8Array([120, 156, 75, 4, 0, 0, 98, 0, 98])]).stream()
  const inflated = await new Response(stream.pipeThrough(new DecompressionStream('deflate'))).text()
  expect(inflated).toBe('a')
  await other.close()
  await expect(openPdf(new Uint8Array([37, 80, 68, 70]))).rejects.toThrow()
  expect(standing()).toEqual(before)
  expect(DecompressionStream).toBe(inflater)
  expect({
    push: Array.prototype.push,
    stringify: JSON.stringify,
    parse: JSON.parse,
    DOMException,
  }).toEqual(natives)
})

test('what an import replaces is put back, what it adds to the global names is taken away', async () => {
  const native = Array.prototype.at
  const result = await contained(async () => {
    Object.defineProperty(Array.prototype, 'at', {
      value: () => 0,
      configurable: true,
      writable: true,
    })
    Object.defineProperty(globalThis, 'guestOfTest', { value: 1, configurable: true })
    return 7
  })
  expect([result, Array.prototype.at === native, 'guestOfTest' in globalThis]).toEqual([
    7,
    true,
    false,
  ])
})
