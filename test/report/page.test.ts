import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { convert } from '../../src/index.ts'
import { type Glance, glanceOf } from '../../src/report/glance.ts'
import { openReport } from '../../src/report/index.ts'
import { openBrowser } from '../browser.ts'
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
  browser = await openBrowser()
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
  const fixed = [
    'sources',
    'facts',
    'subjects',
    'figures',
    'cells',
    'checks',
    'diagnostics',
    'set-aside',
    'tables',
    'reviews',
  ]
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

const none = { rows: [], total: 0 }
const nothing: Glance = {
  caught: [],
  uncaught: none,
  kinds: [],
  held: [],
  checked: [],
  amounts: none,
  nameless: none,
  verdicts: [],
  wrong: none,
  setAside: none,
}
const one = <T>(row: T) => ({ rows: [row], total: 1 })

test('its size does not grow with the dataset, and amounts are compared exactly', () => {
  const report = openReport()
  const long = hostile.repeat(4)
  for (let i = 0; i < 3000; i++) {
    const value =
      i === 1234 ? '90071992547409930000.5' : i === 99 ? '90071992547409930000.4' : `${i}`
    report.glance(`${i}.md`, {
      ...nothing,
      caught: [{ pipeline: 'constructor', tables: 1, records: 1, set_aside: 0 }],
      uncaught: one({ title: long, headings: [hostile], cells: 1, place: 'page 1' }),
      amounts: one({ value, text: `${i}元`, metric: long, place: '' }),
      setAside: one({
        pipeline: 'p',
        field: 'f',
        words: long,
        reason: 'r',
        whole: [['a', long]],
        place: '',
      }),
    })
  }
  const page = report.page()
  expect(page.length).toBeLessThan(300_000)
  expect(page).toContain('and 2,950 more in <code>set-aside.ndjson</code>')
  expect(page).toContain('3,000 caught by a pipeline, 3,000 by none')
  const amounts = [...page.matchAll(/class="amount"[^>]*>(.*?)<.td>/g)].map(found => found[1])
  expect(amounts.slice(0, 3)).toEqual(['1234元', '99元', '2999元'])
  expect(page).toContain('900,719,925,474')
})

test('what a document gives to the page is little, whatever it holds', async () => {
  const long = '很长的名称'.repeat(300)
  const tables = Array.from(
    { length: 200 },
    (_, i) => `## ${long}\n\n| ${long} | 金额（万元） |\n|---|---|\n| 税收 | ${i + 1} |\n`,
  )
  const prose = Array.from({ length: 200 }, (_, i) => `${long}${i + 1}.5亿元。\n`)
  const text = [...tables, ...prose].join('\n')
  const outcome = await convert({ name: 'a.md', bytes: Buffer.from(text) }, [])
  const glance = glanceOf(outcome)
  expect(JSON.stringify(glance).length).toBeLessThan(100_000)
  expect([glance.uncaught.total, glance.uncaught.rows.length]).toEqual([200, 50])
  expect([glance.amounts.total, glance.amounts.rows.length]).toEqual([400, 30])
  expect(glance.amounts.rows[0]).toMatchObject({ value: '20050000000', text: '200.5亿元' })
  expect(new Map(glance.kinds).get('money')).toBe(400)
})

test('sums that do not come out stand first, tables by what caught them, lost documents with the reason', () => {
  const report = openReport()
  report.row('sources', 'a.pdf', { status: 'converted', tables: 2 })
  report.rows('checks', 2)
  report.glance('a.pdf', {
    ...nothing,
    caught: [{ pipeline: 'targets', tables: 1, records: 1, set_aside: 0 }],
    uncaught: one({ title: '支出表', headings: ['项目', '金额'], cells: 4, place: 'page 7' }),
    verdicts: [
      ['exact', 1],
      ['inconsistent', 1],
    ],
    wrong: one({
      subject: '合计',
      line: '1 + 2 = 3 ≠ 4 (inconsistent)',
      place: 'page 7',
    }),
  })
  report.row('sources', 'b.pdf', { status: 'failed' })
  report.row('diagnostics', 'b.pdf', {
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
