import { readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { built } from '../built.ts'

/** An exported type, function or class of a built file of declarations: what it says, and what else the file knows. */
interface Declared {
  text: string
  file: string
}

const read = (file: string) => readFileSync(file.replace(/\.ts$/, '.d.ts'), 'utf8')
const namesIn = (list: string) =>
  list.split(',').flatMap(name => name.replace(/\btype /, '').trim() || [])

/** Name → file, for what a file takes from others of the package (`import` or `export … from`). */
function takenBy(file: string, word: 'import' | 'export'): Map<string, string> {
  const statement = new RegExp(`^${word} (?:type )?\\{([^}]*)\\} from '(\\.[^']+)'`, 'gm')
  return new Map(
    [...read(file).matchAll(statement)].flatMap(([, names = '', from = '']) =>
      namesIn(names).map((name): [string, string] => [name, join(dirname(file), from)]),
    ),
  )
}

/** Name → declaration, for what a file exports of its own. */
function ownOf(file: string): Map<string, Declared> {
  const parts = read(file).split(/^(?=export |import |declare |interface |type |\/\*\*)/m)
  return new Map(
    parts.flatMap(text => {
      const name = /^export (?:declare )?(?:const|function|class|interface|type) (\w+)/.exec(
        text,
      )?.[1]
      return name === undefined ? [] : [[name, { text, file }] as const]
    }),
  )
}

/** Everything an entry of the package gives. */
function publicOf(file: string): Map<string, Declared> {
  const found = new Map(ownOf(file))
  for (const [name, from] of takenBy(file, 'export')) {
    const declared = ownOf(from).get(name)
    if (declared) found.set(name, declared)
  }
  for (const [, from = ''] of read(file).matchAll(/^export \* from '([^']+)'/gm))
    for (const [name, declared] of publicOf(join(dirname(file), from))) found.set(name, declared)
  return found
}

const whole = publicOf(built('src/index.ts'))

/** `yiyuan/run` speaks of pipelines, whose types are those of `yiyuan`; `yiyuan/read` stands alone. */
describe.each([
  ['index', 'findFigures', []],
  ['read', 'readDocument', []],
  ['run/library', 'run', [...whole.keys()]],
])('what yiyuan gives (%s)', (entry, known, beside) => {
  const given = publicOf(built(`src/${entry}.ts`))
  const named = new Set([...given.keys(), ...beside])

  test('has a name for every type that it mentions', () => {
    const nameless = [...given].flatMap(([name, { text, file }]) => {
      const declared = new Set([...takenBy(file, 'import').keys(), ...ownOf(file).keys()])
      const mentioned = new Set(text.replaceAll(/\/\*.*?\*\//gs, '').match(/\b[A-Z]\w*\b/g))
      return [...mentioned]
        .filter(word => declared.has(word) && !named.has(word))
        .map(word => `${word} of ${name}`)
    })
    expect(nameless).toEqual([])
  })

  test('is found at all', () => {
    expect([...given.keys()]).toEqual(expect.arrayContaining([known, 'UsageError', 'MissingError']))
  })
})

test('every row of the dataset has a type in yiyuan', () => {
  // Lists of values beside them begin with a small letter: the types made of them are what a program needs.
  const rows = [...ownOf(built('src/model/rows.ts')).keys()].filter(name => /^[A-Z]/.test(name))
  expect(rows).toContain('FigureRow')
  expect([...whole.keys()]).toEqual(expect.arrayContaining(rows))
})
