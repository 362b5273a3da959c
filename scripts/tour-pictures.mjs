// Draws the pictures of docs/tour.md from a sample: `npm run build && node scripts/tour-pictures.mjs`.
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const root = fileURLToPath(new URL('..', import.meta.url))
const page = join(mkdtempSync(join(tmpdir(), 'yiyuan-tour-')), 'page.svg')
const words = ['inspect', 'samples/2021-targets.pdf', '--page', '1', '--svg', page, '--quiet']
spawnSync(process.execPath, [join(root, 'dist/src/cli.js'), ...words], { cwd: root })
const drawn = readFileSync(page, 'utf8')

/** The drawing with these of its layers alone: characters, one an element, would be most of the file. */
function only(title, layers) {
  return drawn
    .replace(/<g id="([^"]+)"[\s\S]*?<\/g>\n?/g, (layer, name) =>
      layers.includes(name) ? layer : '',
    )
    .replace(/(?<=^<svg[^>]*>)/, `\n<title>${title}</title>`)
}

const pictures = {
  rulings: ['The rulings of the page', ['rulings']],
  cells: ['The cells, numbered in reading order', ['cells', 'reading-order']],
}
for (const [name, [title, layers]] of Object.entries(pictures))
  writeFileSync(join(root, `docs/pictures/${name}.svg`), only(title, layers))
