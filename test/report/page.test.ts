import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { walked } from '../../src/dataset/rows/walked.ts'
import { convert, readDocument } from '../../src/index.ts'
import { type Glance, glanceOf } from '../../src/report/glance.ts'
import { openReport } from '../../src/report/index.ts'
import { values as en } from '../../src/review/view/words/values-en.ts'
import { values as zh } from '../../src/review/view/words/values-zh.ts'
import { openBrowser } from '../browser.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'
import { fact, finding, wordsOf } from './findings.ts'

const hostile =
  '<img src=x onerror="document.title=1">"\'</td></table><script>document.title=2</script>\u202e'
let out = ''
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
  out = await samplesConverted()
  await yiyuan(['run', input, 'samples', '-o', out, '--quiet'])
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
      expect(seen).toBe(scheme === 'light' ? 'rgb(246, 245, 241)' : 'rgb(20, 24, 28)')
      await page.close()
    },
  )
})

test('words of documents are words: no element, no script comes from them', async () => {
  const { page } = await open(address(), 1200, 'light')
  expect(await page.title()).toBe('yiyuan: What was found')
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
  verdicts: [],
  findings: { shown: [], counts: [] },
  quotes: [],
}
const one = <T>(row: T) => ({ rows: [row], total: 1 })
const about = { version: '1.2.3', pipelines: ['targets'], lang: 'en' } as const

test('its size does not grow with the dataset, and amounts are compared exactly', () => {
  const report = openReport(about)
  const long = hostile.repeat(4)
  for (let i = 0; i < 3000; i++) {
    const value =
      i === 1234 ? '90071992547409930000.5' : i === 99 ? '90071992547409930000.4' : `${i}`
    const evidence = { kind: 'quote', before: long, mark: hostile, after: long } as const
    report.glance(`${i}.md`, {
      ...nothing,
      caught: [{ pipeline: 'constructor', tables: 1, records: 1, set_aside: 0 }],
      uncaught: one({ title: long, headings: [hostile], cells: 1, place: 'page 1' }),
      amounts: one({ value, text: `${i}元`, shown: `${i}元`, metric: long, place: '' }),
      findings: {
        shown: [finding({ words: `${i} ${long}`, evidence })],
        counts: [['check-inconsistent', 1]],
      },
    })
  }
  const page = report.page()
  expect(page.length).toBeLessThan(1_000_000)
  expect(page).toContain('3000 things wait for a person')
  expect(page).toContain('<p class="more">2850 more</p>')
  expect(page).toContain('3000 caught by a pipeline, 3000 by none')
  const amounts = [...page.matchAll(/class="amount"[^>]*>(.*?)<.td>/g)].map(found => found[1])
  expect(amounts.slice(0, 3)).toEqual(['1234元', '99元', '2999元'])
})

test('kinds, holders and verdicts are called as the review page calls them', () => {
  const counted: Glance = {
    ...nothing,
    kinds: [['number', 1]],
    held: [['prose', 1]],
    checked: [['contradicted', 1]],
    verdicts: [['truncation_only', 1]],
  }
  for (const [lang, shared] of [
    ['en', en],
    ['zh', zh],
  ] as const) {
    const report = openReport({ ...about, lang })
    report.glance('a.md', counted)
    const said = wordsOf(report.page())
    const { kind, held_by: held, checked, verdict } = shared
    for (const words of [kind.number, held.prose, checked.contradicted, verdict.truncation_only])
      expect(said).toContain(`${words} 1`)
  }
})

test('what a document gives to the page is little, whatever it holds', async () => {
  const long = '很长的名称'.repeat(300)
  const tables = Array.from(
    { length: 200 },
    (_, i) => `## ${long}\n\n| ${long} | 金额（万元） |\n|---|---|\n| 税收 | ${i + 1} |\n`,
  )
  const prose = Array.from({ length: 200 }, (_, i) => `${long}${i + 1}.5亿元。\n`)
  const bytes = Buffer.from([...tables, ...prose].join('\n'))
  const outcome = await convert({ name: 'a.md', bytes }, [])
  const glance = glanceOf(walked(outcome), await readDocument({ name: 'a.md', bytes }))
  expect(JSON.stringify(glance).length).toBeLessThan(100_000)
  expect([glance.uncaught.total, glance.uncaught.rows.length]).toEqual([200, 50])
  expect([glance.amounts.total, glance.amounts.rows.length]).toEqual([400, 30])
  expect(glance.amounts.rows[0]).toMatchObject({ value: '20050000000', text: '200.5亿元' })
  expect(new Map(glance.kinds).get('money')).toBe(400)
})

test('what waits stands first with its place, tables by what caught them, failures apart from kinds nobody reads', () => {
  const report = openReport(about)
  const published = { status: 'converted', tables: 2, published_on: '2022-01-05' }
  report.row('sources', '/data/2021/a.pdf', published)
  report.rows('checks', 2)
  report.glance('/data/2021/a.pdf', {
    ...nothing,
    caught: [{ pipeline: 'targets', tables: 1, records: 1, set_aside: 0 }],
    uncaught: one({ title: '支出表', headings: ['项目', '金额'], cells: 4, place: 'page 7' }),
    verdicts: [
      ['exact', 1],
      ['inconsistent', 1],
    ],
    findings: { shown: [finding()], counts: [['check-inconsistent', 1]] },
  })
  for (const [path, status, code] of [
    ['/data/2021/b.pdf', 'failed', 'source-encrypted'],
    ['/data/c.jpg', 'unsupported', 'format-unsupported'],
  ] as const) {
    report.row('sources', path, { status })
    report.row('diagnostics', path, { code, severity: 'error', message: 'locked' })
  }
  const words = wordsOf(report.page())
  expect(words).toContain('newest date its documents state is 2022-01-05')
  expect(words).toContain('yiyuan 1.2.3, with the pipelines targets')
  expect(words).toContain(
    'arithmetic does not come out 1 + 2 = 3 ≠ 4 4,194万元 at stake · 2 facts rest on it 4 2021/a.pdf, page 7',
  )
  expect(words).toContain('targets 1 1 0 no pipeline 1')
  expect(words).toContain('支出表 项目 | 金额 4 2021/a.pdf, page 7')
  expect(words).toMatch(
    /Failed .*file encrypted locked 2021\/b.pdf .*Of a kind that is not read .*format not read locked c.jpg/,
  )
  expect(words).not.toContain('/data')
})

test('the same finding in several documents is one entry with each place', () => {
  const report = openReport(about)
  for (const path of ['a.html', 'b.docx'])
    report.glance(path, {
      ...nothing,
      findings: { shown: [finding()], counts: [['check-inconsistent', 1]] },
    })
  const page = report.page()
  expect(page.match(/arithmetic does not come out<\/h3>/g)).toHaveLength(1)
  expect(wordsOf(page)).toContain('4 a.html, page 7 4 b.docx, page 7')
})

test('facts stand as a picture of subjects and years, and as lines whose points say their source', () => {
  const report = openReport(about)
  report.fact(fact(2019, 'agreed'))
  report.fact(fact(2020, 'conflict'))
  report.fact(fact(2022, 'single'))
  const page = report.page()
  expect(wordsOf(page)).toContain(
    'subject 2019 2020 2021 2022 岳阳市 1 ✓ all stated more than once agree 1 ≠ statements conflict – 1 · stated once',
  )
  expect(page).toContain('<title>2019: 1.5亿元 · a.md, characters 1–5</title>')
  expect(page).toContain(
    'aria-label="岳阳市 · 一般公共预算收入: 2019 1.5亿元, 2020 1.5亿元, 2022 1.5亿元"',
  )
})

test('in Chinese all that the program says is Chinese', async () => {
  const chinese = await samplesConverted()
  await yiyuan(['run', 'samples', '-o', chinese, '--lang', 'zh', '--quiet'])
  const page = readFileSync(join(chinese, 'report.html'), 'utf8')
  expect(page).toContain('<html lang="zh-CN">')
  /** Paths, and messages of failures, which are data. */
  const words = wordsOf(
    page.replace(/<bdi>.*?<\/bdi>/g, '').replace(/<title>\d{4}:.*?<\/title>/g, ''),
  )
  const latin = new Set(words.match(/[A-Za-z][A-Za-z-]{3,}/g))
  const files = ['ndjson', 'json', 'facts', 'figures', 'sources', 'diagnostics', 'cells']
  const names = new Set([
    ...['yiyuan', 'review', 'word', 'document', 'run', ...files],
    ...readdirSync(join(root, 'pipelines')).map(name => name.replace(/\.yaml$/, '')),
  ])
  expect([...latin].filter(word => !names.has(word))).toEqual([])
})

test('statements that conflict, in prose and in a table, in two documents, stand with their sentence and their rows', async () => {
  const home = folder()
  writeFileSync(
    join(home, 'a.md'),
    '# 岳阳市2021年预算执行情况\n\n2021年，岳阳市一般公共预算收入100亿元，比上年增长5%。\n',
  )
  writeFileSync(
    join(home, 'b.md'),
    '# 岳阳市2021年收支\n\n单位：亿元\n\n| 项目 | 2021年执行数 |\n|---|---|\n| 一般公共预算收入 | 140 |\n| 一般公共预算支出 | 300 |\n',
  )
  const made = join(folder(), 'out')
  await yiyuan(['run', home, '-o', made, '--quiet'])
  const conflict = rowsOf(made, 'facts').find(({ status }) => status === 'conflict')
  expect(conflict?.['indicator']).toBe('一般公共预算收入')
  const page = readFileSync(join(made, 'report.html'), 'utf8')
  const [, entry = ''] = /statements conflict<\/h3>(.*?)<\/li>\s*<\/ol>/s.exec(page) ?? []
  expect(wordsOf(entry)).toContain('岳阳市一般公共预算收入 100亿元 ，比上年增长5%。')
  expect(entry).toMatch(/<mark>140<\/mark>/)
  expect(entry).toContain('一般公共预算收入</t')
})
