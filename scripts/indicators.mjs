// Writes src/lexicon/known-names.ts from indicators/: `node scripts/indicators.mjs`. Library calls then read no file.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { LineCounter, parse, parseDocument } from 'yaml'

const folder = new URL('../indicators/', import.meta.url)
const target = new URL('../src/lexicon/known-names.ts', import.meta.url)
const classified = new URL('../src/lexicon/classified.ts', import.meta.url)

function declarations() {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(file => ({ file, ...parse(readFileSync(new URL(file, folder), 'utf8')) }))
}

/** Every declared indicator with its unit, kind and parent, those of crossed parts among them. */
export function indicators() {
  return declarations().flatMap(({ file, parts = [], names }) => {
    const crossed = parts.flatMap(({ books, nouns, unit, kind }) =>
      books.flatMap(book =>
        nouns.map(noun => ({ name: `${book}${noun}`, unit, kind, crossed: true })),
      ),
    )
    return [...crossed, ...names].map(one => ({ ...one, file }))
  })
}

/** Names that figures keep as printed → the name of their facts. */
export function sameFacts() {
  return declarations().flatMap(({ same = [] }) =>
    same.flatMap(({ name, also }) => also.map(other => [other, name])),
  )
}

/** Formulas that give what nobody states, as they are declared: members first. Throws where one is derived from itself, with its line. */
export function derivations(files = texts()) {
  const all = files.flatMap(({ file, text }) => {
    const counter = new LineCounter()
    const items = parseDocument(text, { lineCounter: counter }).get('derived')?.items ?? []
    return items.map(item => {
      const { name, formula } = item.toJSON()
      const where = `${file}:${counter.linePos(item.range[0]).line}`
      const [, left, operator, right] = /^(\S+) ([-+/]) (\S+)$/.exec(formula) ?? []
      if (left === undefined)
        throw new Error(`${where}: “${formula}” is no formula; expected a + b, a - b or a / b`)
      return { name, left, operator, right, where }
    })
  })
  const by = new Map(all.map(one => [one.name, one]))
  const ordered = []
  const visit = (one, path) => {
    if (path.includes(one.name))
      throw new Error(
        `${one.where}: ${one.name} is derived from itself: ${[...path, one.name].join(' → ')}`,
      )
    for (const part of [one.left, one.right])
      if (by.has(part)) visit(by.get(part), [...path, one.name])
    if (!ordered.includes(one)) ordered.push(one)
  }
  for (const one of all) visit(one, [])
  return ordered
}

function texts() {
  return readdirSync(folder)
    .filter(name => name.endsWith('.yaml'))
    .sort()
    .map(file => ({ file, text: readFileSync(new URL(file, folder), 'utf8') }))
}

/** The nomenclature: code, name and how many reports print them together. */
export function nomenclature() {
  const [, ...lines] = readFileSync(new URL('nomenclature.tsv', folder), 'utf8').trim().split('\n')
  return lines.map(line => {
    const [code, name, reports] = line.split('\t')
    return { code, name, reports: Number(reports) }
  })
}

/** The module of names that the program holds. */
export function knownNames() {
  const declared = indicators()
  // Names of three characters and fewer (检察, 水体) are words of other names as well.
  const classified = nomenclature().filter(({ name }) => name.length > 3)
  const names = new Set([...declared, ...classified].map(({ name }) => name))
  const aliases = declared.flatMap(({ name, aliases = [] }) =>
    aliases.map(alias => `${alias}=${name}`),
  )
  return `// Written by scripts/indicators.mjs from indicators/; change those.

/** Names of indicators and of the classification of revenue and expenditure. */
export const names = \`
${wrapped([...names])}
\`

/** Other names → the name that is used. */
export const otherNames = \`
${wrapped(aliases)}
\`

/** Names whose facts are called by another name → that name. */
export const namesOfFacts = \`
${wrapped(sameFacts().map(pair => pair.join('=')))}
\`

/** Facts that are computed where nobody states them: name=formula. */
export const derivedFacts = \`
${derivations()
  .map(({ name, left, operator, right }) => `${name}=${left}${operator}${right}`)
  .join('\n')}
\`

/** Indicators that are measured at a day: balances, limits, populations. */
export const stocks = \`
${wrapped(declared.filter(({ kind }) => kind === 'stock').map(({ name }) => name))}
\`
`
}

/** The module of the nomenclature that the program holds. */
export function classification() {
  return `// Written by scripts/indicators.mjs from indicators/nomenclature.tsv; change that.

/** Codes and names of the classification of revenue and expenditure. */
export const classified = \`
${wrapped(nomenclature().map(({ code, name }) => code + name))}
\`
`
}

function wrapped(words) {
  const lines = ['']
  for (const word of words) {
    const last = lines.at(-1)
    if (last.length + word.length > 400) lines.push(word)
    else lines[lines.length - 1] = last === '' ? word : `${last} ${word}`
  }
  return lines.join('\n')
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  writeFileSync(target, knownNames())
  writeFileSync(classified, classification())
}
