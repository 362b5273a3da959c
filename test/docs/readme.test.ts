import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { beforeAll, describe, expect, test } from 'vitest'
import { datasetsDoc } from '../../src/dataset/dictionary.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const readme = readFileSync(join(root, 'README.md'), 'utf8')
const blocks = (language: string) =>
  [...readme.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    found => found[1] ?? '',
  )

describe('what the README shows', () => {
  const out = folder()
  beforeAll(async () => {
    await yiyuan(['run', 'samples/2021-targets.md', '-o', out, '--quiet'])
  })

  test.each(blocks('console'))('is what the command prints: %s', async block => {
    const [command = '', ...lines] = block.trimEnd().split('\n')
    const echoed = /^\$ echo '([^']*)' \| yiyuan (.*)$/.exec(command)
    const words = (echoed?.[2] ?? command.replace('$ yiyuan ', '')).split(' ')
    const target = words.map(word => (word === 'out' ? out : word))
    const { stdout } = await yiyuan(target, echoed?.[1])
    expect(stdout.replaceAll(out, 'out').trimEnd().split('\n')).toEqual(lines)
  })

  test('the record is the first one of the dataset', () => {
    const shown = JSON.parse(blocks('json')[0] ?? '')
    expect(rowsOf(out, 'targets')[0]).toMatchObject(shown)
  })

  test('the figure is one of the dataset', () => {
    const shown = JSON.parse(blocks('json')[1] ?? '')
    const found = rowsOf(out, 'figures').find(row => row['text'] === shown.text)
    expect(found).toMatchObject(shown)
  })

  test('the library example prints what its comment says', () => {
    const [code = ''] = blocks('js')
    const library = pathToFileURL(join(root, 'dist/src/index.js')).href
    const script = code.replace("'yiyuan'", `'${library}'`)
    const printed = execFileSync(process.execPath, ['--input-type=module', '-e', script], {
      encoding: 'utf8',
    })
    expect(printed.trim()).toBe(/\/\/ (.*)/.exec(code)?.[1])
  })
})

test('docs/datasets.md is what the contracts generate', () => {
  expect(readFileSync(join(root, 'docs/datasets.md'), 'utf8')).toBe(datasetsDoc())
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
