/** What an archive may cost, with all archives inside it; one that asks for more is refused before it gets it. */
export interface ArchiveLimits {
  /** Files in it. */
  members: number
  /** Bytes its files unpack to, and those of archives in it. */
  bytes: number
  /** How many times its packed bytes a file may unpack to, where it is larger than `small`. */
  ratio: number
  small: number
  /** Archives in one another: 1 for one that holds none. */
  depth: number
  /** Bytes of all names in it with what stands beside them: who looks into it holds those. */
  names: number
  /** Bytes of a 7z or rar, and of what it unpacks to: it is unpacked in memory. */
  whole: number
}

export const archiveLimits: ArchiveLimits = {
  members: 20_000,
  bytes: 4 * 2 ** 30,
  ratio: 250,
  small: 16 * 2 ** 20,
  depth: 3,
  names: 32 * 2 ** 20,
  whole: 512 * 2 ** 20,
}

/** What may be asked for: files, MB they unpack to, archives in one another. */
export interface ArchiveBounds {
  archiveFiles?: number | undefined
  archiveSize?: number | undefined
  archiveDepth?: number | undefined
}

/** The limits with those that were asked for. Names in an archive may take as much more as files are more. */
export function archiveLimitsOf({
  archiveFiles = archiveLimits.members,
  archiveSize,
  archiveDepth = archiveLimits.depth,
}: ArchiveBounds): ArchiveLimits {
  const more = Math.max(1, archiveFiles / archiveLimits.members)
  return {
    ...archiveLimits,
    members: archiveFiles,
    bytes: archiveSize === undefined ? archiveLimits.bytes : archiveSize * 2 ** 20,
    depth: archiveDepth,
    names: Math.ceil(archiveLimits.names * more),
  }
}

/** Whether a file unpacks to so many times its bytes as only bombs do. */
export function isBomb(packed: number, size: number, { ratio, small }: ArchiveLimits): boolean {
  return size > small && size > ratio * packed
}
