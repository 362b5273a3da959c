const wide = new TextDecoder('utf-16le')
/** What stands before the name of a font. */
const FIXED = 39

/** The names of a document's fonts by their number, in small letters. */
export function fontsOf(table: DataView): (font: number) => string {
  const names: string[] = []
  if (table.byteLength >= 4) {
    const count = table.getUint16(0, true)
    let at = 4
    while (names.length < count && at < table.byteLength) {
      const end = Math.min(at + 1 + table.getUint8(at), table.byteLength)
      const start = Math.min(at + 1 + FIXED, end)
      const name = wide.decode(new Uint8Array(table.buffer, table.byteOffset + start, end - start))
      names.push(name.replace(/\0[\s\S]*$/, '').toLowerCase())
      at = end
    }
  }
  return font => names[font] ?? ''
}
