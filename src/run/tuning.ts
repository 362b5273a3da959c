import { execFile } from 'node:child_process'
import { getHeapStatistics, setFlagsFromString } from 'node:v8'

/** What bounds the garbage of a child: nothing (0) as it starts, which tells it that this Node knows the option. */
const GROWING = '--heap-growing-percent'
/** Bytes of objects from which a document is a long one, and how much they may grow by, in percent, before garbage is collected. */
const MUCH = 128 * 2 ** 20
const PERCENT = 30

/** Share of the memory a document may cost up to which a child's old objects are not looked through for garbage. */
const ROOM = 1 / 24

/**
 * V8's options that pay for a child of a run (docs/running.md, “Tuned children”). Most of what converts a document runs for a second or less
 * and differs from one document to the next, so V8's own pace optimises at length what is then hardly run.
 */
function optionsThatPay(memory: number): string[] {
  return [
    /** With each collection goes what was optimised for functions that do not exist at that moment, and is optimised again. */
    `--initial-old-space-size=${Math.ceil((memory * ROOM) / 2 ** 20)}`,
    /** Optimising begins after some seven times the work V8 waits for by itself: bytes of bytecode on Node 20, calls on later ones. */
    '--interrupt-budget=450000',
    '--invocation-count-for-turbofan=20000',
    /** Functions are compiled at once in the plain way, and less is put into those that are optimised. */
    '--always-sparkplug',
    '--max-inlined-bytecode-size-cumulative=300',
    `${GROWING}=0`,
  ]
}

/** What a Node knows does not change while this process lives. */
const known = new Map<string, Promise<ReadonlySet<string>>>()

/** The options of V8 this Node knows, by name; none where it does not tell. One it does not know would end a child at its start. */
export function knownOptions(node: string = process.execPath): Promise<ReadonlySet<string>> {
  const asked = known.get(node) ?? optionsOf(node)
  known.set(node, asked)
  return asked
}

function optionsOf(node: string): Promise<ReadonlySet<string>> {
  return new Promise(resolve => {
    execFile(node, ['--v8-options'], { maxBuffer: 2 ** 24 }, (_error, stdout) => {
      const names = [...stdout.matchAll(/^ +(--[a-z0-9-]+) /gm)].map(([, name = '']) => name)
      resolve(new Set(names))
    })
  })
}

/** What the children of a run, each of whose documents may cost so many bytes, start with: of what pays, what this Node knows. */
export function tuningOf(memory: number, known: ReadonlySet<string>): string[] {
  return optionsThatPay(memory).filter(option => known.has(option.replace(/=.*/, '')))
}

/** What is asked of V8 while a child runs. */
interface V8 {
  getHeapStatistics(): { used_heap_size: number }
  setFlagsFromString(option: string): void
}

/**
 * Bounds the garbage of a child while it has a long document: V8 by itself lets it grow to as much as is alive and more. Others are left alone:
 * their garbage costs less than looking for it.
 */
export class Garbage {
  readonly #isKnown: boolean
  readonly #v8: V8
  #isBounded = false

  constructor(
    options: readonly string[] = process.execArgv,
    v8: V8 = { getHeapStatistics, setFlagsFromString },
  ) {
    this.#v8 = v8
    this.#isKnown = options.some(option => option.startsWith(GROWING))
  }

  /** To be asked now and then while a document is read. */
  look(): void {
    if (this.#isKnown && !this.#isBounded && this.#used() > MUCH) this.#bound(PERCENT)
  }

  /** Before the next document. */
  free(): void {
    if (this.#isBounded) this.#bound(0)
  }

  #used(): number {
    return this.#v8.getHeapStatistics().used_heap_size
  }

  #bound(percent: number): void {
    this.#isBounded = percent > 0
    this.#v8.setFlagsFromString(`${GROWING}=${percent}`)
  }
}
