import { readFileSync, writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { queueOf } from '../../src/review/queue/index.ts'
import { openBrowser } from '../browser.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { type Served, served } from '../review/served.ts'

const report = `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，其中税收收入60亿元，非税收入50亿元。

2021年，全市一般公共预算收入103亿元。

| 项目 | 数量 |
| --- | --- |
| 甲 | 11 |
| 乙 | 12 |
| 丙 | 13 |
`

/** Everything a document could try on a page that shows it. */
const hostile = `<!doctype html><html><head><meta charset="utf-8"><title>敌对报告</title>
<meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/refresh">
<link rel="stylesheet" href="http://127.0.0.1:9/style.css"><base href="http://127.0.0.1:9/">
<style>body { background: url(http://127.0.0.1:9/ground.png) } @import 'http://127.0.0.1:9/import.css';</style>
<script>document.title = 'owned'; window.owned = 1; fetch('/api/start')</script></head>
<body onload="window.owned = 1"><h1>敌对市2021年预算报告</h1>
<p>全市一般公共预算收入 12 亿元<img src="x" onerror="window.owned = 1"><img src="http://127.0.0.1:9/pixel.png">，<b>其中</b> &lt;img src=x onerror="window.owned=1"&gt; 税收 9 亿元，<a href="javascript:window.owned=1">支出 8 亿元</a>。</p>
<svg onload="window.owned = 1"><script>window.owned = 1</script><foreignObject><iframe src="http://127.0.0.1:9/frame"></iframe></foreignObject></svg>
<iframe srcdoc="<script>parent.owned = 1</script>"></iframe><object data="http://127.0.0.1:9/object"></object>
<form action="http://127.0.0.1:9/form"><button autofocus onfocus="window.owned=1">收入 7 亿元</button></form>
<table><tr><th>项目</th><th>金额（亿元） "&gt;&lt;script&gt;window.owned=1&lt;/script&gt;</th></tr><tr><td>甲' onmouseover='window.owned=1</td><td>5</td></tr></table>
</body></html>`

const home = folder()
const out = join(home, 'out')
let browser: Browser
let review: Served

beforeAll(async () => {
  writeFileSync(join(home, 'a.md'), report)
  writeFileSync(join(home, 'hostile.html'), hostile)
  const samples = ['2021-targets.pdf', '2021-targets.ofd', '2021-targets.xlsx']
  await yiyuan([
    'run',
    home,
    ...samples.map(name => join(root, 'samples', name)),
    '-o',
    out,
    '--quiet',
  ])
  browser = await openBrowser()
  review = await served(out, root, ['--by', '李'])
})
afterAll(async () => {
  await browser?.close()
  await review?.end()
})

interface Look {
  width?: number
  scheme?: 'light' | 'dark'
}

/** A new tab of the page; whatever it complains of, or asks of elsewhere, is kept. */
async function open({ width = 1280, scheme = 'light' }: Look = {}) {
  const height = width < 600 ? 844 : 800
  const page = await browser.newPage({ viewport: { width, height }, colorScheme: scheme })
  page.setDefaultTimeout(60_000)
  const problems: string[] = []
  page.on('console', message => problems.push(message.text()))
  page.on('pageerror', error => problems.push(error.message))
  page.on('dialog', dialog => problems.push(dialog.message()))
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== review.origin && protocol !== 'blob:')
      problems.push(`asked for ${request.url()}`)
  })
  await page.goto(review.address)
  await page.locator('.line').first().waitFor()
  return { page, problems }
}

const decisions = (): { by: string; words: string; decided: { action: string } }[] =>
  readFileSync(join(out, 'decisions.ndjson'), 'utf8')
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))

async function openDocument(page: Page, name: string) {
  await page.click('#tab-documents')
  await page.fill('#filters input', name)
  const others = page.locator('.line').filter({ hasNotText: name })
  await expect.poll(() => others.count(), { timeout: 60_000 }).toBe(0)
  await page.locator('.line', { hasText: name }).first().click()
  await page.locator('#document-name', { hasText: name }).waitFor()
  await page.locator('.strip > *').first().waitFor()
}

