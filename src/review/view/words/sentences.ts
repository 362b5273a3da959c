/** A sentence of the program: what stands around its holes, and how another language says it with `{0}` for the first of them. */
export type Sentence = readonly [said: string, otherwise: string]

interface Pattern {
  /** What stands between the holes, and which of them hold a number. */
  parts: readonly string[]
  numbers: readonly boolean[]
  otherwise: string
}

/** How deep a sentence may stand in another: a value that is left out says why. */
const DEEPEST = 3

/**
 * Says sentences of the program in another language: each is told by the words around its holes, so what a document says in them stays as it is.
 * Null for a sentence it does not know. `{0}` takes what stands in a hole, `{0#}` a number alone; `{0!}` says it in the other language too where
 * it is a sentence, `{0,}` each part of a list.
 */
export function translator(sentences: readonly Sentence[]): (message: string) => string | null {
  const patterns = sentences.map(
    ([said, otherwise]): Pattern => ({
      parts: said.split(/\{\d#?\}/),
      numbers: [...said.matchAll(/\{\d(#?)\}/g)].map(([, mark]) => mark === '#'),
      otherwise,
    }),
  )
  const say = (message: string, depth: number): string | null => {
    for (const pattern of patterns) {
      const held = holesOf(pattern, message)
      if (held === null) continue
      return pattern.otherwise.replace(/\{(\d)([!,]?)\}/g, (_, nth: string, inner: string) => {
        const words = held[Number(nth)] ?? ''
        if (inner === '' || depth === 0) return words
        const parts = inner === ',' ? words.split(', ') : [words]
        return parts.map(part => say(part, depth - 1) ?? part).join('、')
      })
    }
    return null
  }
  return message => say(message, DEEPEST)
}

/** What stands in the holes of a message, each as short as may be; null where it is another one. One pass, whatever a document wrote into it. */
function holesOf({ parts, numbers }: Pattern, message: string): string[] | null {
  const [first = '', ...others] = parts
  if (!message.startsWith(first)) return null
  const held: string[] = []
  let from = first.length
  for (const [nth, part] of others.entries()) {
    const isLast = nth === others.length - 1
    const at = isLast ? message.length - part.length : message.indexOf(part, from)
    if (at < from || (isLast && !message.endsWith(part))) return null
    const words = message.slice(from, at)
    if (numbers[nth] === true && !/^\d+$/.test(words)) return null
    held.push(words)
    from = at + part.length
  }
  return from === message.length ? held : null
}
