// Takes the pictures of docs/review.md and of the README's first screen from samples/: `npm run build && node scripts/review-pictures.mjs`.
// Needs the Chromium of npm and a font with Chinese characters; neither is needed to run or test yiyuan.
import { spawn, spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import sparticuz from '@sparticuz/chromium'
import { chromium } from 'playwright-core'

const root = fileURLToPath(new URL('..', import.meta.url))
const cli = join(root, 'dist/src/cli.js')
const out = join(mkdtempSync(join(tmpdir(), 'yiyuan-pictures-')), 'out')
const picture = name => join(root, `docs/pictures/${name}.png`)
spawnSync(process.execPath, [cli, 'run', 'samples', '-o', out, '--quiet'], { cwd: root })
const server = spawn(process.execPath, [cli, 'review', out, '--no-open', '--by', '李'], {
  cwd: root,
  stdio: ['ignore', 'pipe', 'inherit'],
})
const address = await new Promise(resolve =>
  server.stdout.on('data', data => resolve(String(data).trim())),
)
const browser = await chromium.launch({
  executablePath: await sparticuz.executablePath(),
  args: sparticuz.args.filter(
    argument => !/^--(?:single-process|disable-web-security)$/.test(argument),
  ),
})
try {
  const page = await browser.newPage({ viewport: { width: 1160, height: 620 } })
  await page.goto(address)
  await page.locator('.line').first().waitFor()
  await page.selectOption('select[name=document]', 'samples/2021-targets.pdf')
  await page.locator('.line').first().click()
  await page.locator('svg.marks .pointer').first().waitFor({ state: 'attached' })
  await page.click('#smaller')
  await page.locator('.line').first().click()
  await page.waitForTimeout(1500)
  // The folder of the dataset is of the machine it was made on.
  await page.evaluate(`document.querySelector('.about bdi').textContent = 'out'`)
  await page.screenshot({ path: picture('review') })
  await page.setViewportSize({ width: 1000, height: 520 })
  await page.goto(`file://${join(out, 'report.html')}`)
  await page.locator('#queue').scrollIntoViewIfNeeded()
  await page.evaluate(`document.querySelector('#queue').scrollIntoView()`)
  await page.screenshot({ path: picture('report') })
} finally {
  await browser.close()
  server.kill('SIGINT')
}
