import { getHeapStatistics } from 'node:v8'

/** Bytes of this thread, on its heap and beside it. */
export function threadBytes(): number {
  const { total_heap_size, external_memory } = getHeapStatistics()
  return total_heap_size + external_memory
}
