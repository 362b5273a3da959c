import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { CAUGHT, UNCAUGHT } from '../../src/report/glance.ts'
import { openReport } from '../../src/report/index.ts'
import type { Row } from '../../src/report/row.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const hostile =
  '<img src=x onerror="document.title=1">"\'</td></table><script>document.title=2</script>\u202e'
const out = folder()
let browser: Browser

beforeAll(async () => {
  const input = folder()
  mkdirSync(join(input, 'a'))
  writeFileSync(
    join(input, 'a', `${'长'.repeat(60)}.md`),
    '# 报告\n\n收入 12 亿元，支出 9 亿元。\n',
  )
  writeFileSync(join(input, 'a', '<b>.pdf'), 'no pdf')
  writeFileSync(
    join(input, 'form.md'),
    `# 2021年清江市财政局目标完成情况表\n\n| 目标名称 | 考核内容及指标 | 累计完成工作量 |\n| --- | --- | --- |\n| 甲 | 乙 | 九成${hostile.replaceAll('<', '&lt;')} |\n`,
  )
  await yiyuan(['run', input, join(root, 'samples'), '-o', out, '--quiet'])
  browser = await chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter(argument => argument !== '--single-process'),
  })
})
afterAll(() => browser?.close())

async function open(url: string, width: number, colorScheme: 'light' | 'dark') {
  const page = await browser.newPage({ viewport: { width, height: 900 }, colorScheme })
  const problems: string[] = []
  page.on('console', message => problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('request', request => {
    if (request.url() !== url) problems.push(`request ${request.url()}`)
  })
  await page.goto(url)
  return { page, problems }
}

const address = () => pathToFileURL(join(out, 'report.html')).href

describe.each(['light', 'dark'] as const)('in the %s', scheme => {
  test.each([1200, 375])(
    'at %i pixels: no error, no request, no sideways scrolling',
    async width => {
      const { page, problems } = await open(address(), width, scheme)
      expect(problems).toEqual([])
      const [scrolled, shown] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      expect(scrolled).toBeLessThanOrEqual(shown ?? 0)
      const seen = await page.evaluate('getComputedStyle(document.body).backgroundColor')
      expect(seen).toBe(scheme === 'light' ? 'rgb(251, 250, 247)' : 'rgb(20, 24, 28)')
      await page.close()
    },
  )
})

test('words of documents are words: no element, no script comes from them', async () => {
  const { page } = await open(address(), 1200, 'light')
  expect(await page.title()).toBe('yiyuan: what was found')
  expect(await page.locator('img, script').count()).toBe(0)
  expect(await page.locator('td', { hasText: '<img src=x' }).count()).toBeGreaterThan(0)
  expect(await page.evaluate('document.body.innerText.includes("\\u202e")')).toBe(false)
  const named = 'main, header, footer, nav, section[aria-labelledby], th[scope]'
  expect(await page.locator(named).count()).toBeGreaterThan(10)
  await page.close()
})

test('the numbers are those of the dataset', async () => {
  const { page } = await open(address(), 1200, 'light')
  const totals = await page.locator('.totals div').allInnerTexts()
  const shown = Object.fromEntries(totals.map(text => text.split('\n')))
  const fixed = ['sources', 'figures', 'cells', 'checks', 'diagnostics', 'set-aside']
  const records = readdirSync(out)
    .flatMap(name => /^(.*)\.ndjson$/.exec(name)?.[1] ?? [])
    .filter(table => !fixed.includes(table))
    .reduce((sum, table) => sum + rowsOf(out, table).length, 0)
  expect(shown).toMatchObject({
    documents: String(rowsOf(out, 'sources').length),
    figures: String(rowsOf(out, 'figures').length),
    records: String(records),
    'set aside': String(rowsOf(out, 'set-aside').length),
  })
  await page.close()
})

test('the page is listed in run.json and says nothing of when it was made', () => {
  const report = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  expect(report.files['report.html'].sha256).toMatch(/^[\da-f]{64}$/)
})

test('its size does not grow with the dataset, and amounts are compared exactly', () => {
  const report = openReport()
  for (let i = 0; i < 3000; i++) {
    const value =
      i === 1234 ? '90071992547409930000.5' : i === 99 ? '90071992547409930000.4' : `${i}`
    const figure = { kind: 'money', unit: 'CNY', value, text: `${i}元`, held_by: 'prose' }
    report.row('figures', `${i}.md`, { row: { ...figure, metric: hostile.repeat(500) } })
    const aside = { pipeline: 'p', field: 'f', words: hostile.repeat(500), reason: 'r' }
    report.row('set-aside', `${i}.md`, { row: { ...aside, row: { a: hostile.repeat(500) } } })
    const table = { title: hostile.repeat(500), headings: [hostile], cells: 1, anchors: [] }
    report.glance(UNCAUGHT, `${i}.md`, { row: table })
    const made = { pipeline: 'constructor', tables: 1, records: 1, set_aside: 0 }
    report.glance(CAUGHT, `${i}.md`, { row: made })
  }
  const page = report.page()
  expect(page.length).toBeLessThan(300_000)
  expect(page).toContain('and 2,950 more in <code>set-aside.ndjson</code>')
  const amounts = [...page.matchAll(/class="amount"[^>]*>(.*?)<.td>/g)].map(found => found[1])
  expect(amounts.slice(0, 3)).toEqual(['1234元', '99元', '2999元'])
  expect(page).toContain('900,719,925,474')
})

test('sums that do not come out stand first, tables by what caught them, lost documents with the reason', () => {
  const report = openReport()
  const place = { anchors: [{ kind: 'page', page: 7 }] }
  const row = (table: string, path: string, values: Row) => report.row(table, path, { row: values })
  row('sources', 'a.pdf', { status: 'converted', tables: 2 })
  const made = { pipeline: 'targets', tables: 1, records: 1, set_aside: 0 }
  report.glance(CAUGHT, 'a.pdf', { row: made })
  const table = { title: '支出表', headings: ['项目', '金额'], cells: 4, ...place }
  report.glance(UNCAUGHT, 'a.pdf', { row: table })
  row('checks', 'a.pdf', { verdict: 'exact', line: '1 + 1 = 2 (exact)' })
  const wrong = { verdict: 'inconsistent', subject: '合计', line: '1 + 2 = 3 ≠ 4 (inconsistent)' }
  row('checks', 'a.pdf', { ...wrong, ...place })
  row('sources', 'b.pdf', { status: 'failed' })
  row('diagnostics', 'b.pdf', {
    code: 'source-encrypted',
    severity: 'error',
    message: 'locked',
  })
  const page = report.page()
  const words = page
    .replace(/<style>[\s\S]*<.style>/, '')
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
  expect(words).toContain('Inconsistent 合计 1 + 2 = 3 ≠ 4 a.pdf, page 7')
  expect(words).toContain('targets 1 1 0 no pipeline 1')
  expect(words).toContain('支出表 项目 | 金额 4 a.pdf, page 7')
  expect(words).toContain('failed source-encrypted locked b.pdf')
  expect(page.indexOf('1 + 2')).toBeLessThan(page.indexOf('by verdict'))
})
