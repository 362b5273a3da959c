import type { Lang } from '../../review/view/shapes.ts'
import type { Words } from '../../review/view/words/index.ts'
import { wordsIn } from '../../review/view/words/index.ts'
import { en } from './en.ts'
import type { ReportWords } from './words.ts'
import { zh } from './zh.ts'

/** The words of the report, and those it has in common with the review page. */
export interface Spoken extends ReportWords {
  shared: Words
}

export function spoken(lang: Lang): Spoken {
  return { ...(lang === 'zh' ? zh : en), shared: wordsIn(lang) }
}
