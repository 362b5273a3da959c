import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { root, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'

const page = readFileSync(join(root, 'docs/tour.md'), 'utf8')
let out = ''

/** A command of the page with the lines that are shown of its answer; `out` is a folder of this test. */
const shown = [...page.matchAll(/^\$ yiyuan (.+)\n((?:(?![$`]).+\n)*)/gm)].map(
  ([, command = '', answer = '']) => ({
    command,
    words: command.split(' '),
    lines: answer.split('\n').filter(line => line !== ''),
  }),
)

describe('docs/tour.md', () => {
  beforeAll(async () => {
    out = await samplesConverted()
    await yiyuan(['run', 'samples', '-o', out, '--quiet'])
  })

  test.each(shown.filter(({ lines }) => lines.length > 0))(
    '$command says what is shown',
    async ({ words, lines }) => {
      const { stdout } = await yiyuan(words.map(word => (word === 'out' ? out : word)))
      expect(lines.filter(line => !stdout.split('\n').includes(line))).toEqual([])
    },
  )

  test('shows commands, and names files and folders that are there', () => {
    expect(shown.length).toBeGreaterThanOrEqual(4)
    const named = [
      ...page.matchAll(
        /`((?:src|test|docs|scripts|schemas|samples|readers|document|figures|records|checks|reading|run|dataset|lexicon)\/[^`<*\s]+)`/g,
      ),
    ].map(([, path = '']) => path)
    expect(named.length).toBeGreaterThan(40)
    const missing = named.filter(
      path => !existsSync(join(root, path)) && !existsSync(join(root, 'src', path)),
    )
    expect(missing).toEqual([])
  })
})
