import { readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { root } from '../command.ts'
import { hasShared, shared } from '../shared.ts'
import { expectClean } from './clean.ts'

const corpus = join(root, 'test/corpus')
const stories = readdirSync(corpus).flatMap(kind =>
  readdirSync(join(corpus, kind)).map(story => join(corpus, kind, story)),
)
const documentsOf = (story: string) =>
  readdirSync(story)
    .filter(name => name.startsWith('document.'))
    .map(name => join(story, name))

describe('a draft runs clean on its samples', () => {
  test.each(stories)('%s', async story => {
    const paths = documentsOf(story)
    for (const path of paths) await expectClean([path])
    await expectClean(paths)
  })

  test.runIf(hasShared)('tables of real documents', async () => {
    let drafted = 0
    for (const name of REAL) drafted += await expectClean([shared('corpus', name)], 3)
    expect(drafted).toBeGreaterThanOrEqual(12)
  })
})

const REAL = [
  'pdf_gov/lhasa_2025.pdf',
  'pdf_gov/wuhan_2025_budget_expenditure.pdf',
  'pdf_gov/广西_2022_60921.pdf',
  'pdf_gov/新疆_2023_62164.pdf',
  'pdf_gov/jiaozuo_2025_statistical_bulletin.pdf',
  'html_gov/s_zaozhuang_2025_statistical_bulletin.html',
  'html_gov/aksu_2025_statistical_bulletin.html',
  'html_gov/bozhou_2025_statistical_bulletin.html',
]
