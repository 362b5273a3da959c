/**
 * How quick the review page is: the first paint, the queue, the next entry, in a dataset of many figures and in a long document.
 *   npm run bench -- review [--figures 200000] [--pages 300] [--folder <dataset>]
 * `--folder` looks at a dataset that is there; 0 leaves a part out. Times are of this machine and whatever else it does.
 */
import { spawn } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'
import { measured } from './measure.mjs'

const option = (name, otherwise) => {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}
const cli = fileURLToPath(new URL('../dist/src/cli.js', import.meta.url))
const scratch = mkdtempSync(join(tmpdir(), 'yiyuan-review-'))
const weaker = ['--single-process', '--disable-web-security']
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter(argument => !weaker.includes(argument)),
})

const ROWS = 400
const COLUMNS = 5

/** A document of two thousand figures in a table, some of them without a unit. */
function document(nth) {
  const heads = Array.from({ length: COLUMNS }, (_, i) => `${2019 + i}年`).join(' | ')
  const rows = Array.from({ length: ROWS }, (_, row) => {
    const cells = Array.from({ length: COLUMNS }, (_, i) => (row + 1) * (i + 2) + nth)
    return `| 项目${row + 1} | ${cells.join(' | ')} |`
  })
  const unit = nth % 4 === 0 ? '' : '单位：万元\n\n'
  const head = `# 第${nth}市2023年预算执行情况\n\n2023年，全市一般公共预算收入${nth + 1}亿元，增长4.8%。\n\n${unit}`
  return `${head}| 项目 | ${heads} |\n|${' --- |'.repeat(COLUMNS + 1)}\n${rows.join('\n')}\n`
}

/** A PDF of so many pages, each with a table. */
async function longPdf(pages) {
  const table = page =>
    `<section><h2>表${page} 收入执行情况</h2><p>单位：万元</p><table>${Array.from(
      { length: 25 },
      (_, row) =>
        `<tr><td>项目${row}</td><td>${page * 100 + row}</td><td>${page * 90 + row}</td></tr>`,
    ).join('')}</table></section>`
  const page = await browser.newPage()
  const style =
    'table{border-collapse:collapse}td{border:1px solid;padding:2px 30px}section{break-after:page}'
  await page.setContent(
    `<style>${style}</style>${Array.from({ length: pages }, (_, i) => table(i + 1)).join('')}`,
  )
  const bytes = await page.pdf({ format: 'A4' })
  await page.close()
  return bytes
}

async function dataset(files) {
  const input = mkdtempSync(join(scratch, 'in-'))
  mkdirSync(input, { recursive: true })
  for (const [name, bytes] of files) writeFileSync(join(input, name), bytes)
  const out = mkdtempSync(join(scratch, 'out-'))
  const { seconds } = await measured(process.execPath, [cli, 'run', input, '-o', out, '--quiet'])
  console.log(`  (converted in ${seconds.toFixed(0)} s)`)
  return out
}

async function served(out, look) {
  const child = spawn(process.execPath, [cli, 'review', out, '--no-open'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  })
  const address = await new Promise(resolve =>
    child.stdout.on('data', data => resolve(String(data).trim())),
  )
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  try {
    await look(page, address)
  } finally {
    await page.close()
    child.kill('SIGINT')
  }
}

async function timed(action) {
  const started = performance.now()
  await action()
  return performance.now() - started
}

const told = times => {
  const sorted = [...times].sort((a, b) => a - b)
  const at = share =>
    sorted[Math.min(Math.floor(sorted.length * share), sorted.length - 1)].toFixed(0)
  return `p50 ${at(0.5)} ms, p95 ${at(0.95)} ms, worst ${at(1)} ms of ${times.length}`
}

/** Until something holds in the page, which lets nothing be evaluated by itself. Throws where it does not hold within a minute. */
async function until(page, words) {
  const given = Date.now() + 60_000
  while (!(await page.evaluate(words))) {
    if (Date.now() > given) throw new Error(`after a minute the page is not so: ${words}`)
    await new Promise(resolve => setTimeout(resolve, 2))
  }
}

