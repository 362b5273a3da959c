import { ArchiveDamaged } from '../archive/member.ts'
import { errorCode } from '../io/disk.ts'
import { published } from '../io/names.ts'
import { NotRegularError, TooLargeError } from '../io/regular.ts'
import type { DiagnosticCode } from '../model/diagnostic.ts'
import type { Found } from './discover.ts'

/** A path that cannot be read, and why. */
export function problem(at: string, code: DiagnosticCode, reason: string): Found {
  const path = published(at)
  const message = `${path}: ${reason}`
  return { path, size: null, changed: null, touched: null, problem: { code, message } }
}

/** The code of a file that cannot be read. */
export function codeOf(error: unknown): DiagnosticCode {
  if (error instanceof NotRegularError) return 'source-not-regular'
  if (error instanceof TooLargeError) return 'source-too-large'
  if (error instanceof ArchiveDamaged) return 'archive-damaged'
  return errorCode(error) === 'ENOENT' ? 'source-missing' : 'source-unreadable'
}

/** Why a file cannot be read, in words. */
export function reasonOf(error: unknown): string {
  if (error instanceof NotRegularError) return 'neither a file nor a folder'
  if (error instanceof TooLargeError)
    return 'holds more bytes than a document may take; a higher --memory, up to 2 GB, reads it'
  if (error instanceof ArchiveDamaged) return error.message
  const code = errorCode(error)
  if (code === 'ENOENT') return 'there is nothing there (a dangling link or a wrong path)'
  if (code === 'ELOOP') return 'a link that leads to itself'
  if (code === 'EACCES' || code === 'EPERM') return 'no permission to read it'
  return `cannot be read (${code || String(error)})`
}
