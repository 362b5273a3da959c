import { fixedTables } from './tables.ts'

const INTRO = `# The dataset folder

\`out/\` holds \`<pipeline>\` (one table per pipeline that matched) and the tables below, each as \`.ndjson\` and in every other
format asked for (\`--format csv,json\`), \`schemas/*.json\`, \`datapackage.json\` (Frictionless Data Package v2) and
\`run.json\`. Decimals are strings in base units: 元, percent units. Ids hash the source's bytes and the place. Rows are sorted by
path, then by place. Records have \`record_id\`, \`record_key\`, \`source_id\`, \`table_id\`, one column a field, \`cited\` (field → words and
place), \`checked\` and \`anchors\`.
`

/** The page that describes every table and column of the dataset, generated from the contracts. */
export function datasetsDoc(): string {
  const tables = fixedTables().map(({ name, schema, columns }) => {
    const rows = columns.map(column => `| \`${column.name}\` | ${column.title} | ${column.type} |`)
    return `## ${name}\n\n${schema.meta()?.description ?? ''}\n\n| column | 标题 | type |\n|---|---|---|\n${rows.join('\n')}\n`
  })
  return [INTRO, ...tables].join('\n')
}
