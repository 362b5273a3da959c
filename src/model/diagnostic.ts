import type { Anchor } from './anchor.ts'

export const severities = ['error', 'warning', 'info'] as const
export type Severity = (typeof severities)[number]

/**
 * The catalogue: one line per problem a document can have. A code names the bad pattern.
 * `error` means the document (or row) is lost or not to be trusted; `warning` that something in it is;
 * `info` that something was left out on purpose.
 */
export const diagnostics = {
  'source-empty': 'error',
  'source-truncated': 'error',
  'source-too-large': 'error',
  'source-unreadable': 'error',
  'source-encrypted': 'error',
  'source-cyclic': 'error',
  'source-not-regular': 'error',
  'source-missing': 'error',
  'archive-damaged': 'error',
  'archive-unsafe': 'error',
  'archive-limit': 'error',
  'format-mismatch': 'error',
  'format-unsupported': 'info',
  'encoding-unknown': 'error',
  'encoding-implausible': 'error',
  'encoding-conflict': 'warning',
  'bytes-invalid': 'warning',
  timeout: 'error',
  memory: 'error',
  crashed: 'error',
  'text-layer-broken': 'error',
  'text-layer-doubtful': 'warning',
  'text-missing': 'warning',
  'text-damaged': 'warning',
  'page-is-image': 'warning',
  'page-recognised': 'warning',
  'ocr-doubtful': 'warning',
  'ocr-decided': 'warning',
  'ocr-layer-differs': 'warning',
  'page-unreadable': 'warning',
  'page-damaged': 'warning',
  'text-hidden': 'info',
  'marks-tangled': 'warning',
  'header-missing': 'warning',
  'header-ambiguous': 'warning',
  'table-ragged': 'warning',
  'table-span-overlap': 'warning',
  'table-confidence-low': 'warning',
  'table-truncated': 'warning',
  'row-invalid': 'error',
  'value-invalid': 'error',
  'value-left-out': 'warning',
  'value-missing': 'error',
  'formula-unstored': 'warning',
  'cell-error': 'warning',
  'number-torn': 'warning',
  'sign-ambiguous': 'warning',
  'unit-missing': 'warning',
  'unit-conflict': 'warning',
  'period-ambiguous': 'warning',
  'record-duplicate': 'warning',
  'meta-conflict': 'warning',
  'meta-unmatched': 'warning',
  'meta-missing': 'info',
  'fact-untold': 'info',
  'check-inconsistent': 'warning',
  'decision-expired': 'warning',
  'decision-contradicting': 'warning',
  'decision-unfit': 'warning',
} as const satisfies Record<string, Severity>

export type DiagnosticCode = keyof typeof diagnostics

/** A problem in data: what was found where, what was expected, what to do. */
export interface Diagnostic {
  code: DiagnosticCode
  severity: Severity
  message: string
  anchors: Anchor[]
}

export function diagnostic(
  code: DiagnosticCode,
  message: string,
  anchors: Anchor[] = [],
): Diagnostic {
  return { code, severity: diagnostics[code], message, anchors }
}
