import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { Browser } from 'playwright-core'

/** What is done to a page before it is photographed, in CSS and HTML. */
export interface Look {
  style?: string
  over?: string
}

const A4 = { width: 794, height: 1123 }
/** Dots an inch of the pictures; a browser counts 96. */
const DPI = 200

/** A page as a browser prints it, as a picture. */
export async function printed(
  browser: Browser,
  peers: string,
  body: string,
  { style = '', over = '' }: Look = {},
): Promise<Buffer> {
  const file = join(peers, 'page.html')
  writeFileSync(
    file,
    `<!doctype html><meta charset="utf-8"><link rel="stylesheet" href="node_modules/@fontsource/noto-sans-sc/chinese-simplified-400.css"><link rel="stylesheet" href="node_modules/@fontsource/noto-sans-sc/latin-400.css"><style>
body { margin: 70px; font: 14px 'Noto Sans SC'; line-height: 2; color: #111; background: #fff }
h1 { font-size: 20px; font-weight: normal; text-align: center }
table { border-collapse: collapse; width: 100% } td { padding: 2px 8px } td + td { text-align: right }
.ruled td { border: 1px solid #000 }
${style}</style>${body}${over}`,
  )
  const page = await browser.newPage({ viewport: A4, deviceScaleFactor: DPI / 96 })
  await page.goto(pathToFileURL(file).href)
  await page.evaluate('document.fonts.ready')
  const picture = await page.screenshot({ clip: { x: 0, y: 0, ...A4 } })
  await page.close()
  return picture
}
