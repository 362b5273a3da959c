import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { visible, visibleLines } from '../../src/model/visible.ts'
import { folder, type Ran, root, rowsOf, yiyuan } from '../command.ts'

/** ESC, OSC, C1, a bidi override, a zero-width mark, DEL, a carriage return. */
const HARM = '\u001b[31m\u001b]0;forged\u0007\u009b2J\u202e\u200b\u007f'
const obeyed = /[^\P{C}\n]|[\u2028\u2029]/u

test('what a terminal obeys is shown by its number', () => {
  expect(visible('a\u001b[1m\u009b\u202e\r\n\tb\u{e0041}')).toBe(
    'a\\u001b[1m\\u009b\\u202e\\r\\n\\tb\\u{e0041}',
  )
  expect(visibleLines('a\nb\r\n')).toBe('a\nb\\r\n')
  expect(visible('教育支出 1,158 亿元 — ×10³ “é”')).toBe('教育支出 1,158 亿元 — ×10³ “é”')
  expect(visible(visible('\u001b'))).toBe('\\u001b')
})

test('only one file writes to a terminal', () => {
  const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
  const writing = sources.filter(
    file =>
      file.endsWith('.ts') &&
      /process\.std(?:out|err)\.(?:write|end)|console\.\w+\(|\[stream\]\.write/.test(
        readFileSync(join(root, 'src', file), 'utf8'),
      ),
  )
  expect(writing).toEqual(['cli/output.ts'])
})

describe('nothing a document or its name holds is obeyed', () => {
  const home = folder()
  const name = `evil${HARM}\nyiyuan: all is well\u202e.md`
  writeFileSync(
    join(home, name),
    `# 2024年${HARM}报告\n\n教育支出${HARM} 110 亿元，比上年${HARM}增长 5%。\n\n单位：万元${HARM}\n\n| 项目${HARM} | 决算数 |\n| --- | --- |\n| 教育${HARM} | 10 |\n| 卫生 | 20 |\n| 合计 | 35 |\n\n${HARM.repeat(60)}\n`,
  )
  writeFileSync(join(home, `${HARM}.pdf`), '%PDF-1.4 \u001b[31m nothing')
  const say = (...words: readonly string[]) => yiyuan(words, { cwd: home })
  const expectHarmless = ({ stdout, stderr }: Ran) => {
    expect(obeyed.exec(stdout)?.[0]).toBeUndefined()
    expect(obeyed.exec(stderr)?.[0]).toBeUndefined()
    expect(`${stdout}\n${stderr}`).not.toMatch(/^yiyuan: all is well/m)
  }

  test('by the commands that show one document', async () => {
    for (const words of [['tables'], ['inspect'], ['figures'], ['figures', '--why'], ['init']])
      expectHarmless(await say(...words, name))
    for (const words of [['tables'], ['figures'], ['inspect']])
      expectHarmless(await say(...words, `${HARM}.pdf`))
    expectHarmless(await say('tables', `${HARM}\nyiyuan: all is well`))
  })

  test('by those that show a dataset', async () => {
    expectHarmless(await say('plan', '.', '-o', 'out'))
    expectHarmless(await say('run', '.', '-o', 'out', '--explain-match'))
    const [figure] = rowsOf(join(home, 'out'), 'figures')
    const [check] = rowsOf(join(home, 'out'), 'checks')
    for (const id of [figure?.['figure_id'], figure?.['source_id'], check?.['check_id']])
      expectHarmless(await say('explain', String(id)))
    await say('run', name, '-o', 'one', '--quiet')
    const differing = await say('diff', 'out', 'one')
    expect(differing.stdout).toContain('\\u001b')
    expectHarmless(differing)
    expectHarmless(await say('run', `${HARM}.pdf`, '-o', 'out'))
    expectHarmless(await say('run', `${HARM}\nyiyuan: all is well`, '-o', 'out'))
    expectHarmless(await say('run', name, '-o', '.'))
  })
})
