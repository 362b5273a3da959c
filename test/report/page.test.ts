import { mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { reportPage } from '../../src/report/index.ts'
import { emptySummary, takeRow } from '../../src/report/summary.ts'
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
  await page.close()
})

test('the numbers are those of the dataset', async () => {
  const { page } = await open(address(), 1200, 'light')
  const totals = await page.locator('.totals div').allInnerTexts()
  const shown = Object.fromEntries(totals.map(text => text.split('\n')))
  const targets = rowsOf(out, 'targets').length
  expect(shown).toMatchObject({
    documents: String(rowsOf(out, 'sources').length),
    figures: String(rowsOf(out, 'figures').length),
    records: String(targets),
    'set aside': String(rowsOf(out, 'set-aside').length),
  })
  await page.close()
})

test('the page is listed in run.json and says nothing of when it was made', () => {
  const report = JSON.parse(readFileSync(join(out, 'run.json'), 'utf8'))
  expect(report.files['report.html'].sha256).toMatch(/^[\da-f]{64}$/)
})

test('its size does not grow with the dataset, and amounts are compared exactly', () => {
  const summary = emptySummary()
  for (let i = 0; i < 3000; i++) {
    const value =
      i === 1234 ? '90071992547409930000.5' : i === 99 ? '90071992547409930000.4' : `${i}`
    takeRow(summary, 'figures', `${i}.md`, {
      kind: 'money',
      unit: 'CNY',
      value,
      text: `${i}元`,
      held_by: 'prose',
    })
    takeRow(summary, 'set-aside', `${i}.md`, {
      pipeline: 'p',
      field: 'f',
      words: hostile,
      reason: 'r',
    })
  }
  expect(summary.biggest.slice(0, 3).map(({ text }) => text)).toEqual(['1234元', '99元', '2999元'])
  const page = reportPage(summary)
  expect(page.length).toBeLessThan(100_000)
  expect(page).toContain('and 2,950 more in <code>set-aside.ndjson</code>')
})
