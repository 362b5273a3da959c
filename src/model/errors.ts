import type { DiagnosticCode } from './diagnostic.ts'

/** The bytes are not the format they claim to be, or not one that can be read. Caught in convert. */
export class SourceError extends Error {
  override readonly name = 'SourceError'
  readonly code: DiagnosticCode
  constructor(code: DiagnosticCode, message: string, options?: ErrorOptions) {
    super(message, options)
    this.code = code
  }
}

/** The caller asked for something that cannot be done. Caught in cli (exit code 2). */
export class UsageError extends Error {
  override readonly name = 'UsageError'
}

/** The machine lacks something optional that was asked for. Caught in cli (exit code 6). */
export class MissingError extends Error {
  override readonly name = 'MissingError'
}

/** A part of the package is not beside its code: the code was moved, as bundlers do. Says how to bundle a program that uses it. */
export function leftBehind(part: string, cause: unknown): MissingError {
  const found = cause instanceof Error ? cause.message.split('\n')[0] : String(cause)
  return new MissingError(
    `${part} is not beside the code of yiyuan (${found}); a program that is bundled leaves yiyuan out of its bundle (esbuild --external:yiyuan) and finds it in node_modules`,
    { cause },
  )
}
