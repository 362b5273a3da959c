// Writes the Word documents of the stories (test/corpus/*/*/document.docx) from their pages, and samples/2021-targets.docx:
// `npm run build && node scripts/word-stories.mjs`. The same bytes each time. Traits of pages alone (menus, encodings, markup) have none.
import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { load } from 'cheerio'
import { writeWord } from './word.mjs'

const BLOCKS = /^(?:p|div|section|article|center|li|ul|ol|h[1-6]|header|main|tbody|thead)$/
/** What these stories tell of is the page's own: how it is encoded, marked up or framed. */
const OF_PAGES = new Set(
  (
    'big5-by-declaration gb2312-means-gb18030 undeclared-gb18030 utf-16-with-mark hidden-text html-in-markdown menu-as-table ' +
    'overlapping-spans page-chrome site-frame unclosed-tags word-html markdown-escapes drawn-with-spaces side-by-side-spans white-on-colour'
  ).split(' '),
)

const corpus = new URL('../test/corpus/', import.meta.url)
for (const kind of readdirSync(corpus))
  for (const story of readdirSync(new URL(`${kind}/`, corpus))) {
    const page = new URL(`${kind}/${story}/document.html`, corpus)
    if (!OF_PAGES.has(story) && existsSync(page)) write(page)
  }
write(new URL('../samples/2021-targets.html', import.meta.url))

function write(page) {
  const $ = load(readFileSync(page, 'utf8'))
  const blocks = blocksOf($, $('body').get(0), {})
  writeFileSync(new URL(page.href.replace(/\.html$/, '.docx')), writeWord(blocks))
}

/** The blocks under an element: a paragraph ends where a block begins or ends. */
function blocksOf($, element, set) {
  const blocks = []
  let runs = []
  const end = about => {
    const trimmed = trimmedRuns(runs)
    if (trimmed.length > 0) blocks.push({ runs: trimmed, ...about })
    runs = []
  }
  const walk = (node, set, about) => {
    if (node.type === 'text') runs.push({ words: node.data.replace(/[ \t\r\n\f]+/g, ' '), set })
    if (node.type !== 'tag' || /^(?:script|style|title)$/.test(node.name)) return
    const inside = { ...set, ...saidBy($, node) }
    if (node.name === 'br') runs.push({ words: '\n', set })
    else if (node.name === 'table') {
      end(about)
      blocks.push(...captionOf($, node), tableOf($, node, inside))
    } else if (BLOCKS.test(node.name)) {
      end(about)
      const within = { ...about, ...shapeOf($, node) }
      for (const child of node.children) walk(child, inside, within)
      end(within)
    } else for (const child of node.children) walk(child, inside, about)
  }
  for (const child of element.children) walk(child, set, {})
  end({})
  return blocks
}

/** White space at the ends of a paragraph, and around its breaks, is the page's. */
function trimmedRuns(runs) {
  const kept = runs.map(run => ({ ...run }))
  while (kept.length > 0 && kept[0].words.trimStart() === '') kept.shift()
  while (kept.length > 0 && kept.at(-1).words.trimEnd() === '') kept.pop()
  if (kept.length > 0) {
    kept[0].words = kept[0].words.replace(/^[ \n]+/, '')
    kept.at(-1).words = kept.at(-1).words.replace(/[ \n]+$/, '')
  }
  return kept
}

function saidBy($, node) {
  const style = $(node).attr('style') ?? ''
  return {
    ...(/^(?:del|s|strike)$/.test(node.name) && { struck: true }),
    ...(node.name === 'sup' && { raised: true }),
    ...(node.name === 'sub' && { lowered: true }),
    ...(/display\s*:\s*none/.test(style) && { hidden: true }),
    ...(/(?:^|;)\s*color\s*:\s*(?:#fff(?:fff)?|white)/i.test(style) && { white: true }),
  }
}

function shapeOf($, node) {
  const level = /^h([1-6])$/.exec(node.name)?.[1]
  const align =
    /text-align\s*:\s*(center|right)/.exec($(node).attr('style') ?? '')?.[1] ??
    $(node).attr('align') ??
    (node.name === 'center' ? 'center' : undefined)
  return { ...(level && { level: Number(level) }), ...(align && { align }) }
}

function captionOf($, table) {
  const caption = $(table).children('caption').get(0)
  return caption ? blocksOf($, caption, {}).map(block => ({ ...block, align: 'center' })) : []
}

function tableOf($, table, set) {
  const rows = $(table)
    .children('tr, thead, tbody, tfoot')
    .toArray()
    .flatMap(part => (part.name === 'tr' ? [part] : $(part).children('tr').toArray()))
    .map(row => $(row).children('td, th').toArray())
    .filter(cells => cells.length > 0)
  const head = rows.findIndex(cells => cells.some(({ name }) => name === 'td'))
  return {
    head: Math.max(head, 0),
    rows: rows.map(cells => cells.map(cell => cellOf($, cell, set))),
  }
}

function cellOf($, cell, set) {
  const style = $(cell).attr('style') ?? ''
  const indent = /(?:text-indent|padding-left)\s*:\s*([\d.]+)em/.exec(style)?.[1]
  const around = [cell, cell.parent, $(cell).closest('table').get(0)]
  return {
    blocks: blocksOf($, cell, { ...set, ...saidBy($, cell.parent), ...saidBy($, cell) }),
    rowSpan: Number($(cell).attr('rowspan') ?? 1),
    columnSpan: Number($(cell).attr('colspan') ?? 1),
    ...(indent && { indent: Number(indent) }),
    shaded: around.some(
      each => /background/.test($(each).attr('style') ?? '') || $(each).attr('bgcolor'),
    ),
  }
}
