import {
  accountNouns,
  accountsByLaw,
  bookOf,
  lawful,
  accounts as names,
  ofFundsAlone,
  ofOthers,
} from '../../lexicon/accounts.ts'
import { allots } from '../../lexicon/certainty.ts'
import { stageless } from '../../lexicon/reports.ts'
import type { Figure, Words } from '../../model/figure.ts'
import type { Around } from './index.ts'
import { ofMetric } from './name.ts'
import { accounts } from './scope.ts'

/** The account of a sentence's figure that names none: whose it is by law, else the one its paragraph has spoken of, else its heading's. */
export function account(figure: Figure, around: Around): void {
  if (around.headed) return
  if (isStray(figure)) {
    delete figure.account
    delete figure.words.account
    return
  }
  const law = byLaw(figure, around)
  if (figure.account !== undefined && !isRefuted(figure, law)) return
  const found = law ?? ofParagraph(figure, around) ?? ofHeading(figure, around)
  if (found === undefined) return
  figure.account = found.account
  figure.words.account = found.words
}

/** 公共预算收入增长5%；…人均可支配收入增长8%: what households, firms and banks have is of no budget, whatever its sentence named. */
function isStray({ metric = '', words }: Figure): boolean {
  return words.account?.from !== 'own' && ofOthers.test(metric)
}

interface Found {
  account: string
  words: Words
}

/** Taxes and classes of expenditure are of the budget of a region where its government reports them, not of a department or company. */
function byLaw({ metric, words, subjectKind }: Figure, { context }: Around): Found | undefined {
  if (metric === undefined || context.report === undefined || !lawful.test(metric)) return undefined
  if (context.region === undefined || (subjectKind !== 'region' && subjectKind !== 'zone'))
    return undefined
  const name = ofMetric(metric, context)
  const account = accountsByLaw.find(([pattern]) => pattern.test(name))?.[1]
  return account === undefined
    ? undefined
    : { account, words: { ...(words.metric ?? { from: 'own' }), text: metric, rule: 'by law' } }
}

/** 全市教育支出 behind a section of social insurance: no fund of that account pays it, whatever heading stood last. */
function isRefuted({ account, words }: Figure, law: Found | undefined): boolean {
  const far = words.account?.from === 'heading' || words.account?.from === 'title'
  return far && account === ofFundsAlone && law !== undefined && law.account !== account
}

/** 全市一般公共预算收入完成40亿元…。加上级补助收入20亿元，上年结转5亿元: all of one account, to the next that is named. */
function ofParagraph(figure: Figure, { before, context }: Around): Found | undefined {
  if (!isOfAccounts(figure, context)) return undefined
  const { account, words } = before.findLast(({ kind }) => kind === 'money') ?? {}
  return account === undefined || words?.account === undefined
    ? undefined
    : { account, words: words.account }
}

/** The one account that the nearest heading which names any names: 1.一般公共预算 over …，新增地方政府债券13亿元. */
function ofHeading(figure: Figure, { context, before }: Around): Found | undefined {
  const [nearest = ''] = context.headings ?? []
  const account = accountIn(nearest)
  const rest = isAllotted(figure) && before.some(one => one.account === account)
  const inside = typeof account === 'string' && (rest || isOfBody(figure, context))
  if (!inside && !isOfAccounts(figure, context)) return undefined
  for (const text of context.headings ?? []) {
    const account = accountIn(text)
    if (account === undefined) continue
    return account === severalAccounts
      ? undefined
      : { account, words: { text: account, from: 'heading', rule: 'heading' } }
  }
  return undefined
}

const severalAccounts = Symbol('more than one account')

/** The one account some words name, or that they name more than one. */
function accountIn(text: string): string | typeof severalAccounts | undefined {
  const [account, other] = new Set(names.filter(name => text.includes(name)).map(bookOf))
  if (account === undefined) return undefined
  return other === undefined ? account : severalAccounts
}

/** Whether a figure is an item of the accounts a report gives: 上级补助收入, 调入资金, never what some project cost. */
function isOfAccounts({ kind, metric = '' }: Figure, { report }: Around['context']): boolean {
  if (report === undefined || !accounts.has(report.kind)) return false
  return (kind === 'money' || kind === 'percent') && accountNouns.test(metric)
}

/** 按现行政策，拟安排32亿元: the rest of the account its section is about. */
function isAllotted({ kind, metric, words }: Figure): boolean {
  return kind === 'money' && metric === undefined && allots.test(words.modality?.text ?? '')
}

/** 公用经费2144万元 of a department under 一般公共预算基本支出: what a department spends under that heading is of it; debts are not. */
function isOfBody(
  { kind, metric = '', subjectKind }: Figure,
  { report }: Around['context'],
): boolean {
  if (report === undefined || !accounts.has(report.kind) || subjectKind !== 'body') return false
  return (kind === 'money' || kind === 'percent') && metric !== '' && !stageless.test(metric)
}
