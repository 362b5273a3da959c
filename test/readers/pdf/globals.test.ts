import { expect, test } from 'vitest'
import { openPdf } from '../../../src/readers/pdf/host/open.ts'
import { assemblePdf, latin, rawPdf } from './raw.ts'

const bytes = assemblePdf(rawPdf([{ content: latin(50, 700, 'Revenue') }]))
const natives = () => ({
  push: Array.prototype.push,
  stringify: JSON.stringify,
  parse: JSON.parse,
  DecompressionStream,
  structuredClone,
  names: Object.getOwnPropertyNames(globalThis),
  listeners: process.listenerCount('unhandledRejection'),
})

test('pdf.js leaves nothing in the thread of those who read, also when files are read side by side', async () => {
  const before = natives()
  const [one, other] = await Promise.all([openPdf(bytes), openPdf(bytes)])
  await one.close()
  expect(await other.page(1)).toMatchObject({ glyphs: { length: 7 } })
  expect(natives()).toEqual(before)
  await other.close()
  await expect(openPdf(new Uint8Array([37, 80, 68, 70]))).rejects.toThrow()
  expect(natives()).toEqual(before)
})

test('the bytes of the caller stay his', async () => {
  const mine = Uint8Array.from(bytes)
  await (await openPdf(mine)).close()
  expect(mine).toEqual(Uint8Array.from(bytes))
})
