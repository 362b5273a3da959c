import type { Lang } from '../shapes.ts'
import { en } from './en.ts'
import type { Words } from './words.ts'
import { zh } from './zh.ts'

export type { Words } from './words.ts'

export const languages: readonly Lang[] = ['en', 'zh']

/** The words of a language. */
export function wordsIn(lang: Lang): Words {
  return lang === 'zh' ? zh : en
}
