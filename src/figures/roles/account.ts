import { accountNouns, accountsByLaw, lawful, accounts as names } from '../../lexicon/accounts.ts'
import type { Figure, Words } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'
import { accounts } from './scope.ts'

/** The account of a sentence's figure that names none: whose it is by law, else the one its paragraph has spoken of, else its heading's. */
export function account(figure: Figure, around: Around): void {
  if (around.headed || figure.account !== undefined) return
  const found = byLaw(figure, around) ?? ofParagraph(figure, around) ?? ofHeading(figure, around)
  if (found === undefined) return
  figure.account = found.account
  figure.words.account = found.words
}

interface Found {
  account: string
  words: Words
}

function byLaw({ metric, words }: Figure, { context }: Around): Found | undefined {
  if (metric === undefined || !ofRegion(context) || !lawful.test(metric)) return undefined
  const name = ofMetric(metric, context)
  const account = accountsByLaw.find(([pattern]) => pattern.test(name))?.[1]
  return account === undefined
    ? undefined
    : { account, words: { ...(words.metric ?? { from: 'own' }), text: metric, rule: 'by law' } }
}

/** Taxes and classes of expenditure are of the budget of a region where its government reports them, not of a department or company. */
function ofRegion({ region, report }: Around['context']): boolean {
  return region !== undefined && (report?.kind === 'budget_report' || report?.kind === 'bulletin')
}

/** 全市一般公共预算收入完成40亿元…。加上级补助收入20亿元，上年结转5亿元: all of one account, to the next that is named. */
function ofParagraph(figure: Figure, { before, context }: Around): Found | undefined {
  if (!isOfAccounts(figure, context)) return undefined
  const { account, words } = before.findLast(({ kind }) => kind === 'money') ?? {}
  return account === undefined || words?.account === undefined
    ? undefined
    : { account, words: words.account }
}

/** The one account that the nearest heading names which names any: 1.一般公共预算 over …，新增地方政府债券13亿元. */
function ofHeading(figure: Figure, { context }: Around): Found | undefined {
  if (!isOfAccounts(figure, context)) return undefined
  for (const text of context.headings ?? []) {
    const [account, other] = names.filter(name => text.includes(name))
    if (account === undefined) continue
    return other === undefined
      ? { account, words: { text: account, from: 'heading', rule: 'heading' } }
      : undefined
  }
  return undefined
}

/** Whether a figure is an item of the accounts a report gives: 上级补助收入, 调入资金, never what some project cost. */
function isOfAccounts({ kind, metric = '' }: Figure, { report }: Around['context']): boolean {
  if (report === undefined || !accounts.has(report.kind)) return false
  return (kind === 'money' || kind === 'percent') && accountNouns.test(metric)
}
