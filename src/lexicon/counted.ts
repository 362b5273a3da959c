import { counting, stems } from './numbering.ts'

const lower = [...`〇${counting.slice(0, 9)}`]
const legal = [...'零壹贰叁肆伍陆柒捌玖']
const legalTraditional = [...'零壹貳參肆伍陸柒捌玖']
const zodiac = '子丑寅卯辰巳午未申酉戌亥'
const tenStems = `${stems}己庚辛壬癸`

/** 1 → 一, 10 → 十, 21 → 二十一, 105 → 一百〇五, 110 → 一百一十. */
function spoken(
  number: number,
  digits: readonly string[],
  steps: string,
  bareTen: boolean,
): string {
  const places = [...String(number)].map(Number)
  let said = ''
  let gap = false
  for (const [i, digit] of places.entries()) {
    const step = places.length - 1 - i
    if (digit === 0) gap = said !== ''
    else {
      if (gap) said += digits[0]
      gap = false
      const one = bareTen && digit === 1 && step === 1 && said === ''
      said += (one ? '' : digits[digit]) + (step > 0 ? steps.charAt(step - 1) : '')
    }
  }
  return said === '' ? (digits[0] ?? '') : said
}

/** 12 → 一二: digit by digit. */
const digitwise = (number: number) => [...String(number)].map(each => lower[Number(each)]).join('')
const small = (number: number) => spoken(number, lower, '十百千', true)
const round = (number: number, of: string) => [...of][(number - 1) % [...of].length] ?? ''
/** A run of characters of the table of characters that begins with `first`, of so many. */
const run = (first: string, most: number) => (number: number) =>
  number >= 1 && number <= most
    ? String.fromCodePoint((first.codePointAt(0) ?? 0) + number - 1)
    : String(number)
const wide = (number: number) =>
  [...String(number)].map(each => String.fromCharCode(each.charCodeAt(0) + 0xfee0)).join('')
const circled = (number: number) =>
  number > 20 && number <= 35 ? run('㉑', 15)(number - 20) : run('①', 20)(number)

/** How a list of an office document counts, by the name the format has for it; Latin counting aside. */
export const countedAs: Readonly<Record<string, (number: number) => string>> = {
  chineseCounting: small,
  chineseCountingThousand: small,
  japaneseCounting: small,
  taiwaneseCounting: small,
  taiwaneseCountingThousand: small,
  ideographDigital: digitwise,
  japaneseDigitalTenThousand: digitwise,
  taiwaneseDigital: digitwise,
  chineseLegalSimplified: number => spoken(number, legal, '拾佰仟', false),
  ideographLegalTraditional: number => spoken(number, legalTraditional, '拾佰仟', false),
  japaneseLegal: number => spoken(number, legalTraditional, '拾百仟', false),
  ideographTraditional: number => round(number, tenStems),
  ideographZodiac: number => round(number, zodiac),
  ideographZodiacTraditional: number => round(number, tenStems) + round(number, zodiac),
  ideographEnclosedCircle: run('㊀', 10),
  decimalEnclosedCircle: circled,
  decimalEnclosedCircleChinese: circled,
  decimalEnclosedParen: run('⑴', 20),
  decimalEnclosedFullstop: run('⒈', 20),
  decimalFullWidth: wide,
  decimalFullWidth2: wide,
}
