import { setFlagsFromString } from 'node:v8'

/** How V8, whose settings are those of the whole process, treats it. */

/** Bytes of bytecode a function runs before V8 optimises it: 135,168 unless told. */
const BUDGET = 300_000

/**
 * Most of what reads a document runs for a second or less and differs from one document to the next: at V8's own pace a third of the
 * processor's time goes to optimising what is then hardly run.
 */
export function optimizeLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
