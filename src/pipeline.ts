import { isNode, LineCounter, parseDocument } from 'yaml'
import { pipelineSchema } from '../schemas/pipeline.ts'
import { UsageError } from './model/errors.ts'
import type { Pipeline } from './model/pipeline.ts'
import { nearest } from './nearest.ts'

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
  if (parsed.success) return parsed.data
  const place = (path: readonly PropertyKey[]) => {
    for (let length = path.length; length >= 0; length--) {
      const node = length === 0 ? tree.contents : tree.getIn(path.slice(0, length), true)
      if (isNode(node) && node.range) return at(node.range[0])
    }
    return at(0)
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

/** Every key of the format, for the nearest one to a mistake. */
const KEYS = [
  'name title layout match fields key checks without headers labels not selector type header label from required default marks values separator unit fill figures kind of min max',
].flatMap(words => words.split(' '))

/** A pipeline as a literal, for callers of the library; the same shape as a file. */
export function definePipeline<const P extends Pipeline>(pipeline: P): P {
  return pipeline
}
