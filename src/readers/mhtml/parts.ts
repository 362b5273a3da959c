const latin = new TextDecoder('latin1')

/** A part of a message: where it says it was saved from, its kind, and its bytes. */
export interface MimePart {
  location: string
  kind: string
  bytes: Uint8Array
}

/** The parts of a message that has several, each once decoded; what has none is no such message. */
export function mimeParts(bytes: Uint8Array): MimePart[] {
  const text = latin.decode(bytes)
  const { headers, body } = parted(text)
  const type = headers.get('content-type') ?? ''
  const boundary = /boundary="?([^";\s]+)"?/i.exec(type)?.[1]
  if (boundary === undefined) return []
  const parts: MimePart[] = []
  const pieces = body.split(`--${boundary}`).slice(1)
  for (const piece of pieces) {
    if (piece.startsWith('--')) break
    const part = parted(piece.replace(/^[^\n]*\n/, ''))
    const kind = part.headers.get('content-type') ?? 'text/plain'
    const encoding = part.headers.get('content-transfer-encoding') ?? ''
    parts.push({
      location: part.headers.get('content-location') ?? '',
      kind: (kind.split(';')[0] ?? '').trim().toLowerCase(),
      bytes: decoded(part.body.replace(/\r?\n$/, ''), encoding.trim().toLowerCase()),
    })
  }
  return parts
}

/** Headers, with lines that go on joined, and what follows the first blank line. */
function parted(text: string): { headers: Map<string, string>; body: string } {
  const end = /\r?\n\r?\n/.exec(text)
  const head = text.slice(0, end?.index ?? text.length)
  const headers = new Map<string, string>()
  for (const line of head.replace(/\r?\n[ \t]+/g, ' ').split(/\r?\n/)) {
    const colon = line.indexOf(':')
    if (colon > 0) headers.set(line.slice(0, colon).toLowerCase(), line.slice(colon + 1).trim())
  }
  return { headers, body: end === null ? '' : text.slice(end.index + end[0].length) }
}

function decoded(body: string, encoding: string): Uint8Array {
  if (encoding === 'base64') return Uint8Array.from(Buffer.from(body, 'base64'))
  if (encoding !== 'quoted-printable') return Uint8Array.from(Buffer.from(body, 'latin1'))
  const plain = body
    .replace(/[ \t]+$/gm, '')
    .replace(/=\r?\n/g, '')
    .replace(/=([\dA-F]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)))
  return Uint8Array.from(Buffer.from(plain, 'latin1'))
}
