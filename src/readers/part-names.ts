const latin = new TextDecoder('latin1')
const wide = new TextDecoder('utf-16le')
/** The comment behind a zip's directory may be this long. */
const COMMENT = 65_535
/** Parts that are looked at: a package has its own among the first. */
const PARTS = 4_096

/** The names of what stands inside a ZIP or OLE file, by its directory alone; nothing for any other file. */
export function partNames(bytes: Uint8Array): string[] {
  if (bytes[0] === 0x50 && bytes[1] === 0x4b) return zipNames(bytes)
  return bytes[0] === 0xd0 && bytes[1] === 0xcf ? oleNames(bytes) : []
}

function zipNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const names: string[] = []
  let end = bytes.length - 22
  const least = Math.max(0, end - COMMENT)
  while (end >= least && view.getUint32(end, true) !== 0x06054b50) end -= 1
  if (end < least) return names
  let at = view.getUint32(end + 16, true)
  while (at + 46 <= end && view.getUint32(at, true) === 0x02014b50 && names.length < PARTS) {
    const length = view.getUint16(at + 28, true)
    names.push(latin.decode(bytes.subarray(at + 46, at + 46 + length)).replaceAll('\\', '/'))
    at += 46 + length + view.getUint16(at + 30, true) + view.getUint16(at + 32, true)
  }
  return names
}

/** The names in the directory of an OLE file; its sectors are followed as its table chains them. */
function oleNames(bytes: Uint8Array): string[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  if (bytes.length < 512) return []
  const size = 1 << Math.min(16, view.getUint16(30, true))
  const names: string[] = []
  const seen = new Set<number>()
  let sector = view.getUint32(48, true)
  while (names.length < PARTS && !seen.has(sector)) {
    seen.add(sector)
    const start = (sector + 1) * size
    if (start + size > bytes.length) break
    for (let at = start; at < start + size; at += 128) {
      const length = view.getUint16(at + 64, true)
      if (length >= 2 && length <= 64) names.push(wide.decode(bytes.subarray(at, at + length - 2)))
    }
    const table = view.getUint32(76 + 4 * Math.floor((sector * 4) / size), true)
    const next = (table + 1) * size + ((sector * 4) % size)
    if (sector * 4 >= 109 * size || next + 4 > bytes.length) break
    sector = view.getUint32(next, true)
  }
  return names
}
