import { attachedOrTable, unitOpens } from './captions.ts'
import { paragraphNumber } from './numbering.ts'

/** Digits of either width. */
const digits = '[\\d０-９]{1,4}'
/** 第3页 共12页: page 3 of 12. */
const ofPages = `第\\s*${digits}\\s*页(?:\\s*[，,/]?\\s*共\\s*${digits}\\s*页)?`
/** The number of a page alone on its line, in any of its forms. */
export const pageNumber = new RegExp(
  `^(?:[-—–―·•\\s]*${digits}[-—–―·•\\s]*|${ofPages}|${digits}\\s*\\/\\s*${digits}|[ivxlc]{1,7}|Page\\s+\\d+(?:\\s+of\\s+\\d+)?)$`,
  'i',
)
/** The same between dashes or in words alone, where a bare number may be a line of a table. */
export const markedPageNumber = new RegExp(
  `^\\s*(?:[-—–－]+\\s*${digits}\\s*[-—–－]+|${ofPages})\\s*$`,
)
/** A line that begins a paragraph whatever stands before it: a point of a list, a note (注), an attachment (附件). */
export const paragraphOpens = new RegExp(`^(?:${paragraphNumber}|注[：:]|附件)`)
/** The same in a text, where lines of a table stand among the others. */
export const textParagraphOpens = new RegExp(
  `^(?:${paragraphNumber}|注[：:]|${unitOpens}|${attachedOrTable})`,
)
/** What a note at the foot of a page opens with: its mark, its number, or 注 (note). */
export const noteMark = /^(?:[①-⑳*＊†‡]|\[\d{1,2}\]|[（(]?\d{1,2}[)）.．、\s]|注\s*\d*\s*[：:.]?)/
/** Characters of raised note marks: digits, signs, letters and 注 (note). */
export const noteMarks = /^[\d*†‡§¶#①-⑳a-e,，[\]()（）〔〕【】注]+$/
/** What begins a line of its own under a title: a date in brackets, an author, a subtitle behind a dash. */
export const underTitle = /^(?:[（(]|[—–-]{1,2}|\d{4}\s*年\s*\d{1,2}\s*月)/

/** A line that breaks off within a number behind words (收入完成1,2), and what goes on with one: 34,567.89万元, .5%. */
export const numberLeftOpen = /[\u4e00-\u9fff]\s?\d[\d,.]*$/
export const numberGoesOn = /^[.,]?\d[\d,.]*\s?(?:[%％‰]|[百千万亿]*[元人户]|个百分点)/

/** The mark of a note, alone on the line it was raised to. */
export const raisedMark = /^[①-⑳]$/
