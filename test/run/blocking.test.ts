import { execFileSync, spawn } from 'node:child_process'
import {
  copyFileSync,
  existsSync,
  mkdirSync,
  readFileSync,
  symlinkSync,
  truncateSync,
  writeFileSync,
} from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { NotRegularError, readRegular, TooLargeError } from '../../src/io/regular.ts'
import { deadline } from '../../src/run/deadline.ts'
import { withEnds } from '../../src/run/ending.ts'
import { sourceIdOfFile } from '../../src/run/source-id.ts'
import { built, builtUrl } from '../built.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'

const sample = join(root, 'samples', '2021-targets.md')

describe('what would hold its reader for ever', () => {
  test('a pipe nobody writes to is refused at once', async () => {
    const pipe = join(folder(), 'pipe.md')
    execFileSync('mkfifo', [pipe])
    await expect(readRegular(disk, pipe, 1000)).rejects.toThrow(NotRegularError)
    await expect(sourceIdOfFile(disk, pipe)).rejects.toThrow(NotRegularError)
  })

  test('a file of the kernel, which says to have no bytes, is read as that', async () => {
    expect(await readRegular(disk, '/proc/self/status', 1000)).toHaveLength(0)
  })

  test('a sparse file of a terabyte is not read', async () => {
    const sparse = join(folder(), 'sparse.md')
    writeFileSync(sparse, '')
    truncateSync(sparse, 2 ** 40)
    await expect(readRegular(disk, sparse, 2 ** 31)).rejects.toThrow(TooLargeError)
    await expect(sourceIdOfFile(disk, sparse, AbortSignal.abort())).rejects.toThrow('aborted')
  })

  test('costs a run one document with a code, and nothing else', async () => {
    const [input, out] = [folder(), folder()]
    copyFileSync(sample, join(input, 'good.md'))
    const sparse = join(input, 'sparse.pdf')
    writeFileSync(sparse, '')
    truncateSync(sparse, 2 ** 40)
    symlinkSync('/proc/kmsg', join(input, 'kernel.md'))
    const codes = async () => {
      const { code } = await yiyuan(['run', input, '-o', out, '--quiet', '--follow-links'])
      expect(code).toBe(3)
      const found = rowsOf(out, 'diagnostics').filter(row => row['severity'] === 'error')
      return found.map(row => `${String(row['path']).slice(input.length + 1)} ${row['code']}`)
    }
    expect(await codes()).toEqual([
      expect.stringMatching(/^kernel\.md source-(?:empty|unreadable)$/),
      'sparse.pdf source-too-large',
    ])
    expect(await codes()).toHaveLength(2)
  })
})

test('SIGTERM ends a run in the middle of its documents, and nothing is published', async () => {
  const [input, out] = [folder(), folder()]
  for (let i = 0; i < 300; i++) {
    const words = `收入${i}.5亿元，增长5%。`.repeat(400)
    writeFileSync(join(input, `${i}.md`), `# ${i}\n\n${words}\n`)
  }
  const run = spawn(process.execPath, [
    built('src/cli.js'),
    'run',
    input,
    '-o',
    out,
    '--events',
    '--jobs',
    '1',
  ])
  let seen = ''
  let asked = false
  run.stderr.on('data', (words: Buffer) => {
    seen += words
    if (asked || !seen.includes('"finished"')) return
    asked = true
    run.kill('SIGTERM')
  })
  const code = await new Promise(resolve => run.on('exit', resolve))
  expect(code).toBe(143)
  expect(seen.match(/"finished"/g)?.length).toBeLessThan(300)
  expect(existsSync(join(out, 'run.json'))).toBe(false)
})

test('a link that leads out of the given folders is followed only where that is asked for', async () => {
  const [above, out] = [folder(), folder()]
  const input = join(above, 'input')
  mkdirSync(input)
  copyFileSync(sample, join(above, 'outside.md'))
  copyFileSync(sample, join(input, 'inside.md'))
  symlinkSync('../outside.md', join(input, 'out.md'))
  symlinkSync('inside.md', join(input, 'in.md'))
  const statuses = () =>
    rowsOf(out, 'sources').map(
      row => `${String(row['path']).slice(input.length + 1)} ${row['status']}`,
    )
  await yiyuan(['run', input, '-o', out, '--quiet'])
  expect(statuses()).toEqual(['in.md converted', 'inside.md converted', 'out.md failed'])
  await yiyuan(['run', input, '-o', out, '--quiet', '--follow-links'])
  expect(statuses()).toEqual(['in.md converted', 'inside.md converted', 'out.md converted'])
})

