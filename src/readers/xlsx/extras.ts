import { SourceError } from '../../model/errors.ts'
import type { Tally } from '../sheets/workbook.ts'
import type { Package } from './package.ts'

/** Counts what stands over and beside the cells of a sheet. What is damaged there costs no cell. */
export async function countExtras(parts: Package, part: string, tally: Tally): Promise<void> {
  for (const { kind, part: beside } of await parts.relations(part)) {
    if (!parts.has(beside)) continue
    try {
      if (kind === 'comments') await countComments(parts, beside, tally)
      if (kind === 'drawing') await countDrawn(parts, beside, tally)
    } catch (error) {
      if (!(error instanceof SourceError)) throw error
    }
  }
}

async function countComments(parts: Package, part: string, tally: Tally): Promise<void> {
  await parts.read(part, {
    open(name) {
      if (name === 'comment') tally.comments += 1
    },
    text(words) {
      tally.commentWords += words.trim().length
    },
  })
}

async function countDrawn(parts: Package, part: string, tally: Tally): Promise<void> {
  let inBox = 0
  await parts.read(part, {
    open(name) {
      if (name === 'pic') tally.pictures += 1
      else if (name === 'graphicFrame') tally.charts += 1
      else if (name === 'txBody') inBox += 1
    },
    text(words) {
      if (inBox > 0) tally.boxWords += words.trim().length
    },
    close(name) {
      if (name === 'txBody') inBox -= 1
    },
  })
}
