import { disk } from '../../io/disk.ts'
import { amountUnits } from '../../lexicon/panel.ts'
import type { Scope } from '../../model/context.ts'
import { UsageError } from '../../model/errors.ts'
import type { Aspect } from '../../model/figure.ts'
import type { Measure, PanelStage } from '../../panel/asked.ts'
import { listed } from '../setting.ts'

/** The options of `yiyuan panel` as they are given. */
export interface PanelOptions {
  dataset: string
  indicators: string[]
  subjects?: string
  years?: string
  scope: string
  stages: string
  unit: string
  long?: true
  output?: string
  chineseHeaders?: true
  bom?: true
  explain?: string
  json?: true
  ndjson?: true
  quiet?: boolean
}

const aspects: readonly Aspect[] = [
  'level',
  'change',
  'growth',
  'share',
  'completion',
  'points',
  'rate',
]
const stages: readonly PanelStage[] = [
  'final_account',
  'execution',
  'none',
  'estimated_execution',
  'adjusted_budget',
  'initial_budget',
]
const scopes: readonly Scope[] = ['whole', 'own_level']

/** 一般公共预算收入, 地区生产总值:growth. Throws UsageError for an aspect there is not. */
export function measuresOf(words: readonly string[]): Measure[] {
  return words
    .map(word => word.trim())
    .filter(word => word !== '')
    .map(word => {
      const [, indicator = word, aspect] = /^(.+):([a-z]+)$/.exec(word) ?? []
      return {
        indicator,
        aspect: aspect === undefined ? 'level' : oneOf('--indicators', aspect, aspects),
      }
    })
}

/** 2018..2026, or years with commas between. Throws UsageError for anything else. */
export function yearsOf(words: string): number[] {
  return listed(words).flatMap(part => {
    const [, first = '', last = first] = /^(\d{4})(?:\.\.(\d{4}))?$/.exec(part) ?? []
    const [from, to] = [Number(first), Number(last)]
    if (first === '' || to < from || to - from > 200)
      throw new UsageError(`--years: “${part}” is no year or range; expected 2024 or 2018..2026`)
    return Array.from({ length: to - from + 1 }, (_, i) => from + i)
  })
}

/** The scope, stages and unit that are asked for. Throws UsageError for words there are not. */
export function mannerOf({ scope, stages: words, unit }: PanelOptions) {
  if (!amountUnits.has(unit))
    throw new UsageError(
      `--unit: “${unit}” is unknown; expected ${[...amountUnits.keys()].join(' ')}`,
    )
  return {
    scope: oneOf('--scope', scope, scopes),
    stages: listed(words).map(word => oneOf('--stages', word, stages)),
  }
}

function oneOf<T extends string>(option: string, word: string, known: readonly T[]): T {
  const found = known.find(each => each === word)
  if (found === undefined)
    throw new UsageError(`${option}: “${word}” is unknown; expected one of ${known.join(' ')}`)
  return found
}

/** The names of a file, a line each, a code behind a comma or tab; empty lines and those that begin with # are none. */
export async function namesIn(file: string): Promise<{ name: string; code: string | null }[]> {
  const bytes = await disk.read(file).catch((cause: unknown) => {
    throw new UsageError(`--subjects: ${file} cannot be read; give a file of names`, { cause })
  })
  const lines = Buffer.from(bytes)
    .toString('utf8')
    .replace(/^\ufeff/, '')
    .split(/\r?\n/)
  const names = lines
    .filter(line => line.trim() !== '' && !line.startsWith('#'))
    .map(line => {
      const [name = '', code = ''] = line.split(/[,\t]/).map(part => part.trim())
      return { name, code: /^\d{6}$/.test(code) ? code : null }
    })
  if (names.length === 0) throw new UsageError(`--subjects: ${file} holds no name`)
  return names
}
