import { cpSync, readdirSync, readFileSync, truncateSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, test } from 'vitest'
import { folder, root, yiyuan } from '../command.ts'

test('a published file that was changed without its size is told where a run publishes anew', async () => {
  const input = join(root, 'samples', '2021-revenue.csv')
  const out = folder()
  await yiyuan(['run', input, '-o', out, '--quiet'])
  const path = join(out, 'figures.ndjson')
  const sound = readFileSync(path, 'utf8')
  writeFileSync(
    path,
    sound.replace(/"value":"(\d)/, (_, digit) => `"value":"${(Number(digit) + 1) % 10}`),
  )
  const { stderr } = await yiyuan(['run', input, '-o', out, '--quiet', '--format', 'ndjson,csv'])
  expect(stderr).toBe(
    'file-altered: figures.ndjson: is not what was published; it is published anew\n',
  )
  expect(readFileSync(path, 'utf8')).toBe(sound)
})

describe('a stored result that is damaged', () => {
  const input = join(root, 'samples', '2021-targets.md')
  const whole = folder()
  beforeAll(async () => {
    await yiyuan(['run', input, '-o', whole, '--quiet'])
  })
  const hashOf = (out: string): string =>
    JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset_hash
  const entriesOf = (out: string, stage: string) => {
    const home = join(out, '.store', stage)
    return readdirSync(home, { recursive: true, encoding: 'utf8' })
      .filter(name => name.endsWith('.rows'))
      .map(name => join(home, name))
  }
  /** Runs again, in a copy, after the entries were changed; another format makes the run publish. */
  const afterwards = async (change: (out: string) => void) => {
    const out = folder()
    cpSync(whole, out, { recursive: true })
    change(out)
    await yiyuan(['run', input, '-o', out, '--quiet', '--format', 'ndjson,csv'])
    return { out, ...(await yiyuan(['run', input, '-o', out, '--quiet'])) }
  }
  const flip = (path: string) => {
    const bytes = readFileSync(path)
    const at = bytes.length - 7
    bytes[at] = (bytes[at] ?? 0) ^ 1
    writeFileSync(path, bytes)
  }
  const cut = (path: string) => truncateSync(path, 40)
  const empty = (path: string) => truncateSync(path, 0)

  test.each([
    ['changed', flip],
    ['cut', cut],
    ['empty', empty],
  ])('%s is converted again, and the dataset is the same', async (_, damage) => {
    const { out, code } = await afterwards(out => {
      for (const path of entriesOf(out, 'outcome')) damage(path)
    })
    expect(code).toBe(0)
    expect(hashOf(out)).toBe(hashOf(whole))
  })

  test('is told with its path, also where it is the document that was read', async () => {
    const workbook = join(root, 'samples', '2021-targets.xlsx')
    const out = folder()
    await yiyuan(['run', workbook, '-o', out, '--quiet'])
    const sound = hashOf(out)
    for (const stage of ['outcome', 'document']) entriesOf(out, stage).forEach(flip)
    const { code, stderr } = await yiyuan(['run', workbook, '-o', out, '--quiet', '--bom'])
    expect(code).toBe(0)
    expect(stderr.match(/^store-damaged: /gm)).toHaveLength(2)
    expect(stderr).toContain(workbook)
    await yiyuan(['run', workbook, '-o', out, '--quiet'])
    expect(hashOf(out)).toBe(sound)
  })

  test('short texts are read again instead of stored as they were read', () => {
    expect(readdirSync(join(whole, '.store'))).not.toContain('document')
    expect(entriesOf(whole, 'outcome')).toHaveLength(1)
  })
})
