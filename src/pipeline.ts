/** What a pipeline declares: which tables are of its form, and the typed fields of their records. */
export interface Pipeline {
  name: string
  title: string
}
