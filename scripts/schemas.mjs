// Writes schemas/json/*.json from the zod contracts: `npm run build && node scripts/schemas.mjs`.
import { mkdirSync, writeFileSync } from 'node:fs'
import { z } from 'zod'
import { contracts } from '../dist/schemas/index.js'

mkdirSync(new URL('../schemas/json/', import.meta.url), { recursive: true })
for (const [name, schema] of Object.entries(contracts)) {
  const text = `${JSON.stringify(z.toJSONSchema(schema), null, 2)}\n`
  writeFileSync(new URL(`../schemas/json/${name}.json`, import.meta.url), text)
}
