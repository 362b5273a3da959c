/** Words for a year by its distance from the document's. */
export const relativeYears: Readonly<Record<string, number>> = {
  今年: 0,
  本年: 0,
  当年: 0,
  本年度: 0,
  今年度: 0,
  去年: -1,
  上年: -1,
  上年度: -1,
  上一年: -1,
  上一年度: -1,
  前年: -2,
  明年: 1,
  来年: 1,
  下年度: 1,
  次年: 1,
}

/** What the name of a day ends in: 3月19日. */
export const dayName = /[日号]$/
/** A heading that sets the year before beside this one without naming it: 同期完成数. */
export const sameTime = /^(同期)(?:执行|完成|决算|快报|实际|收入|支出)?数?$/
export const yearBefore = '上年'

/** Five-year plans → their first year. */
export const plans: Readonly<Record<string, number>> = {
  八五: 1991,
  九五: 1996,
  十五: 2001,
  十一五: 2006,
  十二五: 2011,
  十三五: 2016,
  十四五: 2021,
  十五五: 2026,
  十六五: 2031,
}

/** Counts of months that 前…个月 opens a year with. */
const months = '两 三 四 五 六 七 八 九 十 十一'.split(' ')

/** Quarters, halves and the first months of a year → first and last month. */
export const seasons: Readonly<Record<string, readonly [number, number]>> = {
  ...Object.fromEntries(
    months.flatMap((word, i) => [
      [`前${word}个月`, [1, i + 2] as const],
      [`前${i + 2}个月`, [1, i + 2] as const],
    ]),
  ),
  一季度: [1, 3],
  二季度: [4, 6],
  三季度: [7, 9],
  四季度: [10, 12],
  第一季度: [1, 3],
  第二季度: [4, 6],
  第三季度: [7, 9],
  第四季度: [10, 12],
  '1季度': [1, 3],
  '2季度': [4, 6],
  '3季度': [7, 9],
  '4季度': [10, 12],
  第1季度: [1, 3],
  第2季度: [4, 6],
  第3季度: [7, 9],
  第4季度: [10, 12],
  前二季度: [1, 6],
  前两季度: [1, 6],
  前两个季度: [1, 6],
  前三季度: [1, 9],
  前三个季度: [1, 9],
  前3季度: [1, 9],
  上半年: [1, 6],
  下半年: [7, 12],
  全年: [1, 12],
  全年度: [1, 12],
  首季: [1, 3],
}

/** Stretches of years up to the last one reported → how many. */
export const stretches: Readonly<Record<string, number>> = {
  五年来: 5,
  五年间: 5,
  这五年: 5,
  五年累计: 5,
}

/** Before such a stretch: about five years, which end nowhere. */
export const about = '近'

/** Ends of a year, as words of their own. */
export const yearEnds: readonly string[] = ['年末', '年底', '年终']

/** What stands at one moment, also at the start of a year. */
export const stocks: readonly string[] = ['余额', '限额', '结余', '存量', '保有量']

/** Words before an instant. */
export const until: readonly string[] = ['截至', '截止', '截止到', '截至到', '截止至']

/** What follows months that run from the start of their year: 12月止. */
export const fromJanuary = '止'

/** What makes a period one that others are compared with, not the one spoken of (比2019年, 是2015年的). */
export const compared = ['比', '较', '是', '与', '于', '对比', '同']

/** What a metric names when it stands at one moment. */
export const instants: readonly string[] = [...stocks, '期末', '年末', '月末', '市值']

/** What makes a balance one of a stretch of time (当年收支结余). */
export const flows = [
  '限额以上',
  '限额以下',
  '上年结',
  '存量资金',
  '偿还存量',
  '化解存量',
  '置换存量',
  '收支结余',
  '当年结余',
  '本年结余',
  '当期结余',
  '收支差额',
]

/** A year before these is the one prices are taken from (按2020年不变价计算). */
export const priced = ['不变价', '可比价', '价格计算', '价计算']

/** What a reason opens with: the year in it is not the one spoken of (主要原因是2025年基数较高). */
export const becauseOf = /(?:原因是|主要是|由于|因为|考虑到?|鉴于)$/

/** Headings that look back one year from the document's. */
export const lastYear = ['过去一年', '过去的一年', '去年工作', '上年工作']

/** 由前三季度下降0.8%转为增长0.5%: the time before the turn is said of the first figure alone. */
export const turnedFrom = /[由从]$/
export const changing =
  /^的?[\u4e00-\u9fff]{0,4}?(?:下降|增长|减少|增加|上涨|下跌|负增长)|^的\s*[\d.]/
export const turns =
  /^(?:[降升增]至|[降升]到|增加[到至]|提高[到至]|下降[到至]|上升[到至]|扩大[到至]|发展到|转为|转降为|转增为|转负为|扩大至|收窄至|回升至|变为)/
/** 2021年以来 within a sentence speaks of what was done since. */
export const since = /以来$/
/** A heading that is the day, and hour, something was put on a site: 2026-02-04 07:19:08. */
export const publishedAt =
  /^[\s（(]*(?:19|20)\d\d\s*[-/.年]\s*\d{1,2}\s*[-/.月]\s*\d{1,2}\s*日?[\s\d:：）)]*$/
/** Who signed and on which day: 西河市统计局 2024年3月20日. */
export const signedAt =
  /^[^，。：:\d]{2,24}[局厅委府部署队院处会行司室心办]\s*[（(]?(?:19|20)\d\d\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日[）)]?$/
/** Names of what runs over a stretch of time: no moment that a sentence before named speaks of it. */
export const flowNames = /收入|支出|投资|产值|增加值|零售额|销售额|产量/
/** Names of what comes in and is spent in a year, and the word of a sum over more of them. */
export const budgetFlow = /(?:收入|支出|税)(?:总额|总计|合计)?$/
export const summed = /累计|历年|[“"]?十[二三四五][”"]?五/
/** What stands before the year a paragraph is about: 各位代表，刚刚过去的2025年，…. */
export const pastYear = /(?:^|[，。；！、\n])(?:刚刚|即将)?过去的$/

/** 2025年8月29日，市人大常委会第二十五次会议｜审议批准: what stands behind the time of a session, which is not that of the budget it approves. */
export const sessionBehind =
  /^[^。；\n]{0,30}(?:人大|人民代表大会|常委会|人代会|[次届]会议)[^。；\n]{0,24}(?:批准|审议|通过|审查)/

/** 2023年1-10月, 2024年上半年: a year at the head of a sentence with a part of it. */
export const yearOfMonths =
  /(?:^|[，,。；\n])\s*(20\d\d)\s*年(?=\s*(?:\d|[上下]半年|前|[一二三四]季))/g
