import { any, oneOf } from './pattern.ts'

/** Characters that count from one to ten, in their order. */
export const counting = '一二三四五六七八九十'
/** The stems that count columns and grades like letters do: 甲 first, 乙 second … */
export const stems = '甲乙丙丁戊'
/** Characters of a year written out: 二〇二五年. ○, 零 and the letter O stand for 〇. */
export const yearDigits = '〇一二三四五六七八九'
export const zeroes = '○零O0'

const han = oneOf(counting)
const number = `${han}{1,3}`
/** Digits of either width. */
const digits = '[\\d０-９]{1,2}'
/** 第一部分, 第二章, 第三节, 第四篇, 第五编: part, chapter, section, book, volume. */
const parts = ['部', '分', '章', '节', '篇', '编']

/** How a line is numbered, the outermost first: 第一部分, 一、, （一）, 1., ① or （1）. */
export const listNumbers: readonly string[] = [
  `第[${counting}百]+${any(parts)}{1,2}`,
  `${number}\\s*[、．.]`,
  `[（(]\\s*${number}\\s*[）)]`,
  `${digits}\\s*[、．.](?!\\d|[０-９])`,
  `(?:[①-⑳]|[（(]\\s*${digits}\\s*[）)])`,
]

/** The number of a point in a list, whatever its kind; its opening bracket may be missing (1）). */
export const listNumber = `(?:[（(]?\\s*(?:${digits}|${number})\\s*[）)]|${digits}\\s*[、．.](?!\\d|[０-９])|${number}\\s*[、．.]|[①-⑳])`

/** How the label of a row is numbered: 一、, （一）, 1、, 1. or （1）; 1.5 numbers nothing. */
export const rowNumber = new RegExp(
  `^(?:${number}[、.．]|[（(]${number}[）)]|\\d{1,2}[、．]|\\d{1,2}\\.(?!\\d)|[（(]\\d{1,2}[）)])`,
)

/** The number of an article or chapter, or of a point: what a line that begins a new paragraph begins with. */
export const paragraphNumber = `(?:${listNumber}|第[${counting}]+[章节条部])`

/** A number in Han characters or digits. */
export const anyNumber = `(?:\\d{1,2}|${number})`

/** The number from 1 to 99 that Han characters write; 0 when they write none. */
export function countOf(text: string): number {
  const ten = text.indexOf(counting.charAt(9))
  const worth = (char: string): number => counting.slice(0, 9).indexOf(char || '?') + 1
  if (ten < 0) return worth(text)
  return (ten === 0 ? 1 : worth(text.charAt(0))) * 10 + worth(text.charAt(ten + 1))
}

/** 六. right before a year, which it numbers and is no part of: 六.2025年. */
export const beforeYear = /^\s*[一二三四五六七八九十]{1,3}[.．](?=\d{4})/
