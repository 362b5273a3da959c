// Reads PDFs with the outlines of their fonts and without, and says of each whether its pages are the same, and how many glyphs they have: `<folder of the built host> <files…>`
import { readFileSync } from 'node:fs'
import { isDeepStrictEqual } from 'node:util'

/** Numbers of a glyph. */
const GLYPH = 13

const [host, ...paths] = process.argv.slice(2)
const { keepOutlines } = await import(new URL('fonts/bare.js', host))
const { openPages } = await import(new URL('page.js', host))

async function pagesOf(path) {
  const open = await openPages(Uint8Array.from(readFileSync(path)))
  const pages = []
  for (let number = 1; number <= open.count; number++) pages.push(await open.page(number))
  await open.close()
  return { told: open.told, pages }
}

for (const path of paths) {
  keepOutlines(true)
  const whole = await pagesOf(path)
  keepOutlines(false)
  const bare = await pagesOf(path)
  const glyphs = bare.pages.reduce((sum, page) => sum + (page.glyphs?.length ?? 0) / GLYPH, 0)
  console.log(`${isDeepStrictEqual(bare, whole) ? 'same' : 'not the same'} ${glyphs} ${path}`)
}
