import { execFileSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterAll, describe, expect, it } from 'vitest'

const root = fileURLToPath(new URL('..', import.meta.url))
const biome = join(root, 'node_modules/@biomejs/biome/bin/biome')

/** One import per box that the picture forbids: file → what it must not import. */
const forbidden = {
  'src/model/planted.ts': '../document/assemble.ts',
  'src/lexicon/planted.ts': '../reading/units.ts',
  'src/reading/planted.ts': '../document/assemble.ts',
  'src/reading/kinds/planted.ts': '../../figures/scan.ts',
  'src/document/planted.ts': '../figures/index.ts',
  'src/archive/planted.ts': '../run/plan.ts',
  'src/archive/seven-zip/planted.ts': '../../run/plan.ts',
  'src/packed/planted.ts': '../document/assemble.ts',
  'src/readers/planted.ts': '../figures/index.ts',
  'src/readers/html/planted.ts': '../../figures/index.ts',
  'src/readers/pdf/planted.ts': '../../records/index.ts',
  'src/readers/ofd/planted.ts': '../../document/assemble.ts',
  'src/readers/ofd/package/planted.ts': '../paint/objects.ts',
  'src/readers/ofd/paint/planted.ts': '../open.ts',
  'src/readers/pages/planted.ts': '../pdf/host/open.ts',
  'src/readers/pages/paint/planted.ts': '../seen/visible.ts',
  'src/readers/pdf/host/planted.ts': '../../pages/lines/text.ts',
  'src/readers/pdf/paint/planted.ts': '../host/open.ts',
  'src/readers/pages/seen/planted.ts': '../lines/text.ts',
  'src/readers/pages/lines/planted.ts': '../tables/index.ts',
  'src/readers/pages/tables/planted.ts': '../../pdf/host/open.ts',
  'src/readers/pages/tables/ruled/planted.ts': '../unruled/index.ts',
  'src/readers/pages/draw/planted.ts': '../tables/index.ts',
  'src/figures/planted.ts': '../records/index.ts',
  'src/figures/attributes/planted.ts': '../../document/assemble.ts',
  'src/records/planted.ts': '../checks/index.ts',
  'src/panel/planted.ts': '../io/disk.ts',
  'src/drafts/planted.ts': '../run/plan.ts',
  'src/checks/planted.ts': '../document/assemble.ts',
  'src/facts/planted.ts': '../figures/index.ts',
  'src/facts/sums/planted.ts': '../merge.ts',
  'src/decisions/planted.ts': '../io/disk.ts',
  'src/report/planted.ts': '../run/plan.ts',
  'src/report/sections/planted.ts': '../../run/plan.ts',
  'src/review/planted.ts': '../run/plan.ts',
  'src/review/queue/planted.ts': '../../run/plan.ts',
  'src/review/view/planted.ts': '../../io/disk.ts',
  'src/review/view/words/planted.ts': '../html.ts',
  'src/review/page/planted.ts': '../../io/disk.ts',
  'src/review/shown/planted.ts': '../../run/plan.ts',
  'src/review/server/planted.ts': '../../run/plan.ts',
  'src/dataset/planted.ts': '../report/glance.ts',
  'src/dataset/descriptor/planted.ts': '../../run/plan.ts',
  'src/dataset/rows/planted.ts': '../../run/plan.ts',
  'src/dataset/sinks/planted.ts': '../../convert.ts',
  'src/dataset/warehouses/planted.ts': '../../io/disk.ts',
  'src/dataset/warehouses/postgres/planted.ts': '../../../io/disk.ts',
  'src/convert.ts': './run/plan.ts',
  'src/stages.ts': './run/plan.ts',
  'src/replay.ts': './run/plan.ts',
  'src/decided.ts': './run/plan.ts',
  'src/read.ts': './pipeline/index.ts',
}

const folder = mkdtempSync(join(tmpdir(), 'yiyuan-boundaries-'))
afterAll(() => rmSync(folder, { recursive: true }))

