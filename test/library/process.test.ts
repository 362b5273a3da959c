import { execFileSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { builtUrl } from '../built.ts'
import { root } from '../command.ts'
import { assemblePdf, latin, rawPdf } from '../readers/pdf/raw.ts'

/**
 * Notes what the process is, calls the library, and prints what differs: whether V8's flags (`cachedDataVersionTag` is made of them)
 * ever were others, also for a moment and in the thread; names of globals, built-ins and their methods that are not what they were, from before the library is imported.
 */
const watching = `
  import { readFileSync } from 'node:fs'
  import { cachedDataVersionTag } from 'node:v8'
  /** Node makes some globals when they are first asked for. */
  for (const name of Reflect.ownKeys(globalThis)) void globalThis[name]
  const built = [globalThis, ...Reflect.ownKeys(globalThis).flatMap(name => {
    const value = Object.getOwnPropertyDescriptor(globalThis, name)?.value
    return value instanceof Object ? [value, ...(value.prototype instanceof Object ? [value.prototype] : [])] : []
  })]
  const owned = new Map(built.map(owner => [owner, Object.getOwnPropertyDescriptors(owner)]))
  const ambient = () => JSON.stringify([process.execArgv, process.env, process.title, process.cwd(), process.umask(),
    process.eventNames().map(name => [String(name), process.listenerCount(name)]), process.exitCode, Error.stackTraceLimit])
  const flags = cachedDataVersionTag()
  const before = ambient()
  let moments = 0
  let other = 0
  const look = () => { moments += 1; if (cachedDataVersionTag() !== flags) other += 1 }
  const timer = setInterval(look, 1)
  const library = await import('${builtUrl('src/index.js')}')
  const files = process.argv.slice(2)
  for (const name of files) {
    const source = { name, bytes: readFileSync(name) }
    await library.readDocument(source)
    look()
    await library.convert(source, [])
    look()
  }
  clearInterval(timer)
  const changed = [...new Set(built)].flatMap(owner => {
    const was = owned.get(owner)
    const is = Object.getOwnPropertyDescriptors(owner)
    return Reflect.ownKeys({ ...was, ...is }).filter(key =>
      !Object.is(was[key]?.value, is[key]?.value) || was[key]?.get !== is[key]?.get || was[key]?.set !== is[key]?.set
    ).map(String)
  })
  console.log(JSON.stringify({ seen: moments > 2 * files.length, other, changed, same: ambient() === before }))
`

/** Where copies of zod find each other; set when it is imported. */
const ofZod = ['__zod_globalConfig', '__zod_globalRegistry']

test('reading and converting change neither V8’s flags nor globals nor anything else of the process', () => {
  const folder = mkdtempSync(join(tmpdir(), 'yiyuan-process-'))
  const long = Array.from({ length: 120 }, (_, i) => ({
    content: Array.from({ length: 40 }, (_, row) => latin(50, 60 + 18 * row, `P${i} ${row}`)).join(
      ' ',
    ),
  }))
  const path = join(folder, 'long.pdf')
  writeFileSync(path, assemblePdf(rawPdf(long)))
  const samples = ['2021-targets.pdf', '2021-targets.md', '2021-budget-report.html']
  const files = [path, ...samples.map(name => join(root, 'samples', name))]
  const program = join(folder, 'watching.mjs')
  writeFileSync(program, watching)
  const printed = execFileSync(process.execPath, [program, ...files], { encoding: 'utf8' })
  expect(JSON.parse(printed)).toEqual({ seen: true, other: 0, changed: ofZod, same: true })
})
