import { createHash } from 'node:crypto'
import { join } from 'node:path'
import { KEYS, type StoredHead, type StoredKey } from '../../dataset/stored.ts'
import type { Disk } from '../../io/disk.ts'
import { linesIn } from '../../io/lines.ts'
import type { Anchor } from '../../model/anchor.ts'
import type { Diagnostic } from '../../model/diagnostic.ts'
import { KEPT, openSpill, type Spill } from '../spill.ts'
import type { Members, Store } from '../store.ts'
import { sayDuplicates } from './say.ts'

/** A document of the dataset: its path and the key of its outcome, null where it has none. */
export interface DocumentKey {
  path: string
  key: string | null
}

/** The duplicates of each document, by its number, asked for in the order the documents were given. */
export type Duplicates = (document: number) => Promise<Diagnostic[]>

/** Parts the records are looked at in, so that no more than one part of them is in memory. */
const PARTS = 64

/** A record's key and place: document, which of its keys, pipeline, key, anchors. */
type Place = [document: number, nth: number, pipeline: string, key: string, anchors: Anchor[]]

/**
 * Records of a pipeline with the same declared key, within a document and across all of them: each points at the first,
 * the first at the second. The records are parted by the hash of their key, what was found by document; the order of both is
 * that of the documents, whoever converted them. Of documents with equal bytes the first counts.
 */
export async function findDuplicates(
  disk: Disk,
  folder: string,
  store: Store,
  documents: readonly DocumentKey[],
  most = KEPT,
): Promise<Duplicates> {
  const size = Math.max(1, Math.ceil(documents.length / PARTS))
  const byKey = openSpill(disk, join(folder, 'keys'), PARTS, most)
  const byDocument = openSpill(disk, join(folder, 'duplicates'), PARTS, most)
  const seen = new Set<string>()
  for (const [document, { key }] of documents.entries()) {
    if (key === null) continue
    const collect = async ({ source }: StoredHead, members: AsyncIterable<Members>) => {
      if (seen.has(source.source_id)) return
      seen.add(source.source_id)
      let nth = 0
      for await (const { lines } of members) {
        for (const line of linesIn(lines)) {
          const { pipeline, record_key: words, anchors }: StoredKey = JSON.parse(line.toString())
          nth += 1
          const place: Place = [document, nth, pipeline, words, anchors]
          await byKey.add(partOf(`${pipeline}\n${words}`), JSON.stringify(place))
        }
      }
    }
    await store.read('outcome', key, collect, name => name === KEYS)
  }
  for (let part = 0; part < PARTS; part++)
    await report(await byKey.lines(part), documents, byDocument, size)
  let held: { part: number; found: Map<number, Diagnostic[]> } | undefined
  return async document => {
    const part = Math.floor(document / size)
    held = held?.part === part ? held : { part, found: await grouped(byDocument, part) }
    return held.found.get(document) ?? []
  }
}

function partOf(words: string): number {
  return createHash('sha256').update(words).digest().readUInt32BE(0) % PARTS
}

/** Writes down what is to be said of the records of one part, each under its document. */
async function report(
  lines: readonly string[],
  documents: readonly DocumentKey[],
  found: Spill,
  size: number,
): Promise<void> {
  const groups = new Map<string, Place[]>()
  for (const line of lines) {
    const place: Place = JSON.parse(line)
    const name = `${place[2]}\n${place[3]}`
    const group = groups.get(name) ?? []
    group.push(place)
    groups.set(name, group)
  }
  for (const group of groups.values()) {
    const said = sayDuplicates(
      group.map(([document, , pipeline, key, anchors]) => {
        return { path: documents[document]?.path ?? '', pipeline, record_key: key, anchors }
      }),
    )
    for (const [at, one] of said.entries()) {
      const [document = 0, nth] = group[at] ?? []
      await found.add(Math.floor(document / size), JSON.stringify([document, nth, one]))
    }
  }
}

async function grouped(found: Spill, part: number): Promise<Map<number, Diagnostic[]>> {
  const groups = new Map<number, Diagnostic[]>()
  const told = (await found.lines(part)).map((line): [number, number, Diagnostic] =>
    JSON.parse(line),
  )
  for (const [document, , said] of told.sort(([, a], [, b]) => a - b)) {
    const group = groups.get(document) ?? []
    group.push(said)
    groups.set(document, group)
  }
  return groups
}
