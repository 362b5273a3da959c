// Writes docs/datasets.md from the contracts: `npm run build && node scripts/datasets-doc.mjs`.
import { writeFileSync } from 'node:fs'
import { datasetsDoc } from '../dist/src/dataset/dictionary.js'

writeFileSync(new URL('../docs/datasets.md', import.meta.url), datasetsDoc())
