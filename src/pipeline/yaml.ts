import { yaml } from '../libraries.ts'
import { UsageError } from '../model/errors.ts'
import { DEEPEST, tooDeep } from './depth.ts'
import type { Mistake, Place } from './mistake.ts'

/** The largest pipeline file that is read, in characters; the largest of our own has a few thousand. */
const LARGEST = 1 << 20
/** Most aliases that are followed: some are for people, many are an attack. */
const MOST_ALIASES = 100

type Tree = ReturnType<ReturnType<typeof yaml>['parseDocument']>

/** The data of a YAML file, and where its parts stand. */
export interface Yaml {
  data: unknown
  place: Place
}

/** Reads a YAML file. Throws UsageError that says of every mistake in its notation where it stands. */
export function readYaml(text: string, file: string): Yaml {
  if (text.length > LARGEST) {
    const size = `${(text.length / LARGEST).toFixed(1)} million characters`
    throw new UsageError(`${file}:1:1 ${size}: a pipeline has at most one; is this another file?`)
  }
  const deep = tooDeep(text)
  if (deep !== undefined)
    throw new UsageError(
      `${file}:${deep} more than ${DEEPEST} levels inside each other; a pipeline has four`,
    )
  const { LineCounter, parseDocument } = yaml()
  const lines = new LineCounter()
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  if (tree.errors.length > 0) {
    const told = new Map<string, string>()
    for (const { code, message, pos } of tree.errors) {
      const line = String(lines.linePos(pos[0]).line)
      if (!told.has(line)) told.set(line, `${at(pos[0])} ${explained(code, message, text, pos[0])}`)
    }
    throw new UsageError([...told.values()].slice(0, 5).join('\n'))
  }
  const place: Place = mistake => {
    const offset = offsetOf(tree, mistake, text)
    return { order: offset, words: at(offset) }
  }
  return { data: dataOf(tree, at), place }
}

/** The data itself. Aliases are followed, but not without end. */
function dataOf(tree: Tree, at: (offset: number) => string): unknown {
  try {
    return tree.toJS({ maxAliasCount: MOST_ALIASES })
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error)
    const aliases: { name: string; offset: number }[] = []
    yaml().visit(tree, {
      Alias(_key, { source, range }) {
        aliases.push({ name: source, offset: range?.[0] ?? 0 })
      },
    })
    const lost = aliases.find(({ name }) => reason.includes(`: ${name}`))
    throw new UsageError(
      lost
        ? `${at(lost.offset)} “*${lost.name}”; nothing above is named “&${lost.name}”`
        : `${at(aliases[0]?.offset ?? 0)} aliases of aliases; at most ${MOST_ALIASES} are followed`,
    )
  }
}

const ofCode: Readonly<Record<string, string>> = {
  TAB_AS_INDENT: 'a tab; expected spaces before a key',
  DUPLICATE_KEY: 'this key stands here a second time; expected each once',
  MULTIPLE_DOCS: 'a second document after ---; expected one pipeline a file',
  BAD_INDENT: 'this stands too far left or right; expected it under the key before it',
  UNEXPECTED_TOKEN: 'more after the end of a value',
  MULTILINE_IMPLICIT_KEY: 'a key over several lines; is a “:” or a quotation mark missing?',
  BLOCK_AS_IMPLICIT_KEY:
    'a second “:” in a line; expected one key a line, or words with “: ” in quotes',
}

/** A notation mistake in our words; headings that begin with a bracket are the usual cause. */
function explained(code: string, message: string, text: string, offset: number): string {
  const start = text.lastIndexOf('\n', offset - 1) + 1
  const end = text.indexOf('\n', offset)
  const line = text.slice(start, end < 0 ? undefined : end)
  if (message.startsWith('Flow')) return 'a bracket is open here; expected ] or } before'
  const own = ofCode[code] ?? message.replace(/\.$/, '')
  if (code === 'TAB_AS_INDENT' || (text[offset] === '\t' && /indent/i.test(message)))
    return 'a tab; expected spaces before a key'
  return /(?:[:,[-]|^)\s*(?:\{[a-z]+\}|\[[^\]\n]*\])[^\s,\]}]/.test(line)
    ? `${own}; a heading that begins with { or [ stands in quotes: '{year}预算数'`
    : own
}

/** Where what a mistake is about begins; the nearest thing that is there, when it is not. */
function offsetOf(
  tree: Tree,
  { path, key, at }: Pick<Mistake, 'path' | 'key' | 'at'>,
  text: string,
): number {
  const last = path.at(-1)
  const { isMap, isNode, isScalar } = yaml()
  if (key && last !== undefined) {
    const parent = path.length === 1 ? tree.contents : tree.getIn(path.slice(0, -1), true)
    const pair = isMap(parent)
      ? parent.items.find(item => isScalar(item.key) && String(item.key.value) === String(last))
      : undefined
    if (isNode(pair?.key) && pair.key.range) return pair.key.range[0]
  }
  for (let length = path.length; length >= 0; length--) {
    const node = length === 0 ? tree.contents : tree.getIn(path.slice(0, length), true)
    if (!isNode(node) || !node.range) continue
    const [start] = node.range
    if (at === undefined || length < path.length || !isScalar(node)) return start
    const quoted = node.type === 'QUOTE_SINGLE' || node.type === 'QUOTE_DOUBLE' ? 1 : 0
    const plain = text.startsWith(String(node.value), start + quoted)
    return plain ? start + quoted + at : start
  }
  return 0
}
