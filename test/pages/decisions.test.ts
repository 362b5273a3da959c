import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { Browser, Page } from 'playwright-core'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { openBrowser } from '../browser.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { served } from '../review/served.ts'

const report = (word: string) => `# 岳阳市2021年预算执行情况

2021年，全市一般公共预算收入100亿元，2021年，全市教育支出20亿元。

表一${word}

| 项目 | 2021年 |
| --- | --- |
| 教育支出 | 1l0 |
| 卫生支出 | 120 |

2021年清江市财政局目标完成情况表

| 目标名称 | 考核内容及指标 | 累计完成工作量 |
| --- | --- | --- |
| 甲${word} | 乙 | 九成多 |
| 丙${word} | 丁 | 八成多 |
`

let browser: Browser
beforeAll(async () => {
  browser = await openBrowser()
})
afterAll(() => browser?.close())

async function saved(page: Page, many = 1) {
  await page.locator('#told', { hasText: `Saved (${many})` }).waitFor()
  await page.evaluate(`document.querySelector('#told').textContent = ''`)
}

/** Chooses a row of a list by its words, and what is decided of it. */
async function choose(page: Page, tab: string, words: string, action: string) {
  await page.click(`#tab-${tab}`)
  await page.locator('.line', { hasText: words }).first().click()
  await page.locator('#detail', { hasText: words }).waitFor()
  await page.click(`#detail [data-action=${action}]`)
}

test('a heading, the words of a cell, any attribute of a figure, the form of a table of rows set aside: decided on the page, applied by the run, back when the words changed', async () => {
  const place = folder()
  const dataset = join(place, 'out')
  const file = join(place, 'a.md')
  writeFileSync(file, report('收支'))
  const run = async () => (await yiyuan(['run', file, '-o', dataset, '--quiet'])).stdout
  await run()
  expect(rowsOf(dataset, 'set-aside').length).toBeGreaterThan(0)
  const own = await served(dataset, root, ['--by', '李'])
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } })
  page.setDefaultTimeout(60_000)
  await page.goto(own.address)

  const aside = (form: string) =>
    page.locator('.line', { hasText: `row set aside` }).filter({ hasText: form })
  await aside('targets').click()
  await page.locator('#detail p', { hasText: 'targets' }).first().waitFor()
  await page.click('#detail [data-action=table_pipeline]')
  await page.selectOption('#ask select[name=pipeline]', '-')
  await page.click('#ask button[type=submit]')
  await saved(page)
  await aside('targets').filter({ hasText: 'decided' }).waitFor()
  await aside('budget-lines').click()
  await page.locator('#detail p', { hasText: 'budget-lines' }).first().waitFor()
  await page.click('#detail [data-action=table_unit]')
  await page.fill('#ask input[name=unit]', '万元')
  await page.click('#ask button[type=submit]')
  await saved(page)
  await aside('budget-lines').filter({ hasText: 'decided' }).waitFor()

  await choose(page, 'tables', '表一', 'correct')
  await page.fill('#ask input[name=text]', '表一 部门支出')
  await page.click('#ask button[type=submit]')
  await saved(page)
  await choose(page, 'cells', '1l0', 'correct')
  await page.fill('#ask input[name=text]', '110')
  await page.click('#ask button[type=submit]')
  await saved(page)
  await choose(page, 'figures', '20亿元', 'correct')
  await page.selectOption('#ask select[name=stage]', 'final_account')
  await page.click('#ask summary')
  await page.fill('#ask input[name=scope_note]', '不含基金')
  await page.click('#ask button[type=submit]')
  await saved(page)

  expect(await run()).toMatch(/decisions +5 applied/)
  expect(rowsOf(dataset, 'set-aside')).toEqual([])
  const amounts = rowsOf(dataset, 'budget-lines').map(({ amount }) => amount)
  expect(amounts).toContain('1200000')
  expect(rowsOf(dataset, 'cells').find(({ text }) => text === '1l0')).toMatchObject({
    reviewed_text: '110',
  })
  const figure = rowsOf(dataset, 'figures').find(({ text }) => text === '20亿元')
  expect(figure).toMatchObject({ review_state: 'corrected' })
  expect(figure?.['reviewed']).toMatchObject({ stage: 'final_account', scope_note: '不含基金' })
  expect(rowsOf(dataset, 'reviews').map(({ state }) => state)).toEqual(Array(5).fill('applied'))

  writeFileSync(file, report('收支').replace('1l0', '1l3').replace('20亿元', '21亿元'))
  expect(await run()).toMatch(/2 expired/)
  await page.reload()
  await page.locator('.line', { hasText: 'words changed' }).first().waitFor()
  const versions: string[] = []
  for (const line of await page.locator('.line', { hasText: 'words changed' }).all()) {
    await line.click()
    await page.waitForTimeout(500)
    versions.push(await page.locator('.versions').innerText())
  }
  expect(versions.join(' | ')).toMatch(/20亿元[\s\S]*21亿元/)
  expect(versions.join(' | ')).toMatch(/1l0[\s\S]*1l3/)
  await page.close()
  expect(await own.end()).toBe(0)
}, 400_000)