/** Whether a line of the list is chosen and the last of it. */
const isLast = page =>
  page.evaluate(
    `(line => line?.ariaPosInSet === line?.ariaSetSize && line !== null)(document.querySelector('#list [aria-selected=true]'))`,
  )

/** From one entry to the next: its detail is there, and its place is marked in the document. */
async function next(page) {
  await page.evaluate('window.before = document.querySelector("#list [aria-selected=true]")?.id')
  /** What was marked for the entry before is no mark of this one. */
  await page.evaluate(
    'document.querySelectorAll("#strips .chosen").forEach(one => one.classList.remove("chosen"))',
  )
  await page.keyboard.press('j')
  await until(
    page,
    `document.querySelector('#list [aria-selected=true]')?.id !== window.before && document.querySelector('#detail h3') !== null && document.querySelector('#strips .chosen') !== null`,
  )
}

async function queue(out) {
  await served(out, async (page, address) => {
    const shown = await timed(async () => {
      await page.goto(address)
      await page.waitForSelector('.bar')
    })
    const ready = shown + (await timed(() => page.waitForSelector('.line')))
    await page.waitForSelector('#strips .chosen')
    const [{ startTime: paint }] = await page.evaluate(
      `performance.getEntriesByType('paint').filter(({ name }) => name === 'first-contentful-paint').map(({ startTime }) => ({ startTime }))`,
    )
    console.log(
      `first paint ${paint.toFixed(0)} ms, page ${shown.toFixed(0)} ms, queue ${ready.toFixed(0)} ms`,
    )
    await page.locator('#list').focus()
    const times = []
    for (let i = 0; i < 40 && !(await isLast(page)); i++) {
      times.push(await timed(() => next(page)))
      // As long as the quickest reader looks at one: what is asked for ahead is there.
      await page.waitForTimeout(300)
    }
    console.log(`next entry: ${told(times)}`)
    await page.click('#tab-figures')
    await page.waitForTimeout(1000)
    await page.waitForSelector('.line')
    const rows = []
    for (let i = 0; i < 20; i++) {
      if (i === 10) await page.evaluate('document.querySelector("#list").scrollTop = 1e9')
      rows.push(await timed(() => next(page)))
    }
    console.log(`next figure: ${told(rows)}`)
  })
}

async function pages(out) {
  await served(out, async (page, address) => {
    await page.goto(address)
    await page.waitForSelector('.line')
    const opened = await timed(async () => {
      await page.click('#tab-documents')
      await page.locator('.line').first().click()
      await page.waitForSelector('.strip canvas')
      await page.waitForSelector('svg.marks')
    })
    console.log(`first page drawn and boxed ${opened.toFixed(0)} ms`)
    await page.click('#tab-figures')
    await page.waitForSelector('.line')
    const jumps = []
    for (const part of [0.9, 0.5, 0.2, 0.7, 0.99]) {
      await page.evaluate(
        `(() => { const list = document.querySelector('#list'); list.scrollTop = list.scrollHeight * ${part} })()`,
      )
      await page.waitForTimeout(300)
      jumps.push(
        await timed(async () => {
          await page.locator('.line').nth(8).click()
          await page.waitForSelector('#strips svg.marks .pointer')
        }),
      )
    }
    console.log(`a figure on a far page: ${told(jumps)}`)
  })
}

try {
  const folder = option('folder')
  const figures = Number(option('figures', 200_000))
  if (folder !== undefined) await queue(folder)
  else if (figures > 0) {
    const many = Math.ceil(figures / (ROWS * COLUMNS + 2))
    const files = Array.from({ length: many }, (_, nth) => [`${nth}.md`, document(nth)])
    console.log(`${many} documents, ${many * (ROWS * COLUMNS + 2)} figures`)
    await queue(await dataset(files))
  }
  const length = Number(option('pages', 300))
  if (length > 0) {
    console.log(`a PDF of ${length} pages`)
    await pages(await dataset([['long.pdf', await longPdf(length)]]))
  }
} finally {
  await browser.close()
  rmSync(scratch, { recursive: true, force: true })
}
