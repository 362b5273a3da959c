import { expect, test } from 'vitest'
import { started } from '../../command.ts'
import { linesOf, toLines } from './engine.ts'

const repeats = (key: string, path: string, meta: unknown = null) => ({
  merge: 'repeats',
  key,
  source_id: key,
  path,
  nth: 0,
  row: { meta },
})
const merge = (lines: string) => started(['merge', '--stdin'], lines)

test('of equal bytes the first path counts, whatever order they come in', async () => {
  /** U+FF21 stands after U+1D400 in the order of a run, and before it in that of UTF-8. */
  const lines = [repeats('aa', 'Ａ.md'), repeats('aa', '𝐀.md'), repeats('bb', 'c.md')]
  const { stdout } = await merge(toLines(lines))
  expect(linesOf(stdout).slice(1)).toEqual([
    { repeat: { source_id: 'aa', path: 'Ａ.md', first: '𝐀.md' } },
    { end: { groups: 2, lines: 1 } },
  ])
})

test('nothing in, nothing out but the first line and the end', async () => {
  const { stdout, code } = await merge('')
  expect(code).toBe(0)
  expect(linesOf(stdout)).toMatchObject([
    { protocol: 'yiyuan merge', version: 1 },
    { end: { groups: 0, lines: 0 } },
  ])
})

test.each([
  [
    'lines that are not sorted',
    toLines([repeats('bb', 'b'), repeats('aa', 'a')]),
    'line 2 (repeats aa) stands after repeats bb',
  ],
  [
    'a key that comes back',
    toLines([repeats('aa', 'a'), repeats('bb', 'b'), repeats('aa', 'c')]),
    'line 3',
  ],
  ['half a line', '{"merge":"facts","key":"00', 'line 1 is none that convert --stdin'],
  ['rows of a table', '{"table":"figures","source_id":null,"path":"a","row":{}}', 'line 1 is none'],
])('%s end it with exit 2 and no end line', async (_, lines, said) => {
  const { stdout, stderr, code } = await merge(lines)
  expect(code).toBe(2)
  expect(stderr).toContain(said)
  expect(stdout).not.toContain('{"end"')
})
