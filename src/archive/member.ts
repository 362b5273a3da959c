import type { DiagnosticCode } from '../model/diagnostic.ts'

/** Where the bytes of a member stand: in a file, as they are or deflated. */
export interface Part {
  file: string
  /** Offset of its bytes, or of the local header of a zip before them. */
  start: number
  headed: boolean
  /** Bytes in the file, and bytes they unpack to. */
  packed: number
  size: number
  deflated: boolean
  /** CRC-32 of its bytes, where the archive says it. */
  crc: number | null
}

/** Why something is not read. */
export interface Refusal {
  code: DiagnosticCode
  reason: string
}

/** A file in an archive: where its bytes stand, or why they are not read. */
export interface Member {
  /** As published: `汇总表/2.xlsx`, in an archive of an archive `b.zip!/2.xlsx`. */
  name: string
  size: number | null
  part?: Part
  problem?: Refusal
}

/** What was found in an archive, and what is wrong with it as a whole. */
export interface Listing {
  members: Member[]
  problem?: Refusal
}

/** The bytes of an archive are not what it says of them. */
export class ArchiveDamaged extends Error {
  override readonly name = 'ArchiveDamaged'
}

/** An archive asks for more than it may have. */
export class ArchiveLimit extends Error {
  override readonly name = 'ArchiveLimit'
}

/** An archive is refused as a whole. */
export class Refused extends Error {
  override readonly name = 'Refused'
  readonly refusal: Refusal

  constructor(refusal: Refusal) {
    super(refusal.reason)
    this.refusal = refusal
  }
}

/** What a failed opening or reading says of an archive; undefined for what is no fault of it. */
export function refusalOf(error: unknown): Refusal | undefined {
  if (error instanceof ArchiveDamaged) return { code: 'archive-damaged', reason: error.message }
  if (error instanceof ArchiveLimit) return { code: 'archive-limit', reason: error.message }
  return error instanceof Refused ? error.refusal : undefined
}
