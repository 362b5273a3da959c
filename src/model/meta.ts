/** What an index of documents may say of one of them. */
export const metaNames = [
  'region',
  'region_code',
  'organization',
  'year',
  'source_url',
  'published_on',
] as const

export type MetaName = (typeof metaNames)[number]

/** What an index says of a document, as given. Columns the program does not know are kept under their own names. */
export interface Meta {
  known: Readonly<Partial<Record<MetaName, string>>>
  other: Readonly<Record<string, string>>
}
