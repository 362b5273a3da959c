import type { Decision } from '../schemas/decision.ts'
import { attempt } from './attempt.ts'
import { walked, wholeOutcome } from './dataset/rows/walked.ts'
import { decided } from './decided.ts'
import { sourceIdOf } from './identity.ts'
import { diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import { letGo } from './model/let-go.ts'
import type { Meta } from './model/meta.ts'
import type { Conclusion, Outcome } from './model/outcome.ts'
import { checkSource, type Source } from './model/source.ts'
import { PageElements } from './page-elements.ts'
import type { Pipeline } from './pipeline/index.ts'
import type { OnRowError } from './pipeline/types.ts'
import type { Aids } from './readers/reader.ts'
import { replayed } from './replay.ts'
import { concluded, understand } from './stages.ts'
import { unreadable } from './unreadable.ts'

/**
 * One document through every stage: bytes → document → figures → records → checks → facts → rows.
 * A pure function: the same bytes, name and pipelines give the same plain JSON. Never throws for what a document holds;
 * throws UsageError for what is no source.
 */
export async function convert(
  source: Source,
  pipelines: readonly Pipeline[],
  settings: ConvertSettings = {},
): Promise<Outcome> {
  checkSource(source)
  const sourceId = sourceIdOf(source.bytes)
  const page = new PageElements(pipelines, async () => source.bytes)
  const document = await attempt(source, { keep: page.keep, ...(await recognitionFor(settings)) })
  return 'code' in document
    ? unreadable(sourceId, document)
    : wholeOutcome(await interpret(document, { sourceId, page }, pipelines, settings))
}

/** What a caller may ask of a conversion. */
export interface ConvertSettings {
  /** What becomes of a row with a value that does not fit; `set-aside` without it. */
  onRowError?: OnRowError
  /** What an index says of the document, beside its own words. */
  meta?: Meta
  /** Read what is a picture by recognition; throws MissingError where the optional packages for it are not installed. */
  ocr?: boolean
  /** What people settled in review of this document, or of what stood at its path before. */
  decisions?: readonly Decision[]
}

async function recognitionFor({ ocr }: ConvertSettings): Promise<Pick<Aids, 'recognition'>> {
  return ocr ? { recognition: (await import('./readers/recognition.ts')).recognition() } : {}
}

/**
 * The second half of the way: what a document that was read means under these pipelines, and as people settled it. Takes the document over:
 * when figures and records are found, it lets go of what nobody asks of it any more.
 */
export async function interpret(
  document: Document,
  { sourceId, page }: { sourceId: string; page: PageElements },
  pipelines: readonly Pipeline[],
  { onRowError = 'set-aside', meta, decisions = [] }: ConvertSettings = {},
): Promise<Conclusion> {
  const selects = await page.selection(document)
  const asked = { sourceId, pipelines, selects, onRowError, meta }
  const read = understand(decided(document, asked), asked)
  const settled = decisions.length === 0 ? undefined : replayed(read, asked, decisions)
  const [wrong] = (settled?.understood ?? read).read.setAside
  if (onRowError === 'fail' && wrong !== undefined) {
    const message = `${wrong.pipeline}: ${wrong.field} “${wrong.words}”: ${wrong.reason}`
    return walked(unreadable(sourceId, diagnostic('row-invalid', message, wrong.anchors)))
  }
  if (settled) return walked(settled.outcome)
  letGo(read.document)
  return concluded(read, asked)
}
