/** A file as 7-Zip lists it. */
export interface Listed {
  path: string
  size: number
  crc: number | null
  isFolder: boolean
  isLink: boolean
  isEncrypted: boolean
}

/** The files in what `7z l -slt -ba` prints: a line a property, a blank line between two files. */
export function listedIn(printed: readonly string[]): Listed[] {
  const found: Listed[] = []
  let file = new Map<string, string>()
  const end = () => {
    const path = file.get('Path')
    if (path !== undefined) found.push(listedOf(path, file))
    file = new Map()
  }
  for (const line of printed) {
    const [, name, value] = /^([A-Z][A-Za-z ]*) = ?(.*)$/.exec(line) ?? []
    if (line === '') end()
    else if (name !== undefined && value !== undefined && !file.has(name)) file.set(name, value)
  }
  end()
  return found
}

function listedOf(path: string, file: ReadonlyMap<string, string>): Listed {
  const attributes = file.get('Attributes') ?? ''
  const crc = file.get('CRC') ?? ''
  return {
    path,
    size: Number(file.get('Size') ?? 0),
    crc: /^[0-9A-F]{8}$/.test(crc) ? Number.parseInt(crc, 16) : null,
    isFolder: /^D|\bd[r-]/.test(attributes) || file.get('Folder') === '+',
    isLink: /\bl[r-]/.test(attributes) || (file.get('Symbolic Link') ?? '') !== '',
    isEncrypted: file.get('Encrypted') === '+',
  }
}
