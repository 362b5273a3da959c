// Prints samples/2021-targets.html as samples/2021-targets.pdf: a text PDF with an embedded CJK font and a ruled table.
// Needs a Chromium and the fonts "Liberation Sans" and "Droid Sans Fallback"; neither is needed to run or test yiyuan.
//   CHROMIUM=/usr/bin/chromium node scripts/sample-pdf.mjs
import { fileURLToPath } from 'node:url'
import { chromium as launcher } from 'playwright-core'

const sample = name => new URL(`../samples/${name}`, import.meta.url)
const executablePath =
  process.env.CHROMIUM ?? (await (await import('@sparticuz/chromium')).default.executablePath())
const browser = await launcher.launch({ executablePath, args: ['--no-sandbox', '--headless'] })
try {
  const page = await browser.newPage()
  await page.goto(sample('2021-targets.html').href)
  await page.pdf({
    path: fileURLToPath(sample('2021-targets.pdf')),
    preferCSSPageSize: true,
    printBackground: true,
  })
} finally {
  await browser.close()
}
