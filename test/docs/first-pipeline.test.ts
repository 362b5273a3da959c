import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { folder, root, yiyuan } from '../command.ts'

const guide = readFileSync(join(root, 'docs/first-pipeline.md'), 'utf8')
const blocks = [...guide.matchAll(/```console\n([\s\S]*?)```/g)].map(found => found[1] ?? '')

describe('what docs/first-pipeline.md shows', () => {
  const out = folder()

  test.each(blocks)('begins what the command prints: %s', async block => {
    const [command = '', ...lines] = block.trimEnd().split('\n')
    const words = command.replace('$ yiyuan ', '').split(' ')
    const { stdout, stderr } = await yiyuan(words.map(word => (word === 'out' ? out : word)))
    const printed = (stdout || stderr).replaceAll(out, 'out').split('\n')
    expect(printed.slice(0, lines.length)).toEqual(lines)
  })
})
