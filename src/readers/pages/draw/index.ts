import type { Anchor, Box } from '../../../model/anchor.ts'
import type { Block, Document } from '../../../model/document.ts'
import type { Table } from '../../../model/table.ts'
import type { Text } from '../../../model/text.ts'
import type { Glyph, PageContent } from '../model.ts'
import { character, rulingsOf } from './marks.ts'
import { element, escapeXml, group, rect } from './svg.ts'

/** What each colour of the drawing stands for. */
const colors = {
  text: '#111111',
  'left out': '#e67700',
  'page head or foot, note mark': '#868e96',
  ruling: '#c92a2a',
  cell: '#1c7ed6',
  'header cell': '#2b8a3e',
  'reading order': '#9c36b5',
} as const

/** A page as it was understood, as SVG: characters, rulings, cells with their spans, headings, reading order, and what was left out. */
export function drawPage(document: Document, content: PageContent): string {
  const { page, width, height } = content
  const legend = 18
  const blocks = document.blocks.flatMap(block => {
    const boxes = boxesOf(block, page)
    return boxes.length > 0 ? [{ block, box: hull(boxes) }] : []
  })
  const tables = blocks.flatMap(({ block }) => (block.kind === 'table' ? [block] : []))
  const read = document.blocks.flatMap(textsOf).flatMap(text => boxesOn(anchorsOf(text), page))
  return `${element(
    'svg',
    {
      xmlns: 'http://www.w3.org/2000/svg',
      viewBox: `0 0 ${width} ${height + legend}`,
      width: width * 1.5,
      height: (height + legend) * 1.5,
      'font-family': 'sans-serif',
    },
    [
      '',
      rect({ x0: 0, top: 0, x1: width, bottom: height + legend }, { fill: '#ffffff' }),
      rect({ x0: 0, top: 0, x1: width, bottom: height }, { fill: 'none', stroke: '#ced4da' }),
      group(
        'cells',
        tables.flatMap(table => cellsOf(table, page)),
      ),
      group('rulings', rulingsOf(content), { stroke: colors.ruling }),
      group('characters', charactersOf(content.glyphs, read)),
      group('left-out', content.hidden.map(hiddenOf), { fill: colors['left out'] }),
      group('reading-order', orderOf(blocks.map(({ box }) => box)), {
        fill: colors['reading order'],
      }),
      legendOf(height + 12),
      '',
    ].join('\n'),
  )}\n`
}

/** The texts of a block, those around a table too. */
function textsOf(block: Block): Text[] {
  if (block.kind !== 'table') return [block.text]
  const { title, captions, notes, cells, repeated = [] } = block
  return [
    ...(title ? [title] : []),
    ...captions,
    ...notes,
    ...[...cells, ...repeated].map(({ text }) => text),
  ]
}

function anchorsOf({ runs }: Text): Anchor[] {
  return runs.map(({ anchor }) => anchor)
}

function boxesOn(anchors: readonly Anchor[], page: number): Box[] {
  return anchors.flatMap(anchor =>
    anchor.kind === 'page' && anchor.page === page ? [anchor.box] : [],
  )
}

function boxesOf(block: Block, page: number): Box[] {
  return boxesOn(block.kind === 'table' ? block.anchors : anchorsOf(block.text), page)
}

function hull(boxes: readonly Box[]): Box {
  return {
    x0: Math.min(...boxes.map(({ x0 }) => x0)),
    top: Math.min(...boxes.map(({ top }) => top)),
    x1: Math.max(...boxes.map(({ x1 }) => x1)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  }
}

/** The cells of a table on a page, and a frame that says what the reader makes of the table. */
function cellsOf(table: Table, page: number): string[] {
  const cells = [...table.cells, ...(table.repeated ?? [])].flatMap(cell =>
    boxesOn(cell.anchors, page).map(box => {
      const color = cell.header ? colors['header cell'] : colors.cell
      const spans = `${cell.rowSpan} × ${cell.columnSpan}`
      return rect(
        box,
        { fill: color, 'fill-opacity': 0.1, stroke: color, 'stroke-width': 0.5 },
        `row ${cell.row}, column ${cell.column}, ${spans}: ${cell.text.text}`,
      )
    }),
  )
  const frames = boxesOn(table.anchors, page).flatMap(box => [
    rect(box, { fill: 'none', stroke: colors.cell, 'stroke-width': 1.5, 'stroke-opacity': 0.6 }),
    element(
      'text',
      { x: box.x1 + 3, y: box.top + 6, 'font-size': 6, fill: colors.cell },
      escapeXml(`${table.rows.length} × ${table.columns.length} · confidence ${table.confidence}`),
    ),
  ])
  return [...cells, ...frames]
}

/** Every character where it is printed; those in no block are heads and feet of the page, or marks of notes. */
function charactersOf(glyphs: readonly Glyph[], read: readonly Box[]): string[] {
  const strips = new Map<number, Box[]>()
  for (const box of read)
    for (let at = Math.floor(box.top / STRIP); at <= Math.floor(box.bottom / STRIP); at++) {
      const known = strips.get(at)
      if (known) known.push(box)
      else strips.set(at, [box])
    }
  return glyphs.map(glyph => {
    const [x, y] = [(glyph.x0 + glyph.x1) / 2, (glyph.top + glyph.bottom) / 2]
    const known = strips
      .get(Math.floor(y / STRIP))
      ?.some(box => x >= box.x0 && x <= box.x1 && y >= box.top && y <= box.bottom)
    const fill = known ? colors.text : colors['page head or foot, note mark']
    return character(glyph, glyph.char, { fill, ...turned(glyph) })
  })
}

/** Height in points of the strips boxes are looked up by. */
const STRIP = 16

/** Text that runs another way is drawn upright in its own box; a mark tells the way. */
function turned({ angle }: Glyph): Readonly<Record<string, string>> {
  return angle === 0 ? {} : { 'text-decoration': 'underline' }
}

function hiddenOf({ char, reason, ...box }: PageContent['hidden'][number]): string {
  const mark = rect(box, { fill: 'none', stroke: colors['left out'], 'stroke-width': 0.3 }, reason)
  return `${mark}${character(box, char, {})}`
}

/** A number where each block begins, and the way from one to the next. */
function orderOf(boxes: readonly Box[]): string[] {
  const points = boxes.map(({ x0, top }) => `${Math.round(x0 - 5)},${Math.round(top + 4)}`)
  const way = element('polyline', {
    points: points.join(' '),
    fill: 'none',
    stroke: colors['reading order'],
    'stroke-width': 0.5,
    'stroke-dasharray': '2 2',
  })
  return [
    way,
    ...boxes.map(({ x0, top }, i) => {
      const disc = element('circle', { cx: x0 - 5, cy: top + 4, r: 4.5 })
      const place = { x: x0 - 5, y: top + 6, 'font-size': 5.5, 'text-anchor': 'middle' }
      return `${disc}${element('text', { ...place, fill: '#ffffff' }, String(i + 1))}`
    }),
  ]
}

function legendOf(y: number): string {
  let x = 8
  const names = Object.entries(colors).map(([name, color]) => {
    const part = element('text', { x, y, 'font-size': 6, fill: color }, `■ ${escapeXml(name)}`)
    x += 16 + 3.4 * name.length
    return part
  })
  return group('legend', names)
}
