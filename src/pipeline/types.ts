/** The types a field can have; each is one file under records/fields. */
export const fieldTypeNames = [
  'text',
  'prose',
  'integer',
  'decimal',
  'money',
  'percent',
  'date',
  'month',
  'period',
  'boolean',
  'enum',
  'list',
] as const

export type FieldTypeName = (typeof fieldTypeNames)[number]

/** What a field can be taken from that is neither a column nor a labelled cell. */
export const fieldSources = [
  'document.title',
  'document.year',
  'document.organization',
  'document.region',
  'table.title',
  'table.unit',
  'table.year',
  'table.stage',
  'table.scope',
  'table.account',
  'row.label',
  'row.name',
  'row.code',
  'row.function',
  'row.parent',
  'row.level',
  'row.total',
  'row.path',
  'row.group',
  'panel.header',
  'panel.year',
  'column.path',
  'column.header',
  'column.year',
  'column.stage',
  'column.scope',
  'cell',
  'cell.subject',
  'cell.indicator',
  'cell.year',
  'cell.stage',
  'cell.scope',
  'cell.account',
  'cell.region',
  'cell.fund',
  'cell.item',
  'meta.region',
  'meta.region_code',
  'meta.organization',
  'meta.year',
  'meta.source_url',
  'meta.published_on',
] as const

export type FieldSource = (typeof fieldSources)[number]

/**
 * What becomes of a row with a value that does not fit: `set-aside` keeps the row whole with the reason; `null` leaves the field
 * without a value and reports it; `fail` fails the document.
 */
export const onRowErrors = ['set-aside', 'null', 'fail'] as const

export type OnRowError = (typeof onRowErrors)[number]

/** `rows`: a record a row · `form`: a record a form, labels beside values · `cells`: a record a numeric cell. */
export const layouts = ['rows', 'form', 'cells'] as const

export type Layout = (typeof layouts)[number]

/** One word or several that mean the same. */
export type OneOrMore = string | readonly string[]

export interface Field {
  type: FieldTypeName
  /** What people call it; the header without one. */
  title?: string | undefined
  /** Pattern of the column's heading or headings, `a / b` for a path. */
  header?: OneOrMore | undefined
  /** The words of the cell that stands before the value in a form. */
  label?: OneOrMore | undefined
  from?: FieldSource | undefined
  required?: boolean | undefined
  /** The value of an empty cell, as the type gives it. */
  default?: string | number | boolean | readonly string[] | undefined
  /** Printed mark → name of the boolean it becomes; a note's words about it become `<name>_meaning`. */
  marks?: Readonly<Record<string, string>> | undefined
  /** Printed words → value, for enum; or the words that are values themselves. */
  values?: Readonly<Record<string, string>> | readonly string[] | undefined
  /** What stands between the members of a list; without it 、 ， ； and line ends. */
  separator?: string | undefined
  /** Unit of bare numerals where neither cell, heading nor caption prints one. */
  unit?: string | undefined
  /** An empty cell repeats the one above, for names merged over several rows. */
  fill?: boolean | undefined
  /** Says that its words hold figures, for people and tools; the figures of every field are read. */
  figures?: boolean | undefined
}

export interface Match {
  /** Headings that must all stand in one header row; a list within is any of its words. */
  headers?: readonly OneOrMore[] | undefined
  /** Labels that must all stand in a form. */
  labels?: readonly OneOrMore[] | undefined
  /** Words of which the table's title or captions must hold one. */
  title?: OneOrMore | undefined
  /** Words none of which the title or a heading may hold. */
  not?: OneOrMore | undefined
  /** CSS selector of the tables, for HTML. */
  selector?: string | undefined
}

/** An arithmetic relation between fields of one record. */
export interface DeclaredCheck {
  kind: 'sum' | 'ratio' | 'order' | 'equal' | 'range'
  /** The field that is claimed: total, quotient, equal. */
  of?: string | undefined
  /** The fields it is made of, in order. */
  fields?: readonly string[] | undefined
  min?: string | undefined
  max?: string | undefined
}

/** What a pipeline declares: which tables are of its form, and the typed fields of their records. */
export interface Pipeline {
  name: string
  title: string
  layout?: Layout | undefined
  match: Match
  /** Tables whose regions head their columns are read as well, a record a column; for layout rows. */
  turned?: boolean | undefined
  fields: Readonly<Record<string, Field>>
  /** `rows without <field>`: such rows are no records, and are not set aside. */
  skip?: OneOrMore | undefined
  /** Fields, or document.year and the like, that name a record across documents; one with a ? behind it may be missing. */
  key?: readonly string[] | undefined
  checks?: readonly DeclaredCheck[] | undefined
  /** Finders of checks that are not to run on these tables. */
  without?: readonly string[] | undefined
}
