import { limitEnd } from './debts.ts'
import { names, namesOfFacts, otherNames, stocks } from './known-names.ts'
import { costNamed } from './spending.ts'

const known: ReadonlySet<string> = new Set(names.trim().split(/\s+/))
const canonical = renamings(otherNames)
const ofFacts = renamings(namesOfFacts)
const measuredAtDays: ReadonlySet<string> = new Set(stocks.trim().split(/\s+/))
const headLength = 2
/** The first characters of known names → how long the names that begin so are, longest first. */
const lengths: ReadonlyMap<string, readonly number[]> = byHead([...known, ...canonical.keys()])

/** Pairs written other=name. */
function renamings(pairs: string): ReadonlyMap<string, string> {
  return new Map(
    pairs
      .trim()
      .split(/\s+/)
      .map(pair => {
        const [other = '', name = ''] = pair.split('=')
        return [other, name]
      }),
  )
}

function byHead(words: readonly string[]): Map<string, number[]> {
  const found = new Map<string, number[]>()
  for (const word of words) {
    const head = word.slice(0, headLength)
    const of = found.get(head) ?? []
    if (!of.includes(word.length)) of.push(word.length)
    found.set(head, of)
  }
  for (const of of found.values()) of.sort((a, b) => b - a)
  return found
}

/** How long the longest known name is that some words begin with; 0 when they begin with none. */
export function knownLength(words: string): number {
  const of = lengths.get(words.slice(0, headLength)) ?? []
  return of.find(length => length <= words.length && isKnown(words.slice(0, length))) ?? 0
}

/** Whether a name is declared in indicators/ or stands in the classification. */
export function isKnown(name: string): boolean {
  return known.has(name) || canonical.has(name)
}

/** The name that is used for a name: of a known alias its indicator, else the words themselves. */
export function nameOf(words: string): string {
  return canonical.get(words) ?? words
}

/**
 * The name of the fact that a figure of some indicator states: 地方政府债务余额 is 政府债务余额, 一般公共预算支出小计 is 一般公共预算支出,
 * 汇总全市政府性基金预算收入 is 政府性基金收入, 一般公共预算机关运行经费预算支出 is 机关运行经费.
 */
export function factName(indicator: string): string {
  const cost = costNamed.exec(indicator)?.[1]
  if (cost !== undefined) return ofFacts.get(cost) ?? canonical.get(cost) ?? cost
  const whole = indicator.replace(gathered, '').replace(wholeTails, '')
  const name = ofFacts.get(whole) ?? (known.has(whole) ? whole : indicator)
  if (name !== indicator) return name
  const stock = indicator.replace(totalTail, '')
  return measuredAtDays.has(stock) ? (ofFacts.get(stock) ?? stock) : (ofFacts.get(name) ?? name)
}
/** The name of what grows: 地区生产总值增长率 is of 地区生产总值, where that is a known name. */
export function grownName(indicator: string): string {
  const name = indicator.replace(growthTail, '')
  return isKnown(name) || ofFacts.has(name) ? name : indicator
}

const growthTail = /(?:同比|比上年)?(?:增长率|增长速度|增速|增幅|增长)$/
/** What a row of a form adds to the name of what its rows add up to; verbs that a name is printed with. */
const wholeTails = /(?:小计|迈上|突破|跨上|初步核算数|最终核实数|快报数)$/
/** What stands before a name whose number is summed up from others, was passed, or is decided on. */
const gathered =
  /^(?:汇总的?|备案的?|[\u4e00-\u9fff]{0,4}人大(?:常委会)?批[准复]的?|确定|锚定|故|因此)(?:全[省市州县区盟旗])?/
/** Behind a balance or limit: of all kinds of debt. */
const totalTail = /(?:合计|总额)$/

/** Whether an indicator is measured at a day, as balances, limits and populations are. */
export function isStock(name: string): boolean {
  return measuredAtDays.has(name)
}

/** Whether a name is of a limit: what a budget says of it is in force, whatever its stage is called. */
export function isLimit(name: string): boolean {
  return name.endsWith(limitEnd)
}
