import { execFile } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { built } from './built.ts'
import { askResident, type Place } from './resident.ts'

export const root = fileURLToPath(new URL('../', import.meta.url))

export interface Ran {
  code: number
  stdout: string
  stderr: string
}

/** Runs the built command line from the project's folder or another one, in a process that serves many (`resident.ts`). */
export function yiyuan(words: readonly string[], place: Partial<Place> = {}): Promise<Ran> {
  return askResident(words, { cwd: root, env: {}, ...place })
}

/** The same in a process of its own, as people start it: for what only a process has, such as its input, signals and limits. */
export function started(
  words: readonly string[],
  input: string | Uint8Array = '',
  { cwd = root, env = {} }: Partial<Place> = {},
): Promise<Ran> {
  return new Promise(resolve => {
    const options = { cwd, env: { ...process.env, ...env }, maxBuffer: 1 << 28 }
    const child = execFile(
      process.execPath,
      [built('src/cli.js'), ...words],
      options,
      (error, stdout, stderr) => {
        const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
        resolve({ code, stdout, stderr })
      },
    )
    /** One that reads no input is gone before it is written. */
    child.stdin?.on('error', () => {}).end(input)
  })
}

/** A new empty folder. */
export function folder(): string {
  return mkdtempSync(join(tmpdir(), 'yiyuan-'))
}

/** The rows of a table of a dataset. */
export function rowsOf(dataset: string, table: string): Record<string, unknown>[] {
  const text = readFileSync(join(dataset, `${table}.ndjson`), 'utf8')
  return text
    .split('\n')
    .filter(line => line !== '')
    .map(line => JSON.parse(line))
}

/** Everything an asynchronous source gives. */
export async function all<T>(source: AsyncIterable<T>): Promise<T[]> {
  const found: T[] = []
  for await (const item of source) found.push(item)
  return found
}

/** A project in which the package as it is built is installed, and the samples beside it. */
export function project(): string {
  const home = folder()
  mkdirSync(join(home, 'node_modules'))
  symlinkSync(join(built('.'), '..'), join(home, 'node_modules/yiyuan'), 'junction')
  symlinkSync(join(root, 'samples'), join(home, 'samples'), 'junction')
  return home
}

/** Runs a program of such a project. */
export function runProgram(home: string, program: string): Promise<Ran> {
  const words = ['--input-type=module', '-e', program]
  return new Promise(resolve => {
    execFile(process.execPath, words, { cwd: home }, (error, stdout, stderr) => {
      const code = error === null ? 0 : typeof error.code === 'number' ? error.code : 1
      resolve({ code, stdout, stderr })
    })
  })
}
