import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { folder, rowsOf, yiyuan } from '../command.ts'
import { hostileOfd, OWN } from '../review/hostile-ofd.ts'
import { type Served, served } from '../review/served.ts'

/** Markdown with everything HTML and links could do. */
const markdown = `# 敌对市2021年预算报告 <script>${OWN}</script>

全市一般公共预算收入 12 亿元，[支出 8 亿元](javascript:${OWN})，![图 7 亿元](http://127.0.0.1:9/picture.png)。

<iframe src="javascript:parent.owned=1"></iframe> <svg onload="${OWN}"></svg> 税收 6 亿元 <img src=x onerror="${OWN}">

<style>@import 'http://127.0.0.1:9/style.css'; body { display: none }</style>

| 项目 <img src=x onerror=${OWN}> | 金额（亿元） |
| --- | --- |
| <a href="javascript:${OWN}">甲</a>" onmouseover="${OWN} | 5 |
| <base href="http://127.0.0.1:9/"><meta http-equiv="refresh" content="0;url=http://127.0.0.1:9/"> | 6 |
`

/** A PDF that opens with a script, has a link and a form that sends, and names a font nobody has. */
function pdf(): string {
  const stream = 'BT /F1 18 Tf 60 700 Td (Revenue 12.5%) Tj ET'
  const action = `/S /JavaScript /JS (app.alert\\(1\\); ${OWN};)`
  const objects = [
    `<< /Type /Catalog /Pages 2 0 R /OpenAction << ${action} >> /AA << /WC << ${action} >> >> /AcroForm << /Fields [7 0 R] >> >>`,
    '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
    `<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> /Annots [6 0 R 7 0 R] /AA << /O << ${action} >> >> >>`,
    `<< /Length ${stream.length} >>\nstream\n${stream}\nendstream`,
    '<< /Type /Font /Subtype /Type1 /BaseFont /Nobody#3Cimg#20src#3Dx#3E /Encoding /WinAnsiEncoding >>',
    '<< /Type /Annot /Subtype /Link /Rect [50 690 400 730] /A << /S /URI /URI (http://127.0.0.1:9/link) >> >>',
    '<< /Type /Annot /Subtype /Widget /FT /Tx /T (f) /Rect [50 600 400 650] /V (9) /A << /S /SubmitForm /F (http://127.0.0.1:9/form) >> >>',
  ]
  let text = '%PDF-1.7\n'
  const starts = objects.map((object, nth) => {
    const start = text.length
    text += `${nth + 1} 0 obj\n${object}\nendobj\n`
    return start
  })
  const table = starts.map(start => `${String(start).padStart(10, '0')} 00000 n \n`).join('')
  return `${text}xref\n0 ${objects.length + 1}\n0000000000 65535 f \n${table}trailer\n<< /Size ${objects.length + 1} /Root 1 0 R >>\nstartxref\n${text.length}\n%%EOF\n`
}

let browser: Browser
let review: Served
let names: string[]
let report: string

beforeAll(async () => {
  const home = folder()
  writeFileSync(join(home, 'markdown.md'), markdown)
  writeFileSync(join(home, 'script.pdf'), pdf())
  writeFileSync(join(home, 'drawn.ofd'), hostileOfd())
  writeFileSync(
    join(home, `<img src=x onerror=${OWN}>"'&lt;\u202efdp.md`),
    '# 报告\n\n支出 3 亿元。\n',
  )
  const out = join(folder(), 'out')
  await yiyuan(['run', home, '-o', out, '--quiet'])
  report = join(out, 'report.html')
  names = rowsOf(out, 'sources').map(({ path }) => String(path))
  browser = await openBrowser()
  review = await served(out, home, ['--by', `<img src=x onerror=${OWN}>`])
})
afterAll(async () => {
  await browser?.close()
  await review?.end()
})

test('Markdown, PDF, OFD and names of files are words on the page: nothing of them runs, loads or leads away', async () => {
  const page = await browser.newPage({ viewport: { width: 1280, height: 800 } })
  page.setDefaultTimeout(60_000)
  const problems: string[] = []
  const refused: string[] = []
  page.on('console', message => {
    const page = /\/page\/(\d)$/.exec(message.location().url)?.[1]
    if (page !== undefined && message.text().includes('status of 404')) refused.push(page)
    else problems.push(message.text())
  })
  page.on('pageerror', error => problems.push(error.message))
  page.on('dialog', dialog => {
    problems.push(`dialog ${dialog.message()}`)
    void dialog.dismiss()
  })
  page.on('popup', popup => problems.push(`popup ${popup.url()}`))
  page.on('request', request => {
    const { origin, protocol } = new URL(request.url())
    if (origin !== review.origin && protocol !== 'blob:') problems.push(request.url())
  })
  await page.goto(review.address)
  await page.locator('.line').first().waitFor()
  expect(names).toHaveLength(4)
  await page.click('#tab-documents')
  for (let nth = 0; nth < names.length; nth++) {
    await page.locator('.line').nth(nth).click()
    await page.locator('.strip > *').first().waitFor()
    await page.waitForTimeout(500)
    if (names[nth]?.endsWith('drawn.ofd')) {
      await page.locator('#document-name', { hasText: 'drawn.ofd' }).waitFor()
      for (let strip = 0; strip < 8; strip++) {
        const one = `document.querySelectorAll('.strip')[${strip}]`
        await page.evaluate(`${one}.scrollIntoView()`)
        await expect
          .poll(() => page.evaluate(`${one}.childNodes.length > 0`), { timeout: 20_000 })
          .toBe(true)
      }
    }
    const box = await page.locator('#strips').boundingBox()
    /** Where the link, the form and the words are. */
    for (const down of [40, 120, 200, 300])
      if (box) await page.mouse.click(box.x + box.width / 3, box.y + down)
    await page.click('#tab-documents')
  }
  for (const tab of ['queue', 'figures', 'cells', 'diagnostics', 'tables'])
    if ((await page.locator(`#tab-${tab}`).count()) > 0) {
      await page.click(`#tab-${tab}`)
      await page.waitForTimeout(300)
      if ((await page.locator('.line').count()) > 0) await page.locator('.line').first().click()
    }
  await page.waitForTimeout(500)
  expect(await page.evaluate('window.owned')).toBeUndefined()
  expect(page.url()).toBe(`${review.origin}/`)
  const alien = 'body img:not([alt=""]), iframe, object, embed, base, main link, main style, main a'
  expect(await page.locator(alien).count()).toBe(0)
  expect(
    await page.evaluate(
      `[...document.querySelectorAll('body *')].some(one => [...one.attributes].some(({ name }) => name.startsWith('on')))`,
    ),
  ).toBe(false)
  expect(problems).toEqual([])
  /** Pages of the OFD that cannot be read or drawn say so in their place. */
  expect([...new Set(refused)].sort()).toEqual(['2', '3', '6'])
  await page.close()
})

test('the report of them runs and loads nothing', async () => {
  const page = await browser.newPage()
  const asked: string[] = []
  page.on('request', request => asked.push(request.url()))
  await page.goto(pathToFileURL(report).href)
  expect(await page.evaluate('document.body.innerText')).toContain('onload')
  expect(await page.evaluate('window.owned')).toBeUndefined()
  expect(await page.locator('script, iframe, img, image, foreignObject, object').count()).toBe(0)
  expect(asked).toEqual([pathToFileURL(report).href])
  await page.close()
})