/** The messages of the import rule for files written beside a copy of the configuration. */
function lint(files: Record<string, string>): Map<string, number> {
  rmSync(join(folder, 'src'), { recursive: true, force: true })
  const configuration: { $schema?: string } = JSON.parse(
    readFileSync(join(root, 'biome.json'), 'utf8'),
  )
  delete configuration.$schema
  writeFileSync(join(folder, 'biome.json'), JSON.stringify(configuration))
  for (const [file, specifier] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, file)), { recursive: true })
    writeFileSync(
      join(folder, file),
      `import { it } from '${specifier}'\n\nexport const held = it\n`,
    )
  }
  const found = new Map<string, number>()
  for (const line of concise()) {
    const file = Object.keys(files).find(name => line.includes(name))
    if (file !== undefined && line.includes('noRestrictedImports')) {
      found.set(file, (found.get(file) ?? 0) + 1)
    }
  }
  return found
}

function concise(): string[] {
  const args = [biome, 'lint', '--max-diagnostics=none', '--reporter=github', '.']
  try {
    return execFileSync(process.execPath, args, { cwd: folder, encoding: 'utf8' }).split('\n')
  } catch (error) {
    if (error instanceof Error && 'stdout' in error) return String(error.stdout).split('\n')
    throw error
  }
}

describe('import directions', () => {
  it('refuse an import against the picture, in every box', () => {
    expect([...lint(forbidden).keys()].sort()).toEqual(Object.keys(forbidden).sort())
  })

  it('allow the imports the picture draws', () => {
    const allowed = {
      'src/model/planted.ts': './anchor.ts',
      'src/lexicon/planted.ts': '../model/figure.ts',
      'src/reading/planted.ts': '../lexicon/measures.ts',
      'src/reading/kinds/planted.ts': '../../lexicon/digits.ts',
      'src/document/planted.ts': '../lexicon/measures.ts',
      'src/tables/facts/planted.ts': '../../reading/units.ts',
      'src/readers/planted.ts': '../document/assemble.ts',
      'src/readers/html/planted.ts': '../../lexicon/measures.ts',
      'src/readers/pages/tables/planted.ts': '../../../lexicon/measures.ts',
      'src/figures/planted.ts': '../model/anchor.ts',
      'src/records/planted.ts': '../figures/index.ts',
      'src/checks/planted.ts': '../model/anchor.ts',
      'src/checks/prose/planted.ts': '../../lexicon/measures.ts',
      'src/drafts/planted.ts': '../lexicon/measures.ts',
      'src/facts/planted.ts': '../lexicon/known.ts',
      'src/dataset/planted.ts': '../../schemas/index.ts',
      'src/dataset/rows/planted.ts': '../../checks/index.ts',
      'src/dataset/sinks/planted.ts': '../column.ts',
      'src/convert.ts': './readers/index.ts',
      'src/read.ts': './readers/index.ts',
    }
    expect([...lint(allowed).keys()]).toEqual([])
  })
})

/** Packages of which many files may import: the contracts and the commands are written in them. */
const shared = new Set(['zod', 'commander'])

describe('third-party packages', () => {
  it('have one importing file each', () => {
    const importers = new Map<string, Set<string>>()
    const sources = readdirSync(join(root, 'src'), { recursive: true, encoding: 'utf8' })
    for (const file of sources.filter(name => /(?<!\.d)\.ts$/.test(name))) {
      const text = readFileSync(join(root, 'src', file), 'utf8')
      for (const match of text.matchAll(/(?:\bfrom\s+|\bimport\s*\(?\s*)'([^'./][^']*)'/g)) {
        const specifier = match[1] ?? ''
        if (specifier.startsWith('node:')) continue
        const name = specifier
          .split('/')
          .slice(0, specifier.startsWith('@') ? 2 : 1)
          .join('/')
        if (!shared.has(name)) importers.set(name, (importers.get(name) ?? new Set()).add(file))
      }
    }
    const crowded = [...importers].filter(([name, files]) => files.size > 1 && !typesOnly.has(name))
    expect(crowded.map(([name, files]) => `${name}: ${[...files].join(', ')}`)).toEqual([])
  })
})

/** Names that are types alone and leave no import behind. */
const typesOnly = new Set(['hast', 'mdast'])
