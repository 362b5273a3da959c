/** Markup that is safe to show as it stands. */
export interface Html {
  readonly markup: string
}

type Part = Html | readonly Html[] | string | number

const ESCAPES: Record<string, string> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
}

/** A template whose values are escaped unless they are markup made by it. */
export function html(words: TemplateStringsArray, ...values: readonly Part[]): Html {
  return {
    markup: words.map((word, i) => word + (i < values.length ? shown(values[i]) : '')).join(''),
  }
}

function shown(value: Part | undefined): string {
  if (value === undefined) return ''
  if (typeof value === 'number') return value.toLocaleString('en-US')
  if (typeof value === 'string')
    return visible(value).replace(/[&<>"']/g, char => ESCAPES[char] ?? char)
  return 'markup' in value ? value.markup : value.map(({ markup }) => markup).join('')
}

/** Control characters, and the marks that turn the direction of text around, stand as a visible sign. */
function visible(words: string): string {
  return words.replace(/[\p{Cc}\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu, char =>
    char === '\n' || char === '\t' ? ' ' : '\ufffd',
  )
}

/** Words cut to a number of characters. */
export function short(words: string, most = 120): string {
  const characters = [...words]
  return characters.length > most ? `${characters.slice(0, most - 1).join('')}…` : words
}
