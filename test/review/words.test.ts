import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import { cell } from '../../schemas/cell.ts'
import { check } from '../../schemas/check.ts'
import { diagnostic } from '../../schemas/diagnostic.ts'
import { fact } from '../../schemas/fact.ts'
import { figure } from '../../schemas/figure.ts'
import { source } from '../../schemas/source.ts'
import { finders } from '../../src/checks/index.ts'
import { diagnostics } from '../../src/model/diagnostic.ts'
import { doubtfulRoles } from '../../src/model/figure.ts'
import { decisionStates, reviewStates } from '../../src/model/review.ts'
import { entryStates, reasons } from '../../src/review/queue/entry.ts'
import { en } from '../../src/review/view/words/en.ts'
import {
  arithmeticIn,
  diagnosticIn,
  entrySaid,
  sentenceIn,
} from '../../src/review/view/words/said.ts'
import { translator } from '../../src/review/view/words/sentences.ts'
import type { Words } from '../../src/review/view/words/words.ts'
import { zh } from '../../src/review/view/words/zh.ts'
import { root } from '../command.ts'

const han = /\p{Script=Han}/u

/** Column → the values its contract lists. */
function listed(type: z.ZodType): [column: string, values: string[]][] {
  const { properties = {} } = z.toJSONSchema(type)
  return Object.entries(properties).flatMap(([column, shape]) => {
    if (typeof shape !== 'object') return []
    const values = [shape, ...(shape.anyOf ?? [])].flatMap(one =>
      typeof one === 'object' ? (one.enum ?? []) : [],
    )
    const words = values.filter(value => typeof value === 'string')
    return words.length > 0 ? [[column, words]] : []
  })
}

describe.each<[string, Words]>([
  ['English', en],
  ['Chinese', zh],
])('the words of the page in %s', (_, words) => {
  it('name every code, and say what it means', () => {
    for (const code of Object.keys(diagnostics)) {
      const known: Readonly<Record<string, readonly [string, string]>> = words.codes
      const [name = '', meaning = ''] = known[code] ?? []
      expect(name.length, code).toBeGreaterThan(1)
      expect(meaning.length, code).toBeGreaterThan(name.length)
      if (words === zh) expect(`${name} ${meaning}`, code).toMatch(han)
    }
  })

  it('name every reason, state, role, rule and value a column may hold', () => {
    for (const reason of reasons) expect(words.reasons[reason], reason).toBeDefined()
    for (const state of entryStates) expect(words.entryStates[state], state).toBeDefined()
    for (const state of reviewStates)
      expect(words.values['review_state']?.[state], state).toBeDefined()
    for (const role of doubtfulRoles) expect(words.values['role']?.[role], role).toBeDefined()
    for (const { name } of finders) expect(words.values['finder']?.[name], name).toBeDefined()
    const shown = ['kind', 'comparator', 'subject_kind', 'aspect', 'scope', 'modality', 'stage']
    const also = ['change', 'change_basis', 'held_by', 'checked', 'status', 'severity', 'verdict']
    const more = ['row_kind', 'period_kind', 'period_from', 'period_granularity']
    for (const [table, type] of Object.entries({ figure, cell, check, fact, source, diagnostic }))
      for (const [column, values] of listed(type)) {
        if (![...shown, ...also, ...more].includes(column)) continue
        const key = table === 'check' && column === 'kind' ? 'check_kind' : column
        for (const value of values)
          expect(words.values[key]?.[value], `${key} ${value}`).toBeDefined()
      }
    expect(decisionStates).toContain('unfit')
  })
})

