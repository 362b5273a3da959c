// Tables drawn at random, printed to PDF by a browser and read back, against the same tables read as HTML: `npm run bench -- printed [count] [seed] [--detail]`
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { convert } from '../dist/src/index.js'

const [count = '110', seed = '1'] = process.argv.slice(2).filter(word => !word.startsWith('--'))
const detail = process.argv.includes('--detail')

/** Borders by name: every cell ruled, or fewer rules than that. */
const ruled = {
  solid: 'td,th{border:1px solid #000}',
  thick: 'table{border:2px solid #000}td,th{border:.5px solid #000}',
  double: 'table{border:3px double #000}td,th{border:1px solid #000}',
  dashed: 'td,th{border:1px dashed #000}',
  dotted: 'td,th{border:1px dotted #000}',
  'open sides':
    'td,th{border:1px solid #000}tr>*:first-child{border-left:none}tr>*:last-child{border-right:none}',
}
const less = {
  'rules between rows':
    'td,th{border-top:1px solid #000;border-bottom:1px solid #000;padding:3px 12px}',
  'three rules':
    'table{border-top:2px solid #000;border-bottom:2px solid #000}thead{border-bottom:1px solid #000}td,th{padding:3px 12px}',
  stripes: 'th{background:#bcd}tbody tr:nth-child(even){background:#ddd}td,th{padding:3px 14px}',
  'boxed rows':
    'table{border:1px solid #000}tr{border-bottom:1px solid #000}td,th{padding:3px 14px}',
  'no rules': 'td,th{padding:3px 14px}',
}
const styles = { ...ruled, ...less }

const subjects =
  'General public services;Education;Of which: primary schools;Health;Social protection and employment;Housing;Agriculture, forestry and water;Transport;Science and technology;Environmental protection;Urban and rural community affairs;Culture, tourism, sport and media;Debt service;Transfers to lower levels;Reserve;Public safety;Defence;Total;Subtotal;Other expenditure;Interest on special bonds;Balance carried over from the year before;Natural resources;Disaster prevention and emergency management'.split(
    ';',
  )
const headings =
  'Budget;Outturn;Adjusted budget;Change on year;Share of budget;Amount;Prior year;Own revenue;Transfers;Limit;Balance;Issued;Repaid;First half;Executed so far;Central level;Local level'.split(
    ';',
  )

let state = Number(seed)
/** Mulberry32: no number comes again for a long time. */
function random() {
  state = (state + 0x6d2b79f5) | 0
  let t = Math.imul(state ^ (state >>> 15), 1 | state)
  t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
  return ((t ^ (t >>> 14)) >>> 0) / 4294967296
}
const pick = list => list[Math.floor(random() * list.length)]

/** What else is drawn: two numbers in one cell, numbers broken by a narrow column, a table across the page, a caption with the unit. */
const forms = ['plain', 'plain', 'plain', 'stacked', 'wrapped', 'sideways', 'captioned']

function amount(blanks) {
  const n = Math.floor(random() * 10 ** (1 + Math.floor(random() * 7)))
  const form = random()
  if (form < 0.1) return blanks ? '' : '0'
  if (form < 0.4) return n.toLocaleString('en-US')
  if (form < 0.7) return (n / 100).toFixed(2)
  return form < 0.8 ? `-${(n / 100).toFixed(2)}` : String(n)
}

/** What stands in a cell of amounts. */
function words(form, isRuled) {
  if (form === 'stacked' && random() < 0.3) return `${amount(false)}<br>${amount(false)}`
  if (form === 'wrapped')
    return (random() * 1e7).toLocaleString('en-US', {
      minimumFractionDigits: 2,
      maximumFractionDigits: 2,
    })
  return amount(isRuled)
}