test('a child ends with its parent, also in the middle of a loop that never ends', async () => {
  const home = folder()
  const busy = join(home, 'busy.mjs')
  writeFileSync(
    busy,
    `import { Worker } from 'node:worker_threads'
new Worker(new URL('${builtUrl('src/run/parent-watch.js')}'), { workerData: process.ppid })
process.send(process.pid)
process.on('message', () => { for (;;) {} })`,
  )
  const parent = join(home, 'parent.mjs')
  writeFileSync(
    parent,
    `import { fork } from 'node:child_process'
const child = fork('${busy}')
child.on('message', pid => { child.send('go'); setTimeout(() => console.log(pid), 300) })`,
  )
  const process_ = spawn(process.execPath, [parent], { stdio: ['ignore', 'pipe', 'ignore'] })
  const pid = await new Promise<number>(resolve => {
    process_.stdout.once('data', (words: Buffer) => resolve(Number(words)))
  })
  const isThere = () => {
    try {
      return readFileSync(`/proc/${pid}/stat`, 'utf8').includes(') R ')
    } catch {
      return false
    }
  }
  process_.kill('SIGKILL')
  await expect.poll(isThere, { timeout: 60_000, interval: 200 }).toBe(false)
  expect(built('src/run/worker.js')).toContain('worker')
  expect(readFileSync(built('src/run/worker.js'), 'utf8')).toContain('parent-watch.js')
})

describe('a time limit', () => {
  const at = { wall: 0, processor: 0 as number | null }
  const told = (wall: number, processor: number | null) => Object.assign(at, { wall, processor })
  const begin = () => {
    told(0, 0)
    return deadline(undefined, 60_000, () => ({ ...at }))
  }

  test('counts what a document takes, not what others take from it', () => {
    const isOver = begin()
    const beyond = (wall: number, processor: number | null) => {
      told(wall, processor)
      return isOver()
    }
    expect(beyond(59_000, 20_000)).toBe(false)
    expect(beyond(61_000, 30_000)).toBe(false)
    expect(beyond(200_000, 59_000)).toBe(false)
    expect(beyond(201_000, 60_500)).toBe(true)
  })

  test('is that of the wall for one that does nothing, and ten times it at most', () => {
    const waiting = begin()
    told(50_000, 100)
    expect(waiting()).toBe(false)
    told(61_000, 100)
    expect(waiting()).toBe(true)
    const starved = begin()
    told(300_000, 1000)
    expect(starved()).toBe(false)
    told(601_000, 2000)
    expect(starved()).toBe(true)
  })

  test('is that of the wall where the system does not tell processor time', () => {
    const isOver = begin()
    told(59_000, null)
    expect(isOver()).toBe(false)
    told(61_000, null)
    expect(isOver()).toBe(true)
  })
})

describe('a run that is to end by itself', () => {
  test('stops when more documents failed than may, keeps what is converted and publishes nothing', async () => {
    const [input, out] = [folder(), folder()]
    for (const name of ['1.pdf', '2.pdf', '3.pdf'])
      writeFileSync(join(input, name), `no PDF ${name}`)
    copyFileSync(sample, join(input, 'z.md'))
    const run = (...more: string[]) => yiyuan(['run', input, '-o', out, '--jobs', '1', ...more])
    const stopped = await run('--max-failures', '1')
    expect(stopped.code).toBe(3)
    expect(stopped.stderr).toContain('more than 1 documents failed (--max-failures)')
    expect(existsSync(join(out, 'run.json'))).toBe(false)
    expect((await run('--max-failures', '3')).code).toBe(3)
    expect(existsSync(join(out, 'run.json'))).toBe(true)
  })

  test('stops after its time', async () => {
    const planned = {
      ends: { time: 20 },
      events: { finished() {} },
      stop: new AbortController().signal,
    }
    const { settings, reason, clear } = withEnds(planned)
    expect(reason()).toBeUndefined()
    await new Promise(resolve => settings.stop.addEventListener('abort', resolve))
    expect(reason()).toBe('time')
    clear()
  })
})
