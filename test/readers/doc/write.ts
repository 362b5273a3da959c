import { utils, write } from 'cfb'

/** A paragraph of a document that tests write: its words up to the mark that ends it, and what is set of them. */
export interface Written {
  words: string
  style?: number
  set?: readonly Buffer[]
  /** What is set of some of its characters. */
  runs?: readonly { from: number; to: number; set: readonly Buffer[] }[]
}

export interface Stories {
  body: readonly Written[]
}

const PAGE = 512
const TEXT = 1024

export function sprm(code: number, ...value: number[]): Buffer {
  return Buffer.from([code & 0xff, code >> 8, ...value])
}

const IN_TABLE = sprm(0x2416, 1)

/** A cell of a row, and the mark that ends one, with the edges of its cells and their flags. */
export const cell = (words: string): Written => ({ words: `${words}\x07`, set: [IN_TABLE] })
export function rowEnd(edges: readonly number[], flags: readonly number[] = []): Written {
  const count = edges.length - 1
  const value = Buffer.alloc(1 + 2 * edges.length + 20 * count)
  value[0] = count
  for (const [at, edge] of edges.entries()) value.writeInt16LE(edge, 1 + 2 * at)
  for (const [at, flag] of flags.entries())
    value.writeUInt16LE(flag, 1 + 2 * edges.length + 20 * at)
  const size = Buffer.alloc(2)
  size.writeUInt16LE(value.length + 1)
  const cells = Buffer.concat([sprm(0xd608), size, value])
  return { words: '\x07', set: [IN_TABLE, sprm(0x2417, 1), cells] }
}

/** The streams of a document, for tests that change them. */
export function streamsOf(stories: Stories): { document: Buffer; table: Buffer } {
  const all = stories.body
  const text = Buffer.from(all.map(({ words }) => words).join(''), 'utf16le')
  const document = Buffer.alloc(Math.ceil((TEXT + text.length) / PAGE) * PAGE)
  document.set(text, TEXT)
  const fib = document
  fib.writeUInt16LE(0xa5ec, 0)
  fib.writeUInt16LE(0xc1, 2)
  fib.writeUInt32LE(text.length / 2, 0x4c)
  const pages: Buffer[] = [document]
  const next = () => pages.reduce((sum, page) => sum + page.length, 0) / PAGE
  const paragraphs: [number, number, number][] = []
  const characters: [number, number, number][] = []
  let at = TEXT
  for (const { words, style = 0, set = [], runs = [] } of all) {
    const end = at + 2 * words.length
    const list = Buffer.concat([Buffer.from([style, 0]), ...set])
    const padded = list.length % 2 === 0 ? list : Buffer.concat([list, Buffer.alloc(1)])
    paragraphs.push([at, end, next()])
    pages.push(pageOf(at, end, 21, Buffer.concat([Buffer.from([0, padded.length / 2]), padded])))
    for (const run of runs) {
      const [from, to] = [at + 2 * run.from, at + 2 * run.to]
      const changes = Buffer.concat([...run.set])
      characters.push([from, to, next()])
      const held = Buffer.concat([Buffer.from([changes.length]), changes])
      pages.push(pageOf(from, to, 9, held))
    }
    at = end
  }
  const tables: Buffer[] = []
  const put = (place: number, list: Buffer) => {
    fib.writeUInt32LE(Buffer.concat(tables).length, place)
    fib.writeUInt32LE(list.length, place + 4)
    tables.push(list)
  }
  put(0xfa, placesOf(characters))
  put(0x102, placesOf(paragraphs))
  const pieces = Buffer.alloc(21)
  pieces[0] = 2
  pieces.writeUInt32LE(16, 1)
  pieces.writeUInt32LE(text.length / 2, 9)
  pieces.writeUInt32LE(TEXT, 15)
  put(0x1a2, pieces)
  return { document: Buffer.concat(pages), table: Buffer.concat(tables) }
}

/** A document of Word 97. */
export function docOf(stories: Stories): Uint8Array {
  return oleOf(streamsOf(stories))
}

export function oleOf({ document, table }: { document: Buffer; table: Buffer }): Uint8Array {
  const container = utils.cfb_new()
  utils.cfb_add(container, '/WordDocument', document)
  utils.cfb_add(container, '/0Table', table)
  return new Uint8Array(write(container, { type: 'buffer' }))
}

/** A page that holds what is set of one run, behind the byte that says where. */
function pageOf(from: number, to: number, head: number, held: Buffer): Buffer {
  const page = Buffer.alloc(PAGE)
  page.writeUInt32LE(from, 0)
  page.writeUInt32LE(to, 4)
  const place = Math.ceil(head / 2)
  page[8] = place
  page.set(held, place * 2)
  page[PAGE - 1] = 1
  return page
}

function placesOf(runs: readonly (readonly [number, number, number])[]): Buffer {
  const list = Buffer.alloc(8 * runs.length + 4)
  for (const [at, [from, to, page]] of runs.entries()) {
    list.writeUInt32LE(from, 4 * at)
    list.writeUInt32LE(to, 4 * at + 4)
    list.writeUInt32LE(page, 4 * (runs.length + 1) + 4 * at)
  }
  return list
}