describe('the queue', () => {
  test('shows what would change most first, and its document', async () => {
    const { page, problems } = await open()
    await page.locator('#strips .chosen').first().waitFor()
    const [first] = (await queueOf(disk, out)).entries
    expect(await page.locator('#detail h3 + p').innerText()).toBe(
      first?.words.replace(' (inconsistent)', ''),
    )
    // The folders that all documents have in common are left out.
    const name = await page.locator('#document-name').innerText()
    expect(name).toMatch(/\ba\.md$/)
    expect(first?.path.endsWith(name)).toBe(true)
    expect(problems).toEqual([])
    await page.close()
  })

  test('is gone through, settled and taken back by keys', async () => {
    const { page } = await open()
    await page.selectOption('select[name=reason]', 'fact-conflict')
    await page.locator('.line').first().waitFor()
    await page.keyboard.press('Escape')
    await page.locator('#list').focus()
    await page.keyboard.press('j')
    await page.locator('#detail h3', { hasText: 'conflict' }).waitFor()
    await page.keyboard.press('ArrowRight')
    await page.locator('.places [aria-pressed=true]', { hasText: '103亿元' }).waitFor()
    await page.keyboard.press('x')
    await page.locator('#ask input[name=reason]').fill('按决算为准')
    await page.keyboard.press('Enter')
    await page.locator('#told', { hasText: 'Saved (1)' }).waitFor()
    expect(decisions().map(({ by, words, decided }) => [by, words, decided])).toEqual([
      ['李', '103亿元', { action: 'reject', reason: '按决算为准' }],
    ])
    await page.locator('.line', { hasText: 'decided' }).waitFor()
    await page.keyboard.press('u')
    await page.locator('#told', { hasText: 'Undone (1)' }).waitFor()
    expect(decisions().map(({ decided }) => decided.action)).toEqual(['reject', 'withdraw'])
    await page.close()
  })
})

test('from the queue to a decision, to the run that applies it, to the words that changed and the decision that expired', async () => {
  const place = folder()
  const dataset = join(place, 'out')
  const file = join(place, 'a.md')
  writeFileSync(file, report)
  const run = async () => (await yiyuan(['run', file, '-o', dataset, '--quiet'])).stdout
  await run()
  const own = await served(dataset, root, ['--by', '李'])
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(60_000)
  await page.goto(own.address)
  await page.locator('.line').first().waitFor()
  const entry = (words: string) => page.locator('.line', { hasText: words })

  await entry('unit missing').click()
  await page.click('#detail [data-action=table_unit]')
  await page.fill('#ask input[name=unit]', '万元')
  await page.keyboard.press('Enter')
  await page.locator('#told', { hasText: 'Saved (1)' }).waitFor()
  await entry('statements conflict').click()
  await page.locator('.places [data-place="1"]', { hasText: '103亿元' }).click()
  await page.keyboard.press('x')
  await page.fill('#ask input[name=reason]', '旧数')
  await page.keyboard.press('Enter')
  await page.locator('#told', { hasText: 'Saved (1)' }).waitFor()

  expect(await run()).toMatch(/decisions +2 applied/)
  const rejected = rowsOf(dataset, 'figures').find(({ text }) => text === '103亿元')
  expect(rejected).toMatchObject({ value: '10300000000', review_state: 'rejected' })
  await page.reload()
  await page.locator('.line').first().waitFor()
  expect(await entry('statements conflict').count()).toBe(0)
  expect(await entry('unit missing').innerText()).toContain('decided')

  writeFileSync(file, report.replace('103亿元', '104亿元'))
  expect(await run()).toMatch(/1 expired/)
  await page.reload()
  await entry('words changed').click()
  await page.locator('.versions', { hasText: '103亿元' }).waitFor()
  expect(await page.locator('.versions').innerText()).toMatch(/103亿元[\s\S]*104亿元/)
  await page.locator('#strips .chosen', { hasText: '104亿元' }).first().waitFor()
  await page.close()
  expect(await own.end()).toBe(0)
})

describe('a document and its rows', () => {
  test.each(['2021-targets.pdf', '2021-targets.ofd'])(
    'in %s a box chosen is its row, and a row its box',
    async name => {
      const { page, problems } = await open()
      await openDocument(page, name)
      const figure = page.locator('svg.marks g.figure', { hasText: '196.3 亿元' }).first()
      await figure.dispatchEvent('click')
      await page.locator('#detail p.value', { hasText: '196.3 亿元' }).waitFor()
      await page.locator('svg.marks .pointer').first().waitFor({ state: 'attached' })
      await page.locator('#list').focus()
      await page.keyboard.press('j')
      await page.locator('#detail p.value', { hasText: '128.4 亿元' }).waitFor()
      /** Marks are drawn anew when the place is there: it is seen a moment after the row. */
      const isSeen = async () => {
        const [own, box] = await Promise.all([
          page.locator('svg.marks .pointer').first().boundingBox(),
          page.locator('#strips').boundingBox(),
        ])
        return own && box && own.y >= box.y && own.y + own.height <= box.y + box.height
      }
      await expect.poll(isSeen, { timeout: 20_000 }).toBe(true)
      expect(problems).toEqual([])
      await page.close()
    },
  )

  test('the page of a PDF is drawn: its ink is where its words are', async () => {
    const { page } = await open()
    await openDocument(page, '2021-targets.pdf')
    const dark = () =>
      page.evaluate<number>(`(() => {
        const canvas = document.querySelector('.strip canvas')
        const { data } = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)
        let dark = 0
        for (let i = 0; i < data.length; i += 4) if (data[i] < 100 && data[i + 3] > 200) dark++
        return dark
      })()`)
    await expect.poll(dark, { timeout: 60_000 }).toBeGreaterThan(1000)
    await page.close()
  })

  test('every list shows what the dataset holds', async () => {
    const { page, problems } = await open()
    await openDocument(page, 'a.md')
    const id = rowsOf(out, 'sources').find(({ path }) => String(path).endsWith('a.md'))?.[
      'source_id'
    ]
    for (const table of ['figures', 'checks', 'cells', 'diagnostics']) {
      await page.click(`#tab-${table}`)
      const many = rowsOf(out, table).filter(row => row['source_id'] === id).length
      await page
        .locator('#count', { hasText: new RegExp(`^${many === 0 ? 'Nothing' : many}`) })
        .waitFor()
    }
    expect(problems).toEqual([])
    await page.close()
  })
})

