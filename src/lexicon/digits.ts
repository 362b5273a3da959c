/** Chinese digits in every way they are written: lower case, 大写, traditional. */
export const digits: Readonly<Record<string, number>> = {
  零: 0,
  〇: 0,
  '○': 0,
  一: 1,
  壹: 1,
  二: 2,
  贰: 2,
  貳: 2,
  两: 2,
  兩: 2,
  俩: 2,
  倆: 2,
  三: 3,
  叁: 3,
  參: 3,
  叄: 3,
  四: 4,
  肆: 4,
  五: 5,
  伍: 5,
  六: 6,
  陆: 6,
  陸: 6,
  七: 7,
  柒: 7,
  八: 8,
  捌: 8,
  九: 9,
  玖: 9,
}

/** Powers of ten inside a section of four digits. */
export const steps: Readonly<Record<string, number>> = {
  十: 1,
  拾: 1,
  百: 2,
  佰: 2,
  千: 3,
  仟: 3,
}

/** Powers of ten a whole section is multiplied by. */
export const scales: Readonly<Record<string, number>> = {
  万: 4,
  萬: 4,
  亿: 8,
  億: 8,
  兆: 12,
}

/** Whole numbers of two digits written as one character. */
export const tens: Readonly<Record<string, number>> = { 廿: 20, 卅: 30, 卌: 40 }

/** Points inside a number written in Chinese. */
export const points = '点點'

/** Points that some print in the middle of the line (1·8%). */
export const middleDots = '·•‧∙・･'

/** Marks that more follows than the printed digits say (3亿多元, 16360余家). */
export const mores = '多余餘'

/** Stand for an unknown digit (十几亿, 数十亿). */
export const unknowns = '几幾数數'
/** 好几百万元: what may stand before 几 and says that it is not few; behind a verb it is the end of that (办好几件事). */
export const several = '好'
export const severalOf = '几幾'
export const doneWell = '做办抓建用管干写修改搞打守护看选种养备讲学排理记开'

/** Characters that make 数 behind them part of another word (总数百万, 指数千点). */
export const notUnknown = '人户指系参总基件次个台套亩倍函级岁分票位小整度读'

/** Dashes and words between the two ends of a range. */
export const connectors = '-－−—–―~～〜至到'

/** A printed number at the end of what is kept of a text, with its scale. */
export const numberAtEnd = /[-+−－＋<>≈≥≤]*[\d０-９][\d０-９.,，．]*\s?[十百千万亿]*$/
/** What goes on a number that was printed before it: digits, or what says how much they are. */
export const restOfNumber = /^[.,，．]?[\d０-９]|^\s?[%％‰十百千万亿元]/

/** What joins a whole number to a fraction (2又3/4). */
export const joinsFraction = '又'
