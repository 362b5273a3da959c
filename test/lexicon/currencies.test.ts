import { describe, expect, it } from 'vitest'
import { findFigures } from '../../src/figures/index.ts'
import { codeWords, currencyRows } from '../../src/lexicon/currencies.ts'
import { currencies, currencyCodes, prefixes } from '../../src/lexicon/money.ts'

/** ISO 4217, the list of current currency and funds codes; funds, metals and testing codes left out. */
const iso =
  'AED AFN ALL AMD AOA ARS AUD AWG AZN BAM BBD BDT BHD BIF BMD BND BOB BRL BSD BTN BWP BYN BZD CAD CDF CHF CLP CNY COP CRC CUP CVE CZK ' +
  'DJF DKK DOP DZD EGP ERN ETB EUR FJD FKP GBP GEL GHS GIP GMD GNF GTQ GYD HKD HNL HTG HUF IDR ILS INR IQD IRR ISK JMD JOD JPY KES KGS ' +
  'KHR KMF KPW KRW KWD KYD KZT LAK LBP LKR LRD LSL LYD MAD MDL MGA MKD MMK MNT MOP MRU MUR MVR MWK MXN MYR MZN NAD NGN NIO NOK NPR NZD ' +
  'OMR PAB PEN PGK PHP PKR PLN PYG QAR RON RSD RUB RWF SAR SBD SCR SDG SEK SGD SHP SLE SOS SRD SSP STN SVC SYP SZL THB TJS TMT TND TOP ' +
  'TRY TTD TWD TZS UAH UGX USD UYU UZS VES VND VUV WST XAF XCD XCG XDR XOF XPF YER ZAR ZMW ZWG'

const read = (text: string): string[] =>
  findFigures(text).map(({ text, value, unit }) => `${text} ${value} ${unit}`)

describe('currencies', () => {
  it('are all those of ISO 4217', () => {
    expect(iso.split(' ').filter(code => !currencyCodes.has(code))).toEqual([])
  })

  it('have one row each, and no name or mark stands for two', () => {
    expect(currencyCodes.size).toBe(currencyRows.length)
    const said = currencyRows.flatMap(([, , names, marks = '']) =>
      `${names.replaceAll('·', '')} ${marks}`.trim().split(' '),
    )
    expect(said.filter((word, i) => said.indexOf(word) !== i)).toEqual([])
  })

  it.each(currencyRows.map(([code]) => code))('%s is read before and behind an amount', code => {
    expect(read(`贷款${code}3亿`)).toEqual([`${code}3亿 300000000 ${code}`])
    expect(read(`贷款3亿${code}`)).toEqual([`3亿${code} 300000000 ${code}`])
    expect(read(`贷款${code} 3.5万元`)).toEqual([`${code} 3.5万元 35000 ${code}`])
  })

  it('are read by every name behind an amount, a blank inside it or none', () => {
    const wrong: string[] = []
    for (const [word, code] of currencies) {
      if (read(`贷款3亿${word}`).join() !== `3亿${word} 300000000 ${code}`) wrong.push(word)
    }
    expect(wrong).toEqual([])
  })

  it('are read by every mark and name before an amount', () => {
    const wrong: string[] = []
    for (const [word, code] of prefixes) {
      if (read(`贷款${word}3亿`).join() !== `${word}3亿 300000000 ${code}`) wrong.push(word)
    }
    expect(wrong).toEqual([])
  })

  it('are none where their code is a word before or behind a bare number', () => {
    for (const code of Object.keys(codeWords)) {
      expect(currencyCodes.has(code)).toBe(true)
      for (const text of [`入选${code}100`, `${code} 50`, `共100 ${code}`])
        expect(read(text), text).toEqual([])
    }
  })

  it('are told from CNY where only the unit of several is printed', () => {
    for (const unit of ['法郎', '比索', '克朗', '第纳尔', '里亚尔', '先令', '列伊'])
      expect(read(`贷款3亿${unit}`), unit).toEqual([])
  })
})
