import type { z } from 'zod'
import { nearest } from '../nearest.ts'
import { found, type Mistake } from './mistake.ts'

type Issue = z.core.$ZodIssue

const expectedWords: Readonly<Record<string, string>> = {
  string: 'words',
  boolean: 'true or false',
  array: 'a list',
  object: 'keys with values',
  record: 'keys with values',
}

/** What zod found wrong, as mistakes in our words; `keysAt` are the keys that may stand at a path. */
export function shapeMistakes(
  issues: readonly Issue[],
  data: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Mistake[] {
  return issues.flatMap(issue => mistakesOf(issue, issue.path, data, keysAt))
}

function mistakesOf(
  issue: Issue,
  path: readonly PropertyKey[],
  data: unknown,
  keysAt: (path: readonly PropertyKey[]) => readonly string[],
): Mistake[] {
  const value = valueAt(data, path)
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysAt(path)
      return issue.keys.map(key => ({
        path: [...path, key],
        key: true,
        message: `“${key}” is no key here; expected one of ${known.join(' ')}${hint(key, known)}`,
      }))
    }
    case 'invalid_key':
      return [
        {
          path,
          key: true,
          message: `the name ${found(String(path.at(-1)))}; expected ${issue.issues[0]?.message ?? 'another'}`,
        },
      ]
    case 'invalid_value': {
      const known = issue.values.map(String)
      if (value === undefined) return [missing(path, `one of ${known.join(' ')}`)]
      const near = typeof value === 'string' ? hint(value, known) : ''
      return [{ path, message: `${found(value)}; expected one of ${known.join(' ')}${near}` }]
    }
    case 'invalid_union':
      return [wrongWords(path, value)]
    case 'invalid_type':
      return [wrongType(path, value, expectedWords[issue.expected] ?? issue.expected)]
    case 'too_small':
      return [
        {
          path,
          message: `nothing stands here; expected ${value === '' ? 'words' : 'at least one'}`,
        },
      ]
    case 'invalid_format':
      return [{ path, message: `${found(value)}; expected ${issue.message}` }]
    default:
      return [{ path, message: issue.message }]
  }
}

function wrongType(path: readonly PropertyKey[], value: unknown, expected: string): Mistake {
  if (path.length === 0)
    return { path, message: `${found(value)}; expected name, title, match and fields` }
  if (value === undefined) return missing(path, expected)
  return { path, message: `${found(value)}; expected ${expected}${quotes(value, expected)}` }
}

function missing(path: readonly PropertyKey[], expected: string): Mistake {
  return {
    path: path.slice(0, -1),
    message: `“${String(path.at(-1))}” is missing; expected ${expected} under it`,
  }
}

/** Where words or a list of words may stand: the member that is none. */
function wrongWords(path: readonly PropertyKey[], value: unknown): Mistake {
  const expected = 'words or a list of words'
  if (Array.isArray(value)) {
    const wrong = value.findIndex(member => typeof member !== 'string' || member === '')
    if (wrong < 0) return { path, message: `an empty list; expected ${expected}` }
    const member: unknown = value[wrong]
    const message = `${member === '' ? 'nothing' : found(member)}; expected words${quotes(member, 'words')}`
    return { path: [...path, wrong], message }
  }
  if (value === '') return { path, message: `nothing stands here; expected ${expected}` }
  return { path, message: `${found(value)}; expected ${expected}${quotes(value, expected)}` }
}

/** How YAML is told that words are words. */
function quotes(value: unknown, expected: string): string {
  if (!expected.startsWith('words') || value === null || Array.isArray(value)) return ''
  return typeof value === 'object'
    ? ' (a heading that begins with { stands in quotes)'
    : ' (in quotes)'
}

/** “; did you mean …?” where a known word is near. */
export function hint(word: string, known: readonly string[]): string {
  const near = nearest(word, known)
  return near === undefined ? '' : `; did you mean “${near}”?`
}

export function valueAt(data: unknown, path: readonly PropertyKey[]): unknown {
  let value = data
  for (const key of path) {
    if (typeof value !== 'object' || value === null) return undefined
    value = Object.entries(value).find(([name]) => name === String(key))?.[1]
  }
  return value
}
