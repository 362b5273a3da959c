import { readFileSync } from 'node:fs'
import { deflateSync } from 'node:zlib'

/** A binary greymap (PGM), as pdftoppm writes it. */
export function pgmOf(file) {
  const bytes = readFileSync(file)
  const [head, width, height] = /^P5\s+(\d+)\s+(\d+)\s+255\s/.exec(
    bytes.subarray(0, 64).toString('latin1'),
  )
  return { width: Number(width), height: Number(height), data: bytes.subarray(head.length) }
}

/** A PDF of one page that is one grey picture, so many points wide and high. */
export function imagePdf({ width, height, data }, points) {
  const pixels = deflateSync(data)
  const draw = `q ${points.width} 0 0 ${points.height} 0 0 cm /I Do Q`
  const objects = [
    { head: '<</Type/Catalog/Pages 2 0 R>>' },
    { head: '<</Type/Pages/Kids[3 0 R]/Count 1>>' },
    {
      head: `<</Type/Page/Parent 2 0 R/MediaBox[0 0 ${points.width} ${points.height}]/Contents 4 0 R/Resources<</XObject<</I 5 0 R>>>>>>`,
    },
    { head: `<</Length ${draw.length}>>`, stream: Buffer.from(draw) },
    {
      head: `<</Type/XObject/Subtype/Image/Width ${width}/Height ${height}/ColorSpace/DeviceGray/BitsPerComponent 8/Filter/FlateDecode/Length ${pixels.length}>>`,
      stream: pixels,
    },
  ]
  const parts = [Buffer.from('%PDF-1.4\n')]
  const places = []
  let at = parts[0].length
  const write = bytes => {
    parts.push(bytes)
    at += bytes.length
  }
  for (const [i, { head, stream }] of objects.entries()) {
    places.push(at)
    write(Buffer.from(`${i + 1} 0 obj\n${head}\n`))
    if (stream)
      write(Buffer.concat([Buffer.from('stream\n'), stream, Buffer.from('\nendstream\n')]))
    write(Buffer.from('endobj\n'))
  }
  const table = places.map(place => `${String(place).padStart(10, '0')} 00000 n \n`).join('')
  const count = objects.length + 1
  parts.push(
    Buffer.from(
      `xref\n0 ${count}\n0000000000 65535 f \n${table}trailer\n<</Size ${count}/Root 1 0 R>>\nstartxref\n${at}\n%%EOF\n`,
    ),
  )
  return Buffer.concat(parts)
}
