import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { builtUrl } from '../built.ts'
import { folder, root, rowsOf, started, yiyuan } from '../command.ts'

const pages = ['README.md', 'README.zh-CN.md'].map(name => ({
  name,
  text: readFileSync(join(root, name), 'utf8'),
}))
const blocksOf = (text: string, language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    found => found[1] ?? '',
  )

/** What stands between `…` must stand in this order in a text. */
function holdsInOrder(text: string, shortened: string): boolean {
  let from = 0
  return shortened.split('…').every(part => {
    const at = text.indexOf(part.trim(), from)
    from = at + part.trim().length
    return at >= 0
  })
}

describe.each(pages)('what $name shows', ({ text }) => {
  const blocks = (language: string) => blocksOf(text, language)
  const out = folder()
  beforeAll(async () => {
    await yiyuan(['run', 'samples/2021-targets.md', '-o', out, '--quiet'])
  })

  test.each(blocks('console'))('is what the command prints: %s', async block => {
    const [command = '', ...lines] = block.trimEnd().split('\n')
    const echoed = /^\$ echo '([^']*)' \| yiyuan (.*)$/.exec(command)
    const words = (echoed?.[2] ?? command.replace('$ yiyuan ', '')).split(' ')
    const fresh = folder()
    const placed = words[words.indexOf('-o') + 1] ?? ''
    const target = words.map((word, i) => (words[i - 1] === '-o' ? fresh : word))
    const { stdout } = await (echoed ? started(target, echoed[1]) : yiyuan(target))
    expect(stdout.replaceAll(fresh, placed).trimEnd().split('\n')).toEqual(lines)
  })

  test('the form is that of the sample, shortened', () => {
    const [shown = ''] = blocks('tsv')
    const sample = readFileSync(join(root, 'samples/2021-targets.md'), 'utf8')
    expect(shown).toContain('<p>')
    expect(holdsInOrder(sample, shown)).toBe(true)
    expect(holdsInOrder(sample, shown.replace('655', '656'))).toBe(false)
  })

  test('the record is the first one of the dataset', () => {
    const shown = JSON.parse(blocks('json')[0] ?? '')
    expect(rowsOf(out, 'targets')[0]).toMatchObject(shown)
  })

  test.each(blocks('json').slice(1))('the figure is one of the dataset: %s', block => {
    const shown = JSON.parse(block)
    const found = rowsOf(out, 'figures').find(row => row['text'] === shown.text)
    expect(found).toMatchObject(shown)
  })

  test('the library example prints what its comment says', () => {
    const [code = ''] = blocks('js')
    const library = builtUrl('src/index.js')
    const script = code.replace("'yiyuan'", `'${library}'`)
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(printed.trim()).toBe(/\/\/ (.*)/.exec(code)?.[1])
  })
})

/** The numbers of the paragraph on exit codes. */
function exitCodesOf(text: string): string[] {
  const [, paragraph = ''] = /(?:Exit codes:|退出码：)([\s\S]*?)\n\n/.exec(text) ?? []
  return paragraph.match(/(?<![\w-])\d+/g) ?? []
}

describe('both languages show the same', () => {
  const [english = '', chinese = ''] = pages.map(({ text }) => text)

  test('snippets', () => {
    expect(blocksOf(english, '[a-z]*').length).toBeGreaterThan(8)
    expect(blocksOf(chinese, '[a-z]*')).toEqual(blocksOf(english, '[a-z]*'))
  })

  test('exit codes', () => {
    expect(exitCodesOf(english)).toContain('75')
    expect(exitCodesOf(chinese)).toEqual(exitCodesOf(english))
  })

  test.each([
    ['commands', /`yiyuan [a-z]+ [^`]*`/g],
    ['pages', /\]\((docs\/[^)]+|ARCHITECTURE\.md)\)/g],
  ])('%s', (_, words) => {
    expect(english.match(words)?.length).toBeGreaterThan(8)
    expect(chinese.match(words)?.sort()).toEqual(english.match(words)?.sort())
  })
})

test('a mistake in a pipeline is told with its place and the nearest word', async () => {
  const { writeFileSync } = await import('node:fs')
  const file = join(folder(), 'wrong.yaml')
  writeFileSync(
    file,
    'name: a\ntitle: 甲\nmatch: { headers: [甲] }\nfields:\n  x: { heder: 甲, type: text }\n',
  )
  const { code, stderr } = await yiyuan(['schema', file])
  expect(code).toBe(2)
  expect(stderr).toContain(`${file}:5:`)
  expect(stderr).toContain('did you mean “header”')
})
