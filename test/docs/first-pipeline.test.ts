import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const guide = readFileSync(join(root, 'docs/first-pipeline.md'), 'utf8')
const blocks = (language: string) =>
  [...guide.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    found => found[1] ?? '',
  )

describe('what docs/first-pipeline.md shows', () => {
  const home = folder()
  writeFileSync(join(home, 'index.csv'), blocks('csv')[0] ?? '')
  const placed = (word: string) => (/^(?:out|index\.csv)/.test(word) ? join(home, word) : word)

  test.each(blocks('console'))('begins what the command prints: %s', async block => {
    const [command = '', ...lines] = block.trimEnd().split('\n')
    const words = command.replace('$ yiyuan ', '').split(' ')
    const { stdout, stderr } = await yiyuan(words.map(placed))
    const printed = (stdout || stderr).replaceAll(`${home}/`, '').split('\n')
    expect(printed.slice(0, lines.length)).toEqual(lines)
  })

  test('the index is joined as it says', () => {
    const told = rowsOf(join(home, 'out'), 'diagnostics').filter(
      ({ code }) => code === 'meta-conflict' || code === 'meta-unmatched',
    )
    expect(told.map(({ code, message }) => `${code} ${message}`)).toEqual([
      'meta-conflict year: index.csv line 3 says “2020”, the document “2021”',
      'meta-unmatched index.csv line 4: “2020-targets.md” is none of the documents',
    ])
    const [source] = rowsOf(join(home, 'out'), 'sources').filter(row => row['meta_region_code'])
    expect(source).toMatchObject({ meta_region: '清江市', meta_year: '2020' })
  })
})
