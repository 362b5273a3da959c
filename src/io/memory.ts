import { readFileSync } from 'node:fs'

const PAGE = 4096

/** Resident memory of a process where the system tells (Linux); 0 elsewhere. */
export function residentBytes(pid: number | undefined): number {
  try {
    return Number(readFileSync(`/proc/${pid}/statm`, 'utf8').split(' ')[1]) * PAGE
  } catch {
    return 0
  }
}

/** Resident memory of this process and, where the system tells, of its children. */
export function residentOfAll(): number {
  const { pid } = process
  let children: string[] = []
  try {
    children = readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ')
  } catch {}
  return children.reduce(
    (sum, child) => sum + residentBytes(Number(child)),
    process.memoryUsage.rss(),
  )
}