test('what a document holds is words on the page: nothing of it runs, loads or leads away', async () => {
  const { page, problems } = await open()
  await openDocument(page, 'hostile.html')
  await page.locator('#strips', { hasText: '12 亿元' }).waitFor()
  for (const tab of ['figures', 'cells', 'checks', 'diagnostics', 'facts']) {
    await page.click(`#tab-${tab}`)
    await page.waitForTimeout(100)
    if ((await page.locator('.line').count()) > 0) await page.locator('.line').first().click()
  }
  await page.waitForTimeout(300)
  expect(await page.evaluate('window.owned')).toBeUndefined()
  expect(await page.title()).toContain('yiyuan Review')
  expect(page.url()).toBe(`${review.origin}/`)
  const alien =
    'main img, main iframe, main script, main object, main base, main link, main style, main a'
  expect(await page.locator(alien).count()).toBe(0)
  expect(
    await page.evaluate(
      `[...document.querySelectorAll('main *')].some(one => [...one.attributes].some(({ name }) => name.startsWith('on')))`,
    ),
  ).toBe(false)
  expect(await page.locator('#strips').innerText()).toContain('<img src=x onerror=')
  expect(problems).toEqual([])
  await page.close()
})

describe.each(['light', 'dark'] as const)('in the %s', scheme => {
  test.each([1280, 390])(
    'at %i pixels nothing is out of reach (axe-core), nothing scrolls sideways',
    async width => {
      const { page } = await open({ width, scheme })
      const axe = readFileSync(
        createRequire(import.meta.url).resolve('axe-core/axe.min.js'),
        'utf8',
      )
      const check = async () => {
        const found = await page.evaluate<
          { id: string; nodes: { html: string; failureSummary: string }[] }[]
        >(
          `axe.run().then(({ violations }) => violations.map(({ id, nodes }) => ({ id, nodes: nodes.map(({ html, failureSummary }) => ({ html, failureSummary })) })))`,
        )
        expect(found).toEqual([])
      }
      await page.evaluate(axe)
      await page.locator('#strips .chosen').first().waitFor({ state: 'attached' })
      await check()
      await page.locator('#detail [data-action=reject]').click()
      await check()
      await openDocument(page, '2021-targets.pdf')
      await page.locator('svg.marks').first().waitFor({ state: 'attached' })
      await check()
      await page.click('#help-open')
      await check()
      const [scrolled, shown] = await page.evaluate<number[]>(
        '[document.documentElement.scrollWidth, document.documentElement.clientWidth]',
      )
      expect(scrolled).toBeLessThanOrEqual(shown ?? 0)
      await page.close()
    },
  )
})

test('in Chinese every word of the page is Chinese', async () => {
  const chinese = await served(out, root, ['--lang', 'zh'])
  const page = await browser.newPage()
  await page.goto(chinese.address)
  await page.locator('.line').first().waitFor()
  expect(await page.evaluate('document.documentElement.lang')).toBe('zh-CN')
  const words = await page
    .locator('[role=tab], #filters option:first-child, .actions button, .legend')
    .allInnerTexts()
  for (const text of words) expect(text).toMatch(/\p{Script=Han}/u)
  await page.close()
  expect(await chinese.end()).toBe(0)
})

test('without the token there is a sentence and nothing else', async () => {
  const page = await browser.newPage()
  await page.goto(review.origin)
  await page.locator('[role=alert]', { hasText: 'token' }).waitFor()
  await page.close()
})
