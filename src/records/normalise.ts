/** Traditional and variant characters of headings, each before its simplified form. */
const variants =
  '項项標标屬属時时間间進进計计額额數数預预決决經经費费單单業业務务門门級级減减歲岁債债稱称區区總总類类編编號号備备註注實实際际狀状況况問问題题為为與与長长萬万億亿資资產产國国開开貸贷轉转調调變变動动職职責责備备權权規规劃划執执領领導导說说評评價价審审報报賬账戶户個个統统後后應应準准機机構构達达現现點点產产'

const simplified = new Map<string, string>()
for (let i = 0; i + 1 < variants.length; i += 2) {
  simplified.set(variants.charAt(i), variants.charAt(i + 1))
}

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
  return [...words.normalize('NFKC')]
    .map(character => simplified.get(character) ?? character)
    .join('')
    .replace(/\s+/g, '')
    .replace(unitBracket, '')
    .replace(dashes, '‐')
    .replace(/[^\p{L}\p{N}‐%]/gu, '')
    .toLowerCase()
}

/** Words of prose and titles as they are searched: width, spaces and traditional characters do not count. */
export function plain(words: string): string {
  return [...words.normalize('NFKC')]
    .map(character => simplified.get(character) ?? character)
    .join('')
    .replace(/[\s"“”'‘’]+/g, '')
}
