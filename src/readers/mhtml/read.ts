import type { RawBlock, RawCell, RawDocument, RawTable } from '../../document/raw.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { SourceError } from '../../model/errors.ts'
import type { Source } from '../../model/source.ts'
import type { Text } from '../../model/text.ts'
import { read as readHtml } from '../html/read.ts'
import { mimeParts } from './parts.ts'

/** The bar of sheet names that Excel saves beside the sheets. */
const TABS = /tabstrip\.html?$/i

/** Every page of a message, one after another. */
export async function read({ name, bytes }: Source): Promise<RawDocument> {
  const pages = mimeParts(bytes).filter(
    ({ kind, location }) => kind === 'text/html' && !TABS.test(location),
  )
  if (pages.length === 0)
    throw new SourceError('format-mismatch', `named as mhtml, but there is no page of HTML inside`)
  const whole: RawDocument = {
    format: 'mhtml',
    facts: {},
    blocks: [],
    omitted: {},
    diagnostics: [],
  }
  for (const [i, page] of pages.entries()) {
    const { blocks, facts, omitted, diagnostics } = await readHtml({ name, bytes: page.bytes })
    const part = page.location.split('/').at(-1) || `page ${i + 1}`
    for (const block of blocks) whole.blocks.push(blockIn(part, block))
    whole.facts = { ...factsIn(part, facts), ...whole.facts }
    for (const [reason, count] of Object.entries(omitted))
      whole.omitted[reason] = (whole.omitted[reason] ?? 0) + count
    whole.diagnostics.push(...diagnostics.map(found => told(part, found)))
  }
  return whole
}

function factsIn(part: string, facts: RawDocument['facts']): RawDocument['facts'] {
  const moved: RawDocument['facts'] = {}
  const { title, organization, region, publishedOn, publisher, year } = facts
  const place = <Cited extends { anchors: Anchor[] }>(cited: Cited): Cited => ({
    ...cited,
    anchors: anchorsIn(part, cited.anchors),
  })
  if (title) moved.title = place(title)
  if (organization) moved.organization = place(organization)
  if (region) moved.region = place(region)
  if (publishedOn) moved.publishedOn = place(publishedOn)
  if (publisher) moved.publisher = place(publisher)
  if (year) moved.year = place(year)
  return moved
}

function told(part: string, found: Diagnostic): Diagnostic {
  return { ...found, anchors: anchorsIn(part, found.anchors) }
}

function blockIn(part: string, block: RawBlock): RawBlock {
  return block.kind === 'table'
    ? tableIn(part, block)
    : { ...block, text: textIn(part, block.text) }
}

function tableIn(part: string, table: RawTable): RawTable {
  const { caption } = table
  return {
    ...table,
    anchors: anchorsIn(part, table.anchors),
    cells: table.cells.map(cell => cellIn(part, cell)),
    ...(caption && { caption: textIn(part, caption) }),
  }
}

function cellIn(part: string, cell: RawCell): RawCell {
  const { tables } = cell
  return {
    ...cell,
    text: textIn(part, cell.text),
    anchors: anchorsIn(part, cell.anchors),
    ...(tables && { tables: tables.map(table => tableIn(part, table)) }),
  }
}

function textIn(part: string, { text, runs }: Text): Text {
  return { text, runs: runs.map(run => ({ ...run, anchor: anchorIn(part, run.anchor) })) }
}

function anchorsIn(part: string, anchors: readonly Anchor[]): Anchor[] {
  return anchors.map(anchor => anchorIn(part, anchor))
}

function anchorIn(part: string, anchor: Anchor): Anchor {
  return anchor.kind === 'text'
    ? { kind: 'part', part, start: anchor.start, end: anchor.end }
    : anchor
}
