import { threadBytes } from './heap.ts'

/** Bytes of a thread, on its heap and beside it, above which what can be had again is dropped. */
const CROWDED = 72e6
/** Pages between two looks. */
const LOOK = 20
/** Pages between two times they are dropped: what is still needed is read again. */
const APART = 100

/** Whether it is time, after so many pages of a document, to drop what pdf.js remembers of them. */
export function crowding(): (page: number) => boolean {
  let last = 0
  return page => {
    if (page % LOOK !== 0 || page - last < APART) return false
    const crowded = threadBytes() > CROWDED
    if (crowded) last = page
    return crowded
  }
}
