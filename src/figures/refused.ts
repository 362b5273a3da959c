import type { DiagnosticCode } from '../model/diagnostic.ts'

/** Where a figure stands whose value or unit can not be told for certain: it is left out, and its place is named. */
export interface Refused {
  start: number
  end: number
  code: Extract<DiagnosticCode, 'number-torn' | 'sign-ambiguous' | 'unit-conflict'>
}
