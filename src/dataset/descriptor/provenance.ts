/** What a data package says of itself beside its resources. */
export interface Provenance {
  name: string
  title: string
  version: string
  /** The newest day a document was published; absent where none says. */
  created?: string
  sources?: Origin[]
}

/** A document, as a source of the package. Data Package takes addresses alone for its `path`; `document` is the path of `sources`. */
export interface Origin {
  title: string
  path?: string
  document?: string
}

/** Most documents that are named one by one. */
const NAMED = 500

/** Gathers, path by path, what the descriptor says of where a dataset comes from: the inputs alone, never a clock. */
export function openProvenance(program: string, fingerprint: string) {
  const sources: Origin[] = []
  let paths: string[] | undefined
  let newest = ''
  let count = 0
  return {
    source(path: string, row: Readonly<Record<string, unknown>>): void {
      paths = shared(paths, path)
      if (row['status'] !== 'converted') return
      count++
      for (const day of [row['published_on'], row['meta_published_on']])
        if (typeof day === 'string' && isDay(day) && day > newest) newest = day
      if (sources.length >= NAMED) return
      const { title, meta_source_url: url } = row
      sources.push({
        title: typeof title === 'string' && title !== '' ? title : path,
        document: path,
        ...(typeof url === 'string' && /^https?:\/\/\S+$/.test(url) && { path: url }),
      })
    },
    told(): Provenance {
      const folder = paths?.at(-1) ?? ''
      const listed = { title: `${count} documents, listed in sources.ndjson or its like` }
      return {
        name: nameOf(folder),
        title: folder === '' ? 'yiyuan dataset' : folder,
        version: `${program}+${fingerprint.slice(0, 12)}`,
        ...(newest !== '' && { created: `${newest}T00:00:00Z` }),
        ...(count > 0 && { sources: count > NAMED ? [listed] : sources }),
      }
    },
  }
}

/** The folders a path has in common with those before it. */
function shared(before: readonly string[] | undefined, path: string): string[] {
  const folders = path.split('/').slice(0, -1)
  if (before === undefined) return folders
  const differs = before.findIndex((folder, i) => folder !== folders[i])
  return before.slice(0, differs < 0 ? before.length : differs)
}

/** Names of packages are small Latin letters, digits and - . _ alone. */
function nameOf(folder: string): string {
  const latin = folder
    .toLowerCase()
    .replace(/[^a-z0-9._]+/g, '-')
    .replace(/^[-._]+|[-._]+$/g, '')
  return latin === '' ? 'yiyuan' : `yiyuan-${latin}`
}

function isDay(words: string): boolean {
  return /^\d{4}-\d{2}-\d{2}$/.test(words) && !Number.isNaN(Date.parse(words))
}

/** Provenance as it is gathered, a document after another. */
export type Gathering = ReturnType<typeof openProvenance>
