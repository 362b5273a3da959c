import sparticuz from '@sparticuz/chromium'
import { type Browser, chromium } from 'playwright-core'

/** What the package sets for pages nobody has to be kept from: here pages are kept apart as in a browser people use. */
const WEAKER: ReadonlySet<string> = new Set([
  '--single-process',
  '--disable-web-security',
  '--disable-site-isolation-trials',
  '--allow-running-insecure-content',
])

/** The Chromium npm brings. */
export async function openBrowser(): Promise<Browser> {
  return chromium.launch({
    executablePath: await sparticuz.executablePath(),
    args: sparticuz.args.filter(argument => !WEAKER.has(argument)),
  })
}
