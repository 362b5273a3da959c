import { handedOut, lowerHeading, paid, paysBelow } from '../../lexicon/scopes.ts'
import type { Figure, FigureContext } from '../../model/figure.ts'
import { compact } from '../../model/text.ts'
import { sentenceStart } from './sentence.ts'

/** 市对县转移支付77亿元: who pays the levels below is the own level. */
export function isPayer(figure: Figure, text: string, last: Figure | undefined): boolean {
  if (figure.kind !== 'money' && figure.kind !== 'percent') return false
  const goesOn = last?.words.scope?.rule === 'payer'
  if (!goesOn && !paid.test(figure.metric ?? '')) return false
  const start = sentenceStart(text, figure.start)
  const found = paysBelow.exec(text.slice(start, figure.start))
  if (found === null) return false
  const at = start + found.index
  figure.scope = 'own_level'
  figure.words.scope = {
    text: found[0],
    from: 'sentence',
    start: at,
    end: at + found[0].length,
    rule: 'payer',
  }
  return true
}

/** 1.土壤污染防治专项资金预算数为705万元 in the list of what a province pays its cities. */
export function isOfPayer(figure: Figure, { payer, region }: FigureContext): boolean {
  if (payer === undefined || figure.scope !== undefined || figure.subject !== region) return false
  if (!handedOut.test(figure.metric ?? '')) return false
  figure.scope = 'own_level'
  figure.words.scope = { text: payer, from: 'text', rule: 'payer' }
  return true
}

/** 福建省对市县转移支付决算表 over kinds of transfers: who pays; rows of regions tell what each receives. */
export function ofPayerTitle(
  figure: Figure,
  { caption = '', region, column = [] }: FigureContext,
): void {
  if (figure.scope !== undefined || figure.subject !== region || !paid.test(caption)) return
  const text = paysBelow.exec(compact(caption))?.[0]
  if (text === undefined || lowerHeading.test(column.at(-1) ?? '')) return
  figure.scope = 'own_level'
  figure.words.scope = { text, from: 'caption', rule: 'payer' }
}
