import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, test } from 'vitest'
import { project, rowsOf, runProgram, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'

const literal = {
  name: 'goals',
  title: '目标表',
  match: { headers: ['目标', '完成率'] },
  fields: {
    goal: { header: '目标', type: 'text', required: true },
    level: { header: '等次', type: 'enum', values: { 优: 'high', 差: 'low' } },
  },
}
const form = '| 目标 | 完成率 | 等次 |\n|---|---|---|\n| 保障基本民生 | 85% | 优 |\n'

/** What calls of `run` in one process print of their results, or of what they throw. */
async function calls(home: string, all: readonly object[], before = '') {
  const { stdout, stderr } = await runProgram(
    home,
    `import { run } from 'yiyuan/run'
     for (const options of ${JSON.stringify(all)}) {
       ${before}
       const told = await run(options).then(
         ({ interrupted, failed, report }) => ({ interrupted, failed, counts: report?.counts }),
         ({ name, message }) => ({ name, message }),
       )
       console.log(JSON.stringify(told))
     }`,
  )
  expect(stderr).toBe('')
  return stdout
    .trim()
    .split('\n')
    .map(line => JSON.parse(line))
}

async function call(home: string, options: object, before = '') {
  const [told] = await calls(home, [options], before)
  return told
}

/** Every file of a dataset but run.json, with its bytes. */
function filesOf(dataset: string): Record<string, string> {
  const names = readdirSync(dataset).filter(name => /\.(?:ndjson|json|html)$/.test(name))
  return Object.fromEntries(
    names
      .filter(name => name !== 'run.json')
      .map(name => [name, readFileSync(join(dataset, name), 'utf8')]),
  )
}

describe('run of yiyuan/run', () => {
  test('publishes what the command publishes, byte for byte', async () => {
    const home = project()
    const told = await call(home, { paths: ['samples'], out: 'out', jobs: 2 })
    expect(told).toMatchObject({ interrupted: false, failed: 0, counts: { targets: 24 } })
    const command = await samplesConverted()
    const { code } = await yiyuan(['run', 'samples', '-o', command, '--quiet'])
    expect(code).toBe(0)
    expect(filesOf(join(home, 'out'))).toEqual(filesOf(command))
  })

  test('takes a literal for a pipeline as it takes the file that says the same', async () => {
    const home = project()
    writeFileSync(join(home, 'form.md'), form)
    writeFileSync(join(home, 'goals.yaml'), JSON.stringify(literal))
    await call(home, { paths: ['form.md'], out: 'out', pipelines: [literal] })
    await call(home, { paths: ['form.md'], out: 'file', pipelines: ['goals.yaml'] })
    expect(rowsOf(join(home, 'out'), 'goals')).toMatchObject([
      { goal: '保障基本民生', level: 'high' },
    ])
    expect(filesOf(join(home, 'out'))).toEqual(filesOf(join(home, 'file')))
  })

  test('ends when it is told to, and the next one goes on', async () => {
    const home = project()
    const options = { paths: ['samples'], out: 'out', jobs: 1 }
    const stop = `const stop = new AbortController()
      Object.assign(options, { signal: stop.signal, events: { finished: () => stop.abort() } })`
    expect(await call(home, options, stop)).toMatchObject({ interrupted: true })
    expect(await call(home, options)).toMatchObject({ interrupted: false, counts: { targets: 24 } })
  })

  test('says what is wrong with its options', async () => {
    const mistakes: readonly (readonly [object, string])[] = [
      [{ out: 'out' }, 'paths is undefined; expected a list of files'],
      [{ paths: [], out: 'out' }, 'paths is []'],
      [{ paths: ['-'], out: 'out' }, 'paths is ["-"]'],
      [{ paths: ['samples'], out: 'out', pipelines: [] }, 'pipelines is []'],
      [{ paths: ['samples'], out: 'out', format: ['csv'] }, 'did you mean “formats”?'],
      [{ paths: ['samples'], out: 'out', formats: ['xlsx'] }, '“xlsx” is unknown'],
      [{ paths: ['samples'], out: 'out', jobs: 1.5 }, 'jobs is 1.5; expected a whole number'],
      [{ paths: ['samples'], out: 'out', onRowError: 'skip' }, 'expected one of set-aside, null'],
      [{ paths: ['samples'], out: 'out', pipelines: [{ ...literal, fields: {} }] }, 'fields'],
    ]
    const told = await calls(
      project(),
      mistakes.map(([options]) => options),
    )
    expect(told).toEqual(
      mistakes.map(([, words]) => ({
        name: 'UsageError',
        message: expect.stringContaining(words),
      })),
    )
  })
})
