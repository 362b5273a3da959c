import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, extname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { shared } from './corpus.mjs'

/** The words after `--name` on the command line. */
export function option(name, otherwise) {
  const at = process.argv.indexOf(`--${name}`)
  return at < 0 ? otherwise : process.argv[at + 1]
}

const samples = fileURLToPath(new URL('../../samples', import.meta.url))

/** What may stand behind a document of a kind without meaning anything. */
const after = {
  '.pdf': nth => `\n% ${nth}\n`,
  '.html': nth => `\n<!-- ${nth} -->\n`,
  '.htm': nth => `\n<!-- ${nth} -->\n`,
  '.md': nth => '\n'.repeat(nth),
  '.txt': nth => '\n'.repeat(nth),
  '.csv': nth => '\n'.repeat(nth),
}

/**
 * Writes so many documents into a folder, all of other bytes: those of `--folder` in order of name (some of all where there are more), then
 * again with a line more. Gives their paths.
 */
export function many(into, count) {
  const folder = option('folder', shared === undefined ? samples : join(shared, 'corpus'))
  const all = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => extname(name).toLowerCase() in after)
    .sort()
  const few = Math.min(count, all.length)
  const chosen = Array.from({ length: few }, (_, at) => all[Math.floor((at * all.length) / few)])
  return Array.from({ length: count }, (_, at) => {
    const name = chosen[at % chosen.length]
    const nth = Math.floor(at / chosen.length)
    const path = join(into, String(nth), name)
    mkdirSync(dirname(path), { recursive: true })
    const more = nth === 0 ? '' : after[extname(name).toLowerCase()](nth)
    writeFileSync(path, Buffer.concat([readFileSync(join(folder, name)), Buffer.from(more)]))
    return path
  })
}
