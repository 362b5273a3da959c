import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process'
import { once } from 'node:events'
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { setTimeout } from 'node:timers/promises'
import { describe, expect, test } from 'vitest'
import { built } from '../../built.ts'
import { folder, root } from '../../command.ts'
import { type Asked, converted, type Line } from './engine.ts'

const file = join(root, 'samples/2021-revenue.csv')
const onLinux = process.platform === 'linux'

/** A worker as an engine starts it, with a folder of its own for what is not kept. */
function worker(...options: readonly string[]) {
  const scratch = folder()
  const words = [built('src/cli.js'), 'convert', '--stdin', '-p', 'targets', ...options]
  const child = spawn(process.execPath, words, { env: { ...process.env, TMPDIR: scratch } })
  const lines = createInterface({ input: child.stdout })[Symbol.asyncIterator]()
  return {
    child,
    scratch: () => readdirSync(scratch),
    ask: (asked: Asked) => child.stdin.write(`${JSON.stringify(asked)}\n`),
    /** Lines until the next end of a document. */
    async answer(): Promise<Line[]> {
      const found: Line[] = []
      for (;;) {
        const { value, done } = await lines.next()
        if (done) throw new Error('the worker ended')
        const line: Line = JSON.parse(value)
        found.push(line)
        if ('end' in line) return found
      }
    },
  }
}

const ended = async (child: ChildProcessWithoutNullStreams) => {
  if (child.exitCode === null && child.signalCode === null) await once(child, 'exit')
  return child.exitCode
}

const rowsOfTable = (lines: readonly Line[], name: string) =>
  lines.filter(({ table }) => table === name).map(({ row }): Line => Object(row))
const problems = (lines: readonly Line[]) =>
  rowsOfTable(lines, 'diagnostics').map(({ path, code, message }) => `${path} ${code}: ${message}`)
const ends = (lines: readonly Line[]) => lines.flatMap(({ end }) => (end ? [end] : []))

/** The processes a worker converts in. */
const isThere = (pid: number) => {
  try {
    return process.kill(pid, 0)
  } catch {
    return false
  }
}

const childrenOf = (pid: number | undefined) =>
  readFileSync(`/proc/${pid}/task/${pid}/children`, 'utf8').trim().split(' ').map(Number)

describe('lines that ask for nothing are failed documents, and the stream goes on', () => {
  const asked: [words: string | Buffer, said: string][] = [
    ['{"path":"a.md","fi', 'a.md source-unreadable: line 1 is no JSON'],
    ['[1]', 'line 2 of standard input source-unreadable: line 2 is not as expected'],
    ['{"path":"a.md"}', 'a.md source-unreadable: line 3 is not as expected'],
    ['{"path":"a.md","file":"b","x":1}', 'a.md source-unreadable: line 4 is not'],
    ['{"path":"a.md","base64":"5pS2*"}', 'words in "base64" that are none'],
    ['{"path":"a","base64":"","meta":{"year":"1","年份":"2"}}', 'two names for the same thing'],
    ['{"path":"a.md","file":"/none/a.md"}', 'a.md source-missing'],
    ['{"path":"a.md","file":"/"}', 'a.md source-not-regular'],
    [Buffer.from([0x22, 0xff, 0x22]), 'source-unreadable: line 9 is no JSON'],
  ]

  test('whatever they hold', async () => {
    const { child, ask, answer } = worker()
    for (const [words] of asked) {
      child.stdin.write(words)
      child.stdin.write('\n')
    }
    ask({ path: 'b.csv', file })
    const answers = new Map<number, Line[]>()
    while (answers.size <= asked.length) {
      const lines = await answer()
      const { line }: { line: number } = Object(lines.at(-1)?.['end'])
      answers.set(line, lines)
    }
    for (const [at, [, said]] of asked.entries()) {
      const bad = answers.get(at + 1) ?? []
      expect(problems(bad).join()).toContain(said)
      expect(rowsOfTable(bad, 'sources')).toMatchObject([{ status: 'failed', source_id: null }])
      expect(ends(bad)).toMatchObject([{ documents: { failed: 1 }, lines: 2 }])
    }
    const good = answers.get(asked.length + 1) ?? []
    expect(ends(good)).toMatchObject([{ path: 'b.csv', documents: { converted: 1 } }])
    child.stdin.end()
    expect(await ended(child)).toBe(0)
  })

  test('a line of 200 MB, of which little is held', async () => {
    const { child, ask, answer } = worker('--max-line', '8')
    child.stdin.write('{"path":"大.pdf","base64":"')
    const block = Buffer.alloc(2 ** 20, 'A')
    for (let i = 0; i < 200; i++) if (!child.stdin.write(block)) await once(child.stdin, 'drain')
    const resident = () => Number(/VmHWM:\s+(\d+)/.exec(status())?.[1] ?? 0) / 1024
    const status = () => (onLinux ? readFileSync(`/proc/${child.pid}/status`, 'utf8') : '')
    expect(resident()).toBeLessThan(200)
    child.stdin.write('"}\n')
    expect(problems(await answer()).join()).toMatch(
      /大\.pdf source-too-large: line 1 holds 2097\d+ bytes; at most 8388608/,
    )
    ask({ path: 'b.csv', file })
    expect(ends(await answer())).toMatchObject([{ documents: { converted: 1 } }])
    child.stdin.end()
    expect(await ended(child)).toBe(0)
  })
})

