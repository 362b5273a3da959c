/**
 * Flips one bit in the content of pages of real PDFs and says what became of each: the same numbers, a code, told on that page, or lost or
 * read otherwise in silence.
 *   npm run bench -- flips [--count 168] [files and folders of PDFs, as many as are found]
 */
import { readdirSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { asking } from './hostile/ask.mjs'
import { pdfsIn } from './shared/corpus.mjs'
import { random } from './shared/random.mjs'

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { count: { type: 'string', default: '168' }, each: { type: 'string', default: '12' } },
})
const given = positionals.flatMap(path =>
  statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' }).map(name => join(path, name))
    : [path],
)
const files = (given.length > 0 ? given : pdfsIn('corpus', 'pdf_gov')).filter(path =>
  path.endsWith('.pdf'),
)
const each = Number(values.each)
const count = Number(values.count)
/** Evenly over all files, some bits of each one after another. */
const step = Math.max(1, Math.floor((files.length * each) / count))
const { ask, end } = asking()
const next = random(1)
const became = {}
for (let at = 0, done = 0; done < count && at < files.length; at += step)
  for (let i = 0; i < each && done < count; i++, done++) {
    const path = files[at]
    const share = next()
    const bit = Math.floor(next() * 8)
    const answer = await ask({ path, share, bit })
    became[answer.became] = (became[answer.became] ?? 0) + 1
    if (['same', 'told', 'code', 'nothing'].includes(answer.became)) continue
    const some = (answer.figures ?? []).slice(0, 4).map(({ page, what }) => `${page} ${what}`)
    console.log(
      `${answer.became}: ${path}, ${share.toFixed(4)} of its pages, bit ${bit}: ${answer.error ?? some.join(' · ')}`,
    )
  }
end()
const silent = ['lost', 'other', 'hung', 'crashed', 'thrown'].reduce(
  (sum, key) => sum + (became[key] ?? 0),
  0,
)
console.log(
  Object.entries(became)
    .sort()
    .map(([key, number]) => `${key} ${number}`)
    .join(' · '),
)
console.log(`${silent} in silence, hung or crashed`)
process.exitCode = silent > 0 ? 1 : 0
