import { declare } from './declare.ts'
import type { Pipeline } from './types.ts'
import { readYaml } from './yaml.ts'

export type { Pipeline } from './types.ts'

/**
 * Reads a pipeline file. Throws UsageError that says of every mistake, as `file:line:col`, what was found
 * and what was expected.
 */
export function parsePipeline(text: string, file: string): Pipeline {
  const { data, place } = readYaml(text, file)
  return declare(data, place)
}

/** A pipeline as a literal, for callers of the library; the same shape as a file. Throws UsageError for mistakes. */
export function definePipeline<const P extends Pipeline>(pipeline: P): P {
  declare(pipeline, () => ({ words: `pipeline “${pipeline.name}”`, order: 0 }))
  return pipeline
}
