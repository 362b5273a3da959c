import { simplified } from '../reading/simplified.ts'

/** Units that headings carry in brackets; a bracket that holds only these says nothing about which column it is. */
const unit =
  '(?:单位)?:?(?:人民币)?(?:元|百元|千元|万元|百万元|千万元|亿元|%|‰|月|年|日|人|个|户|家|项|次|台|辆|批|公顷|亩|平方米|吨|公里)'
const unitBracket = new RegExp(`[([【〔]${unit}(?:[、,/]${unit})*[)\\]】〕]`, 'g')
const dashes = /(?<=[\d月一二三四五六七八九十])[-–—―−~〜至](?=[\d一二三四五六七八九十])/g

/** Headings longer than this are prose. */
const longest = 120

/**
 * A heading or label as it is compared: width, traditional characters, spaces, punctuation and bracketed units do not count.
 * '' for words too long to be a heading.
 */
export function normalise(words: string): string {
  if (words.length > longest) return ''
  return simplified(words.normalize('NFKC'))
    .replace(/\s+/g, '')
    .replace(unitBracket, '')
    .replace(dashes, '‐')
    .replace(/[^\p{L}\p{N}‐%]/gu, '')
    .toLowerCase()
}

/** Words of prose and titles as they are searched: width, spaces and traditional characters do not count. */
export function plain(words: string): string {
  return simplified(words.normalize('NFKC')).replace(/[\s"“”'‘’]+/g, '')
}
