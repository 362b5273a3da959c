import type { Outcome } from '../model/outcome.ts'
import { prepare } from '../records/prepare.ts'
import type { Field, Pipeline } from './types.ts'

/** The JSON value of every type but enum, whose values are declared. */
interface Values {
  text: string
  prose: string[]
  integer: number
  decimal: string
  money: string
  percent: string
  date: string
  month: string
  period: string
  boolean: boolean
  list: string[]
}

type ValueOf<F extends Field> = F['type'] extends keyof Values
  ? Values[F['type']]
  : F extends { values: readonly (infer Word)[] }
    ? Word
    : F extends { values: Readonly<Record<string, infer Value>> }
      ? Value
      : string

/** A field that is neither required nor has a default may be null. */
type Own<F extends Field> = F extends
  | { required: true }
  | { default: NonNullable<Field['default']> }
  ? ValueOf<F>
  : ValueOf<F> | null

/** Headings that hold a period, which the record then has as well. */
type Timed = `${string}{${'year' | 'quarter' | 'months'}}${string}`
type PatternOf<F> = F extends { header: infer H }
  ? H extends readonly (infer One)[]
    ? One
    : H
  : never
type IsTimed<F> = Extract<PatternOf<F>, Timed> extends never ? false : true

type FlagOf<F> = F extends { marks: Readonly<Record<string, infer Flag extends string>> }
  ? Flag
  : never

type Fields = Pipeline['fields']
type Columns<F extends Fields> = { [Name in keyof F]: Own<F[Name]> } & {
  [Name in keyof F & string as IsTimed<F[Name]> extends true ? `${Name}_period` : never]:
    | string
    | null
} & { [Flag in FlagOf<F[keyof F]>]: boolean } & {
  [Flag in FlagOf<F[keyof F]> as `${Flag}_meaning`]: string | null
}

/** The values of a pipeline's records, from the literal given to `definePipeline`. */
export type RecordOf<P extends Pipeline> = {
  -readonly [Name in keyof Columns<P['fields']>]: Columns<P['fields']>[Name]
}

/** The values of one pipeline's records in what a document gave, each parsed by the pipeline's schema. */
export function recordsOf<const P extends Pipeline>(
  { records }: Pick<Outcome, 'records'>,
  pipeline: P,
): RecordOf<P>[] {
  const { schema } = prepare(pipeline)
  const fits = (values: object): values is RecordOf<P> => schema.safeParse(values).success
  return records
    .filter(record => record.pipeline === pipeline.name)
    .map(({ values }) => values)
    .filter(fits)
}
