import { type Diagnostic, diagnostic } from '../../model/diagnostic.ts'
import type { Meta } from '../../model/meta.ts'

/** Equal bytes are published once, under the first path that has them, whatever an index says of each of their paths: what is told of another one. */
export function underOtherWords(
  first: { path: string; meta: Meta | undefined },
  own: Meta | undefined,
): Diagnostic | undefined {
  if (JSON.stringify(first.meta) === JSON.stringify(own)) return undefined
  return diagnostic(
    'meta-conflict',
    `the same bytes stand at ${first.path} under other words of the index; their records are published with those`,
  )
}
