import { setFlagsFromString } from 'node:v8'

/** Pages from which a file is long: memory goes before time. */
export const LONG = 100
/** Growth of the heap, in per cent, after which it is collected while a long file is read; left to itself V8 lets it double and more. */
const GROWTH = 28

let reading = 0

/** Keeps the heap of this process small while a file of so many pages is read; the returned function lets it go. */
export function keepSmall(pages: number): () => void {
  if (pages < LONG) return () => {}
  if (reading === 0) setFlagsFromString(`--heap-growing-percent=${GROWTH}`)
  reading += 1
  return () => {
    reading -= 1
    if (reading === 0) setFlagsFromString('--heap-growing-percent=0')
  }
}
