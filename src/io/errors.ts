/** The disk takes nothing more (full, read-only …) or does not hold what it took: no fault of a document. Caught in cli (exit code 6). */
export class DiskError extends Error {
  override readonly name = 'DiskError'
}

/** Another run holds the folder. Caught in cli (exit code 75). */
export class LockedError extends Error {
  override readonly name = 'LockedError'
}
