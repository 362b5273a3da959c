import { createRequire } from 'node:module'

/** What is used of `7z-wasm`, an optional peer: 7-Zip with a file system of its own in memory. */
export interface SevenZip {
  FS: {
    writeFile(path: string, bytes: Uint8Array): void
    readFile(path: string): Uint8Array
    lstat(path: string): { mode: number; size: number }
    isFile(mode: number): boolean
    unlink(path: string): void
  }
  /** Throws a number for what 7-Zip throws. */
  callMain(words: string[]): unknown
}

type Factory = (settings: {
  print(line: string): void
  printErr(line: string): void
}) => Promise<SevenZip>

const NAME = '7z-wasm'

/** Whether archives of 7z and rar can be read here. */
export function hasSevenZip(): boolean {
  try {
    createRequire(import.meta.url).resolve(NAME)
    return true
  } catch {
    return false
  }
}

/** A 7-Zip that is used once, and what it prints. */
export async function openSevenZip(): Promise<{ sevenZip: SevenZip; printed: string[] }> {
  const printed: string[] = []
  const print = (line: string) => {
    printed.push(line)
  }
  const factory: Factory = createRequire(import.meta.url)(NAME)
  return { sevenZip: await factory({ print, printErr: print }), printed }
}
