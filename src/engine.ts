import { setFlagsFromString } from 'node:v8'

/** Bytes of bytecode a function runs before V8 optimises it: 135,168 unless told. */
const BUDGET = 300_000

/**
 * Lets V8 optimise later, in all threads of this process. Most of what reads a document runs for a second or less and differs from one
 * document to the next: at V8's own pace a quarter of the processor's time goes to optimising what is then hardly run.
 */
export function optimizeLate(): void {
  setFlagsFromString(`--interrupt-budget=${BUDGET}`)
}
