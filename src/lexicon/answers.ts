import { counting } from './numbering.ts'
import { any } from './pattern.ts'

/** What a cell says for yes and for no: 是 is, 有 has, 完成 done, 已 already; 否 no, 无 none, 未 not yet. */
export const yesWords = ['是', '有', '√', '✓', '✔', '☑', '已完成', '完成', '已', 'Y', 'YES', 'TRUE']
export const noWords = ['否', '无', '没有', '×', '✗', '✘', 'X', '未完成', '未', 'N', 'NO', 'FALSE']

/** 無 and 无 are one word. */
export const oneNone = (words: string): string => words.replace('無', '无')

/** The two words that stand beside boxes to tick. */
export const boxedYes = any(['是', '有'])
export const boxedNo = any(['否', '无'])

/** 1. 2、 （3） 四、 ① at the start of a paragraph: at most three marks that a sentence could not begin with by chance. */
export const paragraphPoint = new RegExp(
  `^(?:[（(]?(?:\\d{1,2}|[${counting}]{1,3})[)）]|(?:\\d{1,2})[.．、](?!\\d)|[${counting}]{1,3}、|[①-⑳])\\s*`,
)

/** Words that print the percent sign, and not only speak of a rate. */
export const percentSign = /[%％‰]|百分/
