/** Signs and words a mutation takes, and what it leaves in their place. */
/** @type {[pattern: RegExp, to: string | ((found: string) => string)][]} */
const swaps = [
  [/ === /g, ' !== '],
  [/ !== /g, ' === '],
  [/ < /g, ' <= '],
  [/ > /g, ' >= '],
  [/ <= /g, ' < '],
  [/ >= /g, ' > '],
  [/ && /g, ' || '],
  [/ \|\| /g, ' && '],
  [/ \+ /g, ' - '],
  [/ - /g, ' + '],
  [/\btrue\b/g, 'false'],
  [/\bfalse\b/g, 'true'],
  [/\.some\(/g, '.every('],
  [/\.every\(/g, '.some('],
  [/(?<=[(\s])!(?=[a-z(])/g, ''],
  [/(?<![\w.#-])[1-9]\d?(?![\w.])/g, number => String(Number(number) + 1)],
  [/^ +if \((?=.*\) (?:continue|break|return)\b)/gm, found => `${found}false && `],
]

/** Every place of a source text where a mutation may stand: strings, patterns, comments, imports and types are left alone. */
export function sitesIn(text) {
  const code = masked(text)
  return swaps
    .flatMap(([pattern, to]) =>
      [...code.matchAll(pattern)].map(({ 0: from, index: at }) => ({
        at,
        from,
        to: typeof to === 'string' ? to : to(from),
      })),
    )
    .filter(({ at }) => !isType(code, at))
    .sort((a, b) => a.at - b.at)
}

/** The same text with blanks for what is no code, every character in its place. */
export function masked(text) {
  const parts =
    /\/\*[\s\S]*?\*\/|\/\/[^\n]*|'(?:\\.|[^'\\\n])*'|"(?:\\.|[^"\\\n])*"|`(?:\\.|[^`\\])*`|(?<=[=(,:[!&|?{};\n>] *|return )\/(?![*/ ])(?:\\.|\[(?:\\.|[^\]\\\n])*\]|[^/\\\n[])+\/[a-z]*/g
  return text.replace(parts, found => found.replace(/[^\n]/g, ' '))
}

function isType(code, at) {
  const line = code.slice(code.lastIndexOf('\n', at) + 1, code.indexOf('\n', at))
  return /^\s*(?:import|export type|type|interface|\||readonly\b)/.test(line)
}
