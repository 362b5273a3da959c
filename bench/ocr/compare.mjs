import { locate } from '../../dist/src/model/text.js'

/** Nothing compared yet. */
export const nothing = () => ({
  numbers: 0,
  right: 0,
  doubtful: 0,
  missed: 0,
  wrong: 0,
  invented: 0,
  cells: 0,
  placed: 0,
})

/** Digits set apart (2 0 2 4) are one number to whoever reads the page. */
const number = /(?<![\d%.,-])-?\d(?:(?: \d(?!\d))+|[\d,]*(?:\.\d+)?%?)/g

/** A character as both readings may write it; one UTF-16 unit for one. */
const plain = text =>
  [...text]
    .map(char => (/[−—–―─－]/.test(char) ? '-' : char.normalize('NFKC')))
    .map((char, i) => (char.length === 1 ? char : [...text][i]))
    .join('')

/** Every number of a document with its place; `�` stands for what is left out. */
function numbersOf({ blocks }) {
  const texts = blocks
    .filter(block => !isPageNumber(block))
    .flatMap(block => (block.kind === 'table' ? block.cells.map(({ text }) => text) : [block.text]))
  return texts.flatMap(text =>
    [...plain(text.text).matchAll(number)].flatMap(({ 0: words, index }) => {
      const [anchor] = locate(text, index, index + words.length)
      return anchor?.kind === 'page' ? [{ words: words.replaceAll(' ', ''), box: anchor.box }] : []
    }),
  )
}

/** A number between dashes is the page's, which reading leaves out or not by its dashes. */
const isPageNumber = block =>
  block.kind !== 'table' && /^[\s\-—–―─－·]*\d{1,4}[\s\-—–―─－·]*$/.test(block.text.text)

/** @returns {[x: number, y: number]} */
const middle = ({ x0, x1, top, bottom }) => [(x0 + x1) / 2, (top + bottom) / 2]
const holds = ({ x0, x1, top, bottom }, [x, y], more = 0) =>
  x > x0 - more && x < x1 + more && y > top - more && y < bottom + more
const meet = (a, b) => a.x0 < b.x1 && a.x1 > b.x0 && a.top < b.bottom && a.bottom > b.top

/** Holds what was recognised against what the page says itself; adds to the counts, tells what is wrong. */
export function heldAgainst(truth, read, counts, tell) {
  const seen = numbersOf(read)
  const used = new Set()
  for (const { words, box } of numbersOf(truth)) {
    counts.numbers += 1
    const same = seen.find(
      other =>
        !used.has(other) &&
        other.words === words &&
        (holds(box, middle(other.box), 2) || holds(other.box, middle(box), 2)),
    )
    if (same) {
      used.add(same)
      counts.right += 1
      continue
    }
    const other = seen.find(
      found => !used.has(found) && (holds(box, middle(found.box)) || holds(found.box, middle(box))),
    )
    const doubt = read.recognised?.doubts.some(one => meet(one.box, box))
    if (other) used.add(other)
    if (doubt) counts.doubtful += 1
    else if (other) counts.wrong += 1
    else counts.missed += 1
    tell(doubt ? 'doubtful' : other ? 'WRONG' : 'MISSED', words, other?.words ?? '', box)
  }
  for (const found of seen.filter(one => !used.has(one))) {
    counts.invented += 1
    tell('INVENTED', '', found.words, found.box)
  }
  const tables = read.blocks.filter(({ kind }) => kind === 'table')
  for (const table of truth.blocks.filter(({ kind }) => kind === 'table'))
    for (const cell of table.cells) {
      if (cell.text.text.trim() === '') continue
      const [anchor] = locate(cell.text, 0, cell.text.text.length)
      if (anchor?.kind !== 'page') continue
      const at = middle(anchor.box)
      const mine = tables
        .flatMap(({ cells }) => cells)
        .find(({ anchors: [place] }) => place?.kind === 'page' && holds(place.box, at))
      counts.cells += 1
      if (mine?.row === cell.row && mine?.column === cell.column) counts.placed += 1
      else
        tell(
          'CELL',
          `${cell.row},${cell.column} “${cell.text.text.slice(0, 12)}”`,
          mine ? `${mine.row},${mine.column}` : 'none',
          anchor.box,
        )
    }
}
