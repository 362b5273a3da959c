// Writes the reference in docs/pipelines.md from the schema of pipelines: `npm run build && node scripts/pipelines-doc.mjs`.
import { readFileSync, writeFileSync } from 'node:fs'
import { pipelineReference } from '../dist/src/pipeline/reference.js'

const file = new URL('../docs/pipelines.md', import.meta.url)
const [before, , after] = readFileSync(file, 'utf8').split(
  /(?<=<!-- generated[^\n]*-->\n)|(?=<!-- end -->)/,
)
const end = after ?? '<!-- end -->\n'
writeFileSync(
  file,
  `${before}\n${pipelineReference()}\n${end.replace(/^[\s\S]*?(?=<!-- end -->)/, '')}`,
)
