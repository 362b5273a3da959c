import { setFlagsFromString } from 'node:v8'

/** What a process that converts has. */
export interface Means {
  /** Bytes each of its threads may take more than it has to. */
  spare: number
  /** Whether processors are left for the threads in which V8 collects and optimises beside it. */
  helped: boolean
}

let means: Means = { spare: 0, helped: true }

/** Says what this process has; to be called first. Threads that start afterwards leave twice as much garbage where it is. */
export function useMeans(given: Means): void {
  means = given
  if (given.spare > 0) setFlagsFromString(roomOf(given.spare / 2))
}

export function givenMeans(): Means {
  return means
}

/** Old objects up to so many bytes are not looked through for garbage. */
function roomOf(bytes: number): string {
  return `--initial-old-space-size=${Math.ceil(bytes / 2 ** 20)}`
}

/**
 * V8's options for a process with these means. While old objects take less than a quarter of what it has to spare, garbage is left where it
 * is: with each collection goes what was optimised for functions that do not exist at that moment, and is optimised again.
 */
export function optionsFor({ spare, helped }: Means): string[] {
  const room = roomOf(spare / 4)
  return helped ? [room] : [room, '--single-threaded-gc']
}

/** Bytes of bytecode a function runs before V8 optimises it: 67,584 unless told (V8 11.3, Node 20). */
const BUDGET = 450_000
/** The same where optimising takes a processor from converting. */
const BUDGET_UNHELPED = 900_000

/**
 * Lets V8 optimise later, in all threads of this process. Most of what reads a document runs for a second or less and differs from one
 * document to the next: at V8's own pace a quarter of the processor's time goes to optimising what is then hardly run.
 * To be called late: what is stored of Node's own modules compiled fits V8's settings at the start of Node alone, so a module of Node or a
 * thread that is first used afterwards takes longer to load.
 */
export function optimizeLate(): void {
  setFlagsFromString(`--interrupt-budget=${means.helped ? BUDGET : BUDGET_UNHELPED}`)
}

/** Bytes of bytecode V8 puts into one function it optimises: 300 while PDFs are read, and what it takes by itself. */
const INLINED = 300
const INLINED_USUALLY = 920

/**
 * While this is on, V8 compiles every function at once in the plain way and puts less into those it optimises, in all threads of this process:
 * code that runs for a second is done before what is optimised at length has paid.
 */
export function compileForShortRuns(on: boolean): void {
  setFlagsFromString(`--max-inlined-bytecode-size-cumulative=${on ? INLINED : INLINED_USUALLY}`)
  setFlagsFromString(on ? '--always-sparkplug' : '--no-always-sparkplug')
}
