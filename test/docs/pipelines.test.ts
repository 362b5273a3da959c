import { execFile } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { pipelineReference } from '../../src/pipeline/reference.ts'
import { builtUrl } from '../built.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const doc = readFileSync(join(root, 'docs/pipelines.md'), 'utf8')
const fences = [...doc.matchAll(/^```(\w+)(?: (\S+))?\n([\s\S]*?)^```$/gm)].map(
  ([, language = '', name = '', text = '']) => ({ language, name, text }),
)
const of = (language: string) => fences.filter(fence => fence.language === language)

/** What a command prints in a folder, on either stream. */
async function said(command: string, cwd: string): Promise<string> {
  const { stdout, stderr } = await yiyuan(command.replace(/^\$ yiyuan /, '').split(' '), { cwd })
  return `${stdout}${stderr}`.trim()
}

describe('docs/pipelines.md', () => {
  test('has the reference the schema generates', () => {
    const [, reference = ''] = doc.split(/<!-- (?:generated|end)[^\n]*-->\n/)
    expect(reference.trim()).toBe(pipelineReference().trim())
  })

  test.each(of('yaml').filter(({ name }) => name !== 'mistaken.yaml'))(
    'pipeline $text',
    ({ text }) => {
      expect(parsePipeline(text, 'doc.yaml').name).not.toBe('')
    },
  )

  test('its commands print what it shows, and its rows are those of the dataset', async () => {
    const here = folder()
    for (const { name, text } of fences)
      if (/\.(?:md|yaml)$/.test(name)) writeFileSync(join(here, name), text)
    for (const { text } of of('console')) {
      const [command = '', ...lines] = text.trimEnd().split('\n')
      expect((await said(command, here)).split('\n')).toEqual(lines)
    }
    for (const { name, text } of of('json')) {
      const [, table = ''] = /^out\/(.*)\.ndjson$/.exec(name) ?? []
      expect(rowsOf(join(here, 'out'), table)[0]).toMatchObject(JSON.parse(text))
    }
  })

  test('its program prints what its comment says', async () => {
    const [{ text: code } = { text: '' }] = of('ts')
    const library = builtUrl('src/index.js')
    const script = code
      .replace("'yiyuan'", `'${library}'`)
      .replace('type RecordOf, ', '')
      .replace(/^type .*\n/m, '')
      .replace('all: Project[]', 'all')
    const here = folder()
    writeFileSync(join(here, 'a.mjs'), script)
    const printed = await new Promise<string>(resolve =>
      execFile(process.execPath, [join(here, 'a.mjs')], (error, stdout) =>
        resolve(error ? error.message : stdout),
      ),
    )
    expect(printed.trim()).toBe(/console\.log\(all\) \/\/ (.*)/.exec(code)?.[1])
  })
})
