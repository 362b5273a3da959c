import { expect, test } from 'vitest'
import { readDocument } from '../../../src/read.ts'

/** A PDF of one page that draws this. */
function drawn(content: string): Uint8Array {
  const parts = [
    '1 0 obj\n<</Type/Catalog/Pages 2 0 R>>\nendobj\n',
    '2 0 obj\n<</Type/Pages/Kids[3 0 R]/Count 1>>\nendobj\n',
    '3 0 obj\n<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>\nendobj\n',
    `4 0 obj\n<</Length ${content.length}>>\nstream\n${content}\nendstream\nendobj\n`,
    '5 0 obj\n<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>\nendobj\n',
  ]
  let file = '%PDF-1.4\n'
  const places = parts.map(part => {
    const at = file.length
    file += part
    return `${String(at).padStart(10, '0')} 00000 n \n`
  })
  const table = `xref\n0 6\n0000000000 65535 f \n${places.join('')}`
  return Buffer.from(
    `${file}${table}trailer\n<</Size 6/Root 1 0 R>>\nstartxref\n${file.length}\n%%EOF\n`,
    'latin1',
  )
}

const codes = async (content: string) =>
  (await readDocument({ name: 'a.pdf', bytes: drawn(content) })).diagnostics.map(({ code }) => code)

test('pages that show no words are told, those that show some are not', async () => {
  expect(await codes('1 0 0 rg 10 10 100 100 re f')).toEqual(['text-missing'])
  expect(await codes('BT /F 12 Tf 50 700 Td (Total 12) Tj ET')).toEqual([])
})
