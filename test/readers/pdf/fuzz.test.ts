import { fork } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { builtUrl } from '../../built.ts'
import { root } from '../../command.ts'
import { buildPdf, grid } from './build.ts'
import { assemblePdf, FIRST, latin, rawPdf, song, streamOf } from './raw.ts'

/** Damaged copies that are converted; `FUZZ=500` converts more, `FUZZ_FILES` (paths with a colon between) other files. */
const COUNT = Number(process.env['FUZZ'] ?? 40)
/** Milliseconds one may take. */
const LIMIT = 20_000

const answer = z.object({
  seed: z.number(),
  started: z.boolean().optional(),
  status: z.string().optional(),
  thrown: z.string().optional(),
})

function files(): string[] {
  const given = process.env['FUZZ_FILES']
  if (given) return given.split(':')
  const folder = mkdtempSync(join(tmpdir(), 'yiyuan-fuzz-'))
  const save = (name: string, bytes: Uint8Array) => {
    writeFileSync(join(folder, name), bytes)
    return join(folder, name)
  }
  const table = buildPdf([
    {
      words: [
        [54, 112, '地区'],
        [204, 112, '12.5'],
        [54, 132, '甲市'],
        [204, 132, '9'],
      ],
      rules: grid([50, 200, 300], [100, 120, 140]),
    },
  ])
  const form = streamOf(
    song(50, 700, '收入120亿元'),
    '/Type /XObject /Subtype /Form /BBox [0 0 595 842] /Resources 3 0 R',
  )
  const forms = assemblePdf(
    rawPdf(
      [
        {
          content: `q 1 0 0 1 5 5 cm /Fm Do Q ${latin(50, 500, 'Revenue 120')} 0 0 100 100 re W n 1 0 0 RG 10 10 m 90 90 l S`,
        },
      ],
      {
        resources: `/XObject << /Fm ${FIRST} 0 R >>`,
        objects: [form],
      },
    ),
  )
  return [
    save('table.pdf', table),
    save('forms.pdf', forms),
    join(root, 'samples/2021-targets.pdf'),
  ]
}

interface Findings {
  done: number
  thrown: string[]
  hung: number[]
}

/** Runs damaged copies from a seed on in one child; a child that hangs is ended, and the next begins after that copy. */
function run(first: number, sources: readonly string[], found: Findings): Promise<void> {
  const script = fileURLToPath(new URL('./fuzz-child.mjs', import.meta.url))
  const child = fork(
    script,
    [builtUrl('src/convert.js'), String(first), String(COUNT), ...sources],
    {
      execArgv: ['--max-old-space-size=1024'],
      silent: true,
    },
  )
  let at = first
  return new Promise(resolve => {
    let timer: NodeJS.Timeout | undefined
    child.on('message', message => {
      const { seed, started, thrown } = answer.parse(message)
      clearTimeout(timer)
      at = seed + 1
      if (started) timer = setTimeout(() => child.kill('SIGKILL'), LIMIT)
      else found.done += 1
      if (thrown) found.thrown.push(`${seed}: ${thrown}`)
    })
    child.on('close', code => {
      clearTimeout(timer)
      if (code !== 0) found.hung.push(Math.max(first, at - 1))
      const next = Math.max(first + 1, at)
      resolve(code !== 0 && next < COUNT ? run(next, sources, found) : undefined)
    })
  })
}

test('damaged PDFs throw nothing and none hangs', { timeout: COUNT * LIMIT }, async () => {
  const found: Findings = { done: 0, thrown: [], hung: [] }
  await run(0, files(), found)
  expect(found).toEqual({ done: COUNT, thrown: [], hung: [] })
})