test('the last line needs no end, and empty lines ask for nothing', async () => {
  const { child, answer } = worker()
  child.stdin.end(`\n  \r\n{"path":"b.csv","file":${JSON.stringify(file)}}`)
  expect(ends(await answer())).toMatchObject([{ line: 3, documents: { converted: 1 } }])
  expect(await ended(child)).toBe(0)
})

test('each document is answered before the next is asked for, and nothing is left behind', async () => {
  const { child, ask, answer, scratch } = worker('--jobs', '2')
  for (let nth = 1; nth <= 4; nth++) {
    ask({ path: `${nth}.csv`, base64: readFileSync(file).toString('base64') })
    const lines = await answer()
    expect(ends(lines)).toMatchObject([{ line: nth, path: `${nth}.csv` }])
    const rows = lines.filter(line => 'table' in line || 'merge' in line)
    expect(ends(lines)).toMatchObject([{ lines: rows.length }])
    for (const { path } of rows) expect(path).toBe(`${nth}.csv`)
  }
  child.stdin.end()
  expect(await ended(child)).toBe(0)
  expect(scratch()).toEqual([])
})

test('the first line says the protocol, its version and the tables', async () => {
  const [head] = await converted([], '-p', 'targets')
  expect(head).toMatchObject({ protocol: 'yiyuan convert', version: 1 })
  const tables: { name: string; columns: { name: string; type: string }[] }[] = Object(
    head?.['tables'],
  )
  expect(tables.map(({ name }) => name)).toEqual(expect.arrayContaining(['targets', 'figures']))
  const figures = tables.find(({ name }) => name === 'figures')
  expect(figures?.columns).toContainEqual({ name: 'figure_id', type: 'text' })
})

test.runIf(onLinux)('a child that is killed costs its document one more try', async () => {
  const { child, ask, answer } = worker('--jobs', '1')
  ask({ path: 'a.csv', file })
  await answer()
  const long = join(folder(), 'long.md')
  writeFileSync(long, '全市一般公共预算收入完成 12.3 亿元，增长 4.5%。\n\n'.repeat(8000))
  ask({ path: 'long.md', file: long })
  await setTimeout(300)
  for (const pid of childrenOf(child.pid)) process.kill(pid, 'SIGKILL')
  expect(ends(await answer())).toMatchObject([{ path: 'long.md', documents: { converted: 1 } }])
  child.stdin.end()
  expect(await ended(child)).toBe(0)
})

test('a document beyond its limits costs itself', async () => {
  const { child, ask, answer } = worker('--jobs', '1', '--timeout', '3')
  const long = join(folder(), 'long.md')
  writeFileSync(long, '全市一般公共预算收入完成 12.3 亿元，增长 4.5%。\n\n'.repeat(100_000))
  ask({ path: 'long.md', file: long })
  ask({ path: 'b.csv', file })
  const lines = await answer()
  expect(problems(lines).join()).toContain('long.md timeout: not converted within 3 s')
  expect(rowsOfTable(lines, 'sources')).toMatchObject([{ path: 'long.md', status: 'failed' }])
  expect(ends(await answer())).toMatchObject([{ path: 'b.csv', documents: { converted: 1 } }])
  child.stdin.end()
  expect(await ended(child)).toBe(0)
})

test('where nobody reads the rows any more, the worker ends and leaves nothing', async () => {
  const { child, ask, answer, scratch } = worker()
  ask({ path: 'a.csv', file })
  await answer()
  child.stdout.destroy()
  for (let nth = 0; nth < 3; nth++) ask({ path: `${nth}.csv`, file })
  child.stdin.on('error', () => {})
  await ended(child)
  expect(scratch()).toEqual([])
})

test.runIf(onLinux)('SIGTERM ends it at once, with its children and what it kept', async () => {
  const { child, ask, answer, scratch } = worker('--jobs', '1')
  ask({ path: 'a.csv', file })
  await answer()
  const long = join(folder(), 'long.md')
  writeFileSync(long, '全市一般公共预算收入完成 12.3 亿元，增长 4.5%。\n\n'.repeat(100_000))
  ask({ path: 'long.md', file: long })
  await setTimeout(500)
  const children = childrenOf(child.pid)
  child.kill('SIGTERM')
  expect(await ended(child)).toBe(143)
  expect(scratch()).toEqual([])
  for (const pid of children) await expect.poll(() => isThere(pid), { timeout: 60_000 }).toBe(false)
})
