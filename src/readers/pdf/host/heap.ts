import { getHeapStatistics, setFlagsFromString } from 'node:v8'
import { runInNewContext } from 'node:vm'
import { givenMeans } from '../../../engine.ts'

/** Pages from which a file is long: what it leaves behind is collected. */
export const LONG = 100
/** Bytes of the heap from which memory goes before time while a long file is read, where none are to spare. */
const LARGE = 32e6
/** Growth of the heap, in per cent, after which it is then collected; left to itself V8 lets it double and more. */
const GROWTH = 28

let keeping = 0

/** The heap of this process while a file is read. */
export interface Heap {
  /** To be called now and then: keeps the heap small from when it is large. */
  look(): void
  letGo(): void
}

export function watchHeap(pages: number): Heap {
  let kept = false
  return {
    look() {
      if (kept || pages < LONG || getHeapStatistics().total_heap_size < LARGE + givenMeans().spare)
        return
      kept = true
      if (keeping === 0) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
      keeping += 1
    },
    letGo() {
      if (!kept) return
      keeping -= 1
      if (keeping === 0) setFlagsFromString('--heap-growing-percent=0')
    },
  }
}

/** Bytes of this thread, on its heap and beside it. */
export function threadBytes(): number {
  const { total_heap_size, external_memory } = getHeapStatistics()
  return total_heap_size + external_memory
}

/** Bytes of a thread, on its heap and beside it, above which what can be had again is dropped, where none are to spare. */
const CROWDED = 72e6

export function isCrowded(): boolean {
  return threadBytes() > CROWDED + givenMeans().spare
}

/** Collects the garbage of this thread unless there is room for it. */
export function collectIfDear(): void {
  if (threadBytes() > givenMeans().spare) collect()
}

/** Collects the garbage of this thread, which V8 leaves where it is for as long as nothing new is made. */
export function collect(): void {
  setFlagsFromString('--expose-gc')
  const gc = runInNewContext('gc')
  setFlagsFromString('--no-expose-gc')
  gc()
}
