import { type DiagnosticCode, diagnostics } from '../../../model/diagnostic.ts'
import type { Words } from './words.ts'

/** A sentence of the program in the language of the page; one that is not known in it is quoted. */
export function sentenceIn(words: Words, message: string): string {
  return message === '' ? '' : (words.sentence(message) ?? words.detail(message))
}

/** The name of a code. */
export function codeIn(words: Words, code: string): string {
  return isCode(code) ? words.codes[code][0] : code
}

/** What a diagnostic says: its sentence, else what its code means and the sentence quoted. */
export function diagnosticIn(words: Words, code: string, message: string): string {
  const said =
    code === 'check-inconsistent' ? arithmeticIn(words, message) : words.sentence(message)
  if (said !== null) return said
  const meaning = isCode(code) ? words.codes[code][1] : ''
  return [meaning, words.detail(message)].filter(part => part !== '').join(' ')
}

/** A line of arithmetic with what came of it, which stands in brackets at its end. */
export function arithmeticIn(words: Words, line: string): string {
  const [, arithmetic, verdict = '', reason = ''] =
    /^(.*) \(([a-z ]+)(?:: ([^()]*))?\)$/s.exec(line) ?? []
  if (arithmetic === undefined) return line
  const what = valueIn(words, 'verdict', verdict.replaceAll(' ', '_'))
  const why = reason === '' ? '' : `: ${sentenceIn(words, reason)}`
  return `${parted(words, arithmetic)} (${what}${why})`
}

/** Long sums say how many parts they have. */
function parted(words: Words, arithmetic: string): string {
  return arithmetic.replace(
    /\((\d+) parts\)/,
    (_, many: string) => `(${words.parts(Number(many))})`,
  )
}

/** What a value of a column says. */
export function valueIn(words: Words, column: string, value: unknown): string {
  if (typeof value === 'boolean') return value ? words.yes : words.no
  const said = String(value)
  return words.values[column]?.[said] ?? said
}

/** What an entry of the queue says, by its reason: `words` are those of the program or of the document. */
export function entrySaid(words: Words, reason: string, said: string): string {
  switch (reason) {
    case 'meaning-doubtful':
      return words.inDoubt(rolesOf(said).map(role => valueIn(words, 'role', role)))
    case 'unit-missing':
      return words.noUnit
    case 'amount-unclaimed':
      return words.nobodyTakes
    case 'figure-recognised':
      return words.recognised
    case 'check-inconsistent':
      return parted(words, said.replace(/ \(inconsistent\)$/, ''))
    case 'table-uncertain': {
      const [, confidence, title] =
        /^read as a table with (.*?) % confidence: (.*)$/s.exec(said) ?? []
      return confidence === undefined || title === undefined
        ? said
        : words.uncertain(confidence, title)
    }
    case 'row-set-aside': {
      const [, where, why] = /^([^:]*: [^:]*): (.*)$/s.exec(said) ?? []
      return where === undefined || why === undefined ? said : `${where}: ${sentenceIn(words, why)}`
    }
    case 'decision-expired':
    case 'decisions-contradicting': {
      const [, by, action = '', printed, why] = /^(.*?): ([a-z_]+) “(.*)”: (.*)$/s.exec(said) ?? []
      if (by === undefined || printed === undefined || why === undefined) return said
      return words.decidedBy(by, words.actions[action] ?? action, printed, sentenceIn(words, why))
    }
    default:
      return said
  }
}

/** The roles in doubt, as the words of an entry name them. */
export function rolesOf(said: string): string[] {
  return said.replace(/^in doubt: /, '').split(', ')
}

/** A path as it is shown: without the folders all documents lie in. */
export function pathIn({ base }: Words, path: string): string {
  return base !== '' && path.startsWith(base) ? path.slice(base.length) : path
}

function isCode(code: string): code is DiagnosticCode {
  return Object.hasOwn(diagnostics, code)
}