describe('what the program says, in Chinese', () => {
  it.each([
    [
      'check-inconsistent',
      '合计 · 小计: 1 + 2 + 3 + 4 + 5 + … + 9 + 9 (33 parts) = 40 ≠ 41 万元 (inconsistent)',
      '合计 · 小计: 1 + 2 + 3 + 4 + 5 + … + 9 + 9 (共 33 项) = 40 ≠ 41 万元 (不符)',
    ],
    ['text-hidden', 'left out: 1 attachment, 3 pictures', '未读取：1 个附件、3 张图片'],
    ['text-hidden', 'left out: 2 hidden sheets (“甲”)', '未读取：2 个隐藏的工作表（“甲”）'],
    [
      'value-left-out',
      'budget: amount “约 3” is left out: “约 3” is not one exact value, expected an amount of money',
      'budget：字段 amount 的“约 3”未采用：“约 3”不是一个确切的值，应为金额',
    ],
    [
      'bytes-invalid',
      '2 places of the text are not valid utf-8, the first at 9: marked “�”; numbers beside such a mark are left out, take the file from its origin again',
      '文中有 2 处不是有效的 utf-8，第一处在第 9 字：以“�”标出，紧邻的数字未采用；请从来源处重新获取',
    ],
    [
      'encoding-implausible',
      'tried utf-8; the text makes no sense as utf-8: 3 of 9. Save the file as UTF-8.',
      '试过 utf-8，读出的都是乱码（as utf-8: 3 of 9）；请另存为 UTF-8',
    ],
    [
      'formula-unstored',
      '1 formula without a stored result; such cells are read as empty: open the workbook in its program and save it',
      '1 个公式没有存下结果，按空读取：请用表格程序打开并保存',
    ],
    [
      'cell-error',
      '3 cells that show an error in place of a value',
      '3 个单元格显示的是错误而不是值',
    ],
    [
      'fact-untold',
      '7 figures state no fact: “甲” stand with different values and no printed word tells which is which',
      '7 个数字未列为事实：“甲” 有不同的数，原文未加区分',
    ],
  ])('%s', (code, message, said) => {
    expect(diagnosticIn(zh, code, message)).toBe(said)
  })

  it('quotes what it has no words for, after what its code means', () => {
    expect(diagnosticIn(zh, 'source-unreadable', 'EACCES: something odd')).toBe(
      '文件已损坏或取不到，未读取。 程序原话：“EACCES: something odd”',
    )
    expect(sentenceIn(zh, 'something odd')).toBe('程序原话：“something odd”')
  })

  it('says what an entry of each reason is about', () => {
    expect(entrySaid(zh, 'meaning-doubtful', 'in doubt: stage, scope')).toBe('存疑：阶段、范围')
    expect(
      sentenceIn(zh, '“120” is a number whose unit nobody declares, expected an amount of money'),
    ).toBe('“120”是没有单位说明的数，应为金额')
    expect(entrySaid(zh, 'row-set-aside', 'a: b: “x” is not a percentage')).toBe(
      'a: b: “x”不是百分比',
    )
    expect(
      entrySaid(zh, 'decision-expired', '李: reject “103亿元”: the words it rests on changed'),
    ).toBe('李：剔除“103亿元”：所依据的文字已变')
    expect(arithmeticIn(zh, '0 + 0 = 1 元 (not checkable: the base is not stated)')).toBe(
      '0 + 0 = 1 元 (无从核对: 没有写明基数)',
    )
  })

  it('is found in one pass, whatever a document wrote into a sentence', () => {
    const say = translator([['{0} a {1} a {2} b', '{2}|{1}|{0}']])
    expect(say('1 a 2 a 3 b')).toBe('3|2|1')
    const long = ' a '.repeat(200_000)
    const started = performance.now()
    expect(say(long)).toBeNull()
    expect(performance.now() - started).toBeLessThan(2000)
  })
})

describe('every sentence of the program', () => {
  const files = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    file => file.endsWith('.ts') && !/^(?:cli|panel|drafts|pipeline|show)\//.test(file),
  )
  const said = files.flatMap(file => sentencesIn(join(root, 'src', file)))

  it('that a diagnostic is made of in place has Chinese words', () => {
    expect(said.length).toBeGreaterThan(60)
    const lacking = said.filter(({ message }) => zh.sentence(message) === null)
    expect(lacking.filter(({ message }) => !QUOTED.some(part => message.includes(part)))).toEqual(
      [],
    )
  })
})

/** Parts of files of office packages, for people who mend them: such sentences are quoted. */
const QUOTED: readonly string[] = [
  'stream',
  'header',
  'pieces',
  'points out of it',
  'TIFF',
  'JPEG',
  'PNG',
  'image',
  'package',
  'part',
  'template',
  'draws',
  'names no',
  'XML',
  'element',
  'OLE',
  'members',
  'checksum',
  'unpacked',
  'encrypted',
  'line 1 ',
  /** Said in several ways, each of which has its words: see above. */
  'tried 1; the text makes no sense 1. 1',
  '1 not valid 1',
  '1 without a stored result',
  '1 that show an error',
]

/** What `diagnostic(code, …)` and `new SourceError(code, …)` say in a file, in place or by the name of a literal before, each hole filled with 1. */
function sentencesIn(path: string): { file: string; message: string }[] {
  const text = readFileSync(path, 'utf8')
  const file = path.slice(root.length)
  const calls = text.matchAll(/\b(?:diagnostic|SourceError)\(\s*[\w'.-]+,\s*/g)
  return [...calls].flatMap(({ index, 0: call }) => {
    const at = index + call.length
    const [name] = /^[a-z]\w*(?=\s*[,)])/.exec(text.slice(at, at + 40)) ?? []
    const named = name === undefined ? null : text.lastIndexOf(`const ${name} =`, index)
    const message =
      named === null
        ? literalAt(text, at)
        : named < 0
          ? null
          : literalAt(text, named + `const ${name} =`.length)
    return message !== null && /[a-z]{3} [a-z]/.test(message) ? [{ file, message }] : []
  })
}

/** The literal that begins here, but for blanks; null where there is none. */
function literalAt(text: string, from: number): string | null {
  const at = from + (/^\s*/.exec(text.slice(from, from + 200))?.[0].length ?? 0)
  const quote = text[at]
  if (quote !== "'" && quote !== '`') return null
  let [said, depth] = ['', 0]
  for (let i = at + 1; i < text.length; i++) {
    if (depth === 0 && text[i] === quote) return said
    if (quote === '`' && depth === 0 && text.startsWith('${', i)) {
      said += '1'
      depth = 1
      i += 1
    } else if (depth > 0) depth += text[i] === '{' ? 1 : text[i] === '}' ? -1 : 0
    else if (text[i] !== '\\') said += text[i]
  }
  return null
}
