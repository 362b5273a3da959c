import { isNode, LineCounter, parseDocument } from 'yaml'
import { pipelineSchema } from '../schemas/pipeline.ts'
import { UsageError } from './model/errors.ts'
import type { OneOrMore, Pipeline } from './model/pipeline.ts'
import { nearest } from './nearest.ts'
import { readHeading } from './records/heading.ts'

export type { Pipeline } from './model/pipeline.ts'

/** Most mistakes told at once. */
const MOST = 20

/**
 * Reads a pipeline file. Throws UsageError that says of every mistake, as `file:line:col`, what was found
 * and what was expected.
 */
export function parsePipeline(text: string, file: string): Pipeline {
  const lines = new LineCounter()
  const tree = parseDocument(text, { lineCounter: lines, prettyErrors: false })
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return `${file}:${line}:${col}`
  }
  if (tree.errors.length > 0) {
    throw new UsageError(
      tree.errors
        .slice(0, MOST)
        .map(error => `${at(error.pos[0])} ${error.message}`)
        .join('\n'),
    )
  }
  const data: unknown = tree.toJS({ maxAliasCount: 50 })
  const parsed = pipelineSchema.safeParse(data)
  const place = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? tree.contents : tree.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return at(0)
  }
  if (parsed.success) {
    const wrong = patternMistakes(parsed.data).map(
      ({ path, message }) => `${place(path)} in ${path.join('.')}: ${message}`,
    )
    if (wrong.length === 0) return parsed.data
    throw new UsageError(wrong.slice(0, MOST).join('\n'))
  }
  const messages = parsed.error.issues.slice(0, MOST).map(issue => {
    const where = issue.path.length > 0 ? ` in ${issue.path.map(String).join('.')}` : ''
    if (issue.code !== 'unrecognized_keys') return `${place(issue.path)}${where}: ${issue.message}`
    return issue.keys
      .map(key => {
        const near = nearest(key, KEYS)
        return `${place([...issue.path, key])}${where}: “${key}” is no key here${near ? `; did you mean “${near}”?` : ''}`
      })
      .join('\n')
  })
  throw new UsageError(messages.join('\n'))
}

/** Heading patterns that cannot be read, with their place in the file's data. */
function patternMistakes(pipeline: Pipeline): { path: (string | number)[]; message: string }[] {
  const { headers = [], labels = [] } = pipeline.match
  const places: [(string | number)[], OneOrMore | undefined][] = [
    ...headers.map((words, i): [(string | number)[], OneOrMore] => [
      ['match', 'headers', i],
      words,
    ]),
    ...labels.map((words, i): [(string | number)[], OneOrMore] => [['match', 'labels', i], words]),
    ...Object.entries(pipeline.fields).flatMap(
      ([name, { header, label }]): [(string | number)[], OneOrMore | undefined][] => [
        [['fields', name, 'header'], header],
        [['fields', name, 'label'], label],
      ],
    ),
  ]
  return places.flatMap(([path, words]) =>
    [words ?? []].flat().flatMap((pattern, i) => {
      const read = readHeading(pattern)
      if (!('message' in read)) return []
      return {
        path: typeof words === 'string' ? path : [...path, i],
        message: `“${pattern}”: ${read.message}`,
      }
    }),
  )
}

/** Every key of the format, for the nearest one to a mistake. */
const KEYS = [
  'name title layout match fields key checks without headers labels not selector type header label from required default marks values separator unit fill figures kind of min max',
].flatMap(words => words.split(' '))

/** A pipeline as a literal, for callers of the library; the same shape as a file. */
export function definePipeline<const P extends Pipeline>(pipeline: P): P {
  return pipeline
}
