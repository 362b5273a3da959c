import { FORM } from '../dataset/stored.ts'
import type { Meta } from '../model/meta.ts'
import { readers } from '../readers/list.ts'
import type { Found } from './discover.ts'
import { keyOf } from './store.ts'
import type { Bounds } from './task.ts'

const READERS = readers.map(({ name, version }) => `${name} ${version}`).join(',')

/** Key of a document as it was read; `ocr` names what reads pictures, where that was asked for. */
export function documentKey(sourceId: string, kind: string, ocr: string | undefined): string {
  return keyOf('document', sourceId, kind, READERS, ...(ocr === undefined ? [] : [ocr]))
}

export function outcomeKey(
  sourceId: string,
  kind: string,
  settings: string,
  meta?: Meta | undefined,
  decisions?: string | undefined,
): string {
  const given = meta === undefined ? [] : [JSON.stringify(meta)]
  if (decisions !== undefined) given.push(`decisions ${decisions}`)
  return keyOf('outcome', FORM, sourceId, kind, READERS, settings, ...given)
}

/** Key of the outcome of a document that was lost: within other bounds it might not be. */
export function lostKey(outcome: string, { time, memory }: Bounds): string {
  return keyOf('lost', outcome, String(time), String(memory))
}

/** The extension, which a format may be told by; part of what a result depends on. */
export function kindOf(path: string): string {
  return /\.([^./\\]{1,16})$/.exec(path)?.[1]?.toLowerCase() ?? ''
}

/** The same of a document that was found: of its own name where it stands in an archive. */
export function kindOfFound({ path, at, inside }: Pick<Found, 'path' | 'at' | 'inside'>): string {
  return kindOf(inside ? path : (at ?? path))
}