/** One table with a title and a note on a page of its own. */
function draw() {
  const style = pick(Object.keys(styles))
  const isRuled = style in ruled
  const form = isRuled ? pick(forms) : pick(['plain', 'plain', 'sideways', 'captioned'])
  const sizes = form === 'sideways' ? [4, 8] : [4, 8, 14, 30, 60]
  const [columns, rows] = [2 + Math.floor(random() * 5), pick(sizes)]
  const grouped = columns >= 4 && random() < 0.3
  const merged = isRuled && columns >= 3 && random() < 0.4
  const cells = n =>
    Array.from({ length: n }, () => `<td class="n">${words(form, isRuled)}</td>`).join('')
  const heads = Array.from({ length: columns - 1 }, () => pick(headings))
  const th = words => `<th>${words}</th>`
  const head = grouped
    ? `<tr><th rowspan="2">Item</th><th rowspan="2">${heads[0]}</th><th colspan="${columns - 2}">${pick(headings)}</th></tr><tr>${heads.slice(1).map(th).join('')}</tr>`
    : `<tr>${['Item', ...heads].map(th).join('')}</tr>`
  let body = ''
  for (let r = 0; r < rows; ) {
    const span = merged && rows - r >= 3 && random() < 0.4 ? 2 + Math.floor(random() * 2) : 1
    const label = `<td>${pick(subjects)}</td>`
    if (!merged) body += `<tr>${label}${cells(columns - 1)}</tr>`
    else if (span === 1)
      body += `<tr><td colspan="2">${pick(subjects)}</td>${cells(columns - 2)}</tr>`
    else {
      body += `<tr><td rowspan="${span}">${pick(subjects)}</td>${label}${cells(columns - 2)}</tr>`
      for (let i = 1; i < span; i++)
        body += `<tr><td>${pick(subjects)}</td>${cells(columns - 2)}</tr>`
    }
    r += span
  }
  const [width, size, align] = [
    pick(['100%', 'auto', '80%']),
    pick([9, 10, 12]),
    pick(['right', 'center', 'left']),
  ]
  const css = `body{font:${size}pt "Open Sans"}table{border-collapse:collapse;width:${width};margin:6px auto}td.n{text-align:${align}}td,th{padding:2px 5px}h1{font-size:16pt;text-align:center}tr{break-inside:avoid}${styles[style]}`
  const caption =
    form === 'captioned'
      ? '<caption>Table 3 Revenue and expenditure (unit: 10,000 yuan)</caption>'
      : ''
  const upright = `<table>${caption}<thead>${head}</thead><tbody>${body}</tbody></table>`
  const table =
    form === 'sideways'
      ? `<p>The table below is printed across the page.</p><div style="position:absolute;top:50mm;left:170mm;width:190mm;transform:rotate(90deg);transform-origin:top left">${upright}</div>`
      : form === 'wrapped'
        ? `<style>td.n{width:14mm;max-width:14mm;word-break:break-all}</style>${upright}`
        : upright
  const html = `<html><head><meta charset="utf-8"><style>${css}</style></head><body><h1>Revenue and expenditure of the district in 2024</h1>${table}<p>Note: figures are rounded, so that totals may differ from the sum of their parts by one in the last place.</p></body></html>`
  return {
    style,
    html,
    form,
    told: `${form} ${rows} × ${columns}${grouped ? ' grouped' : ''}${merged ? ' merged' : ''}, ${width}, ${size} pt, ${align}`,
  }
}

const read = async (name, bytes) => {
  const { cells } = await convert({ name, bytes }, [])
  const words = text => text.replace(/(?<=\d)\s*\n\s*(?=[-\d])/g, '/').replace(/\s+/g, '')
  return cells
    .filter(({ text }) => text !== '')
    .map(
      ({ row, column, row_span, column_span, text }) =>
        `${row},${column} ${row_span}×${column_span} ${words(text)}`,
    )
}

const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args,
})
const page = await browser.newPage()
const found = new Map()
for (let i = 0; i < Number(count); i++) {
  const { style, form, html, told } = draw()
  await page.setContent(html)
  const pdf = await page.pdf({
    format: 'A4',
    margin: { top: '20mm', bottom: '20mm', left: '15mm', right: '15mm' },
  })
  const [truth, printed] = [await read('a.html', Buffer.from(html)), await read('a.pdf', pdf)]
  const right = new Set(printed)
  const missing = truth.filter(cell => !right.has(cell))
  const kind = form === 'plain' ? style : `${style in ruled ? 'ruled' : 'less'}, ${form}`
  const of = found.get(kind) ?? { tables: 0, whole: 0, cells: 0, right: 0 }
  found.set(kind, of)
  of.tables += 1
  of.cells += truth.length
  of.right += truth.length - missing.length
  if (missing.length === 0 && printed.length === truth.length) of.whole += 1
  else if (detail)
    console.log(
      `${i} ${style}, ${told}: ${missing.length} of ${truth.length} cells elsewhere, as ${missing[0] ?? 'none'}; ${printed.length} found`,
    )
}
await browser.close()
for (const [kind, { tables, whole, cells, right }] of [...found].sort())
  console.log(
    `${kind.padEnd(22)}${whole} of ${tables} tables cell by cell, ${((100 * right) / cells).toFixed(2)} % of ${cells} cells`,
  )
const sum = isRuled =>
  [...found]
    .filter(([kind]) => (kind in ruled || kind.startsWith('ruled,')) === isRuled)
    .reduce(([whole, tables], [, of]) => [whole + of.whole, tables + of.tables], [0, 0])
for (const { name, isRuled } of [
  { name: 'every cell ruled', isRuled: true },
  { name: 'fewer rules or none', isRuled: false },
])
  console.log(`${name.padEnd(22)}${sum(isRuled).join(' of ')} tables cell by cell`)
