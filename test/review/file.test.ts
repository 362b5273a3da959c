import { execFileSync } from 'node:child_process'
import { appendFileSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { lineOf } from '../../src/decisions/decision.ts'
import { disk } from '../../src/io/disk.ts'
import { appendDecision, appendDecisions, readDecisions } from '../../src/review/file.ts'
import { folder } from '../command.ts'
import { decided } from '../decisions/some.ts'

const one = decided({ action: 'confirm' })
const other = decided({ action: 'reject', reason: 'a page number' })

describe('the file of decisions', () => {
  it('is empty where there is none, and grows', async () => {
    const out = folder()
    expect(await readDecisions(disk, out)).toEqual({ decisions: [], problems: [] })
    await appendDecision(disk, out, one)
    await appendDecisions(disk, out, [other])
    expect(await readDecisions(disk, out)).toEqual({ decisions: [one, other], problems: [] })
  })

  it('loses nothing after a torn line, and tells it', async () => {
    const out = folder()
    await appendDecision(disk, out, one)
    appendFileSync(join(out, 'decisions.ndjson'), lineOf(other).slice(0, 40))
    const torn = await readDecisions(disk, out)
    expect(torn.decisions).toEqual([one])
    expect(torn.problems).toEqual([{ line: 2, problem: expect.stringContaining('torn') }])
    await appendDecision(disk, out, other)
    const after = await readDecisions(disk, out)
    expect(after.decisions).toEqual([one, other])
    expect(after.problems).toHaveLength(1)
  })

  it('takes a last line without its end that is whole', async () => {
    const out = folder()
    writeFileSync(join(out, 'decisions.ndjson'), lineOf(one).trimEnd())
    await appendDecision(disk, out, other)
    expect((await readDecisions(disk, out)).decisions).toEqual([one, other])
  })

  it('is written by many at once without a line in another', async () => {
    const out = folder()
    const many = Array.from({ length: 200 }, (_, n) =>
      decided({ action: 'reject', reason: `reason ${n}` }),
    )
    await Promise.all(many.map(each => appendDecision(disk, out, each)))
    const { decisions, problems } = await readDecisions(disk, out)
    expect(problems).toEqual([])
    expect(new Set(decisions)).toEqual(new Set(many))
  })

  it('keeps no more of a huge line than it may hold', async () => {
    const out = folder()
    const path = join(out, 'decisions.ndjson')
    writeFileSync(path, `${'x'.repeat(3_000_000)}\n${lineOf(one)}\n\n${'"'.repeat(70_000)}`)
    const { decisions, problems } = await readDecisions(disk, out)
    expect(decisions).toEqual([one])
    expect(problems.map(({ line }) => line)).toEqual([1, 5])
  })

  it('is neither written through a link nor read from what is no file', async () => {
    const out = folder()
    const elsewhere = join(folder(), 'elsewhere')
    writeFileSync(elsewhere, '')
    symlinkSync(elsewhere, join(out, 'decisions.ndjson'))
    await expect(appendDecision(disk, out, one)).rejects.toThrow('no file of its own')
    expect(readFileSync(elsewhere, 'utf8')).toBe('')
    const folders = folder()
    mkdirSync(join(folders, 'decisions.ndjson'))
    await expect(readDecisions(disk, folders)).rejects.toThrow('cannot be read')
    const pipes = folder()
    execFileSync('mkfifo', [join(pipes, 'decisions.ndjson')])
    await expect(readDecisions(disk, pipes)).rejects.toThrow('it is no file')
  })

  it('tells a thousand lines that are none, and refuses more decisions than are held in memory', async () => {
    const out = folder()
    const path = join(out, 'decisions.ndjson')
    writeFileSync(path, `${'{"by":"\u0007<script>"}\n'.repeat(5000)}${lineOf(one)}`)
    const { decisions, problems } = await readDecisions(disk, out)
    expect(decisions).toEqual([one])
    expect(problems).toHaveLength(1000)
    writeFileSync(path, lineOf(one).repeat(4))
    await expect(readDecisions(disk, out, 3)).rejects.toThrow('more than 3 decisions')
  })

  it('keeps names with markup and control characters as they are', async () => {
    const out = folder()
    const odd = decided({ action: 'confirm' }, { by: '<img src=x onerror=1>\u0007\u202e' })
    await appendDecision(disk, out, odd)
    expect((await readDecisions(disk, out)).decisions).toEqual([odd])
  })
})
