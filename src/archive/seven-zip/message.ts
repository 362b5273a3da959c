import type { ArchiveLimits } from '../limits.ts'
import type { Member, Refusal } from '../member.ts'

/** What the child is asked to unpack, and into which file. */
export interface Asked {
  archive: string
  into: string
  limits: ArchiveLimits
}

/** Its members, why it is refused, or why the disk does not take them. */
export type Answer = { members: Member[] } | { refusal: Refusal } | { halt: string }
