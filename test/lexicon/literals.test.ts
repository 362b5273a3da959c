import { readdirSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { hanLiterals } from './literals.ts'

const src = fileURLToPath(new URL('../../src/', import.meta.url))
const files = readdirSync(src, { recursive: true, encoding: 'utf8' })
  .map(file => file.replaceAll('\\', '/'))
  .filter(file => file.endsWith('.ts') && !file.startsWith('lexicon/'))

/** What is allowed outside: by file with its reason, and what is still left by folder. */
const allowed: {
  reasons: Record<string, { literals: number; reason: string }>
  left: Record<string, number>
} = JSON.parse(readFileSync(new URL('./literals.json', import.meta.url), 'utf8'))

/** How many literals of a file stand without a reason of their own. */
function unexplained(file: string): number {
  return (
    hanLiterals(readFileSync(src + file, 'utf8')).length - (allowed.reasons[file]?.literals ?? 0)
  )
}

describe('the language of documents', () => {
  it('stands in lexicon/ alone: no other folder has a literal of it but for a listed reason', () => {
    const left: Record<string, number> = {}
    for (const file of files) {
      const count = unexplained(file)
      const folder = file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.'
      if (count !== 0) left[folder] = (left[folder] ?? 0) + count
    }
    // What is left can only become less: a folder that loses some is counted anew here.
    expect(left).toEqual(allowed.left)
  })

  it('gives each exception its reason, and lists none that is gone', () => {
    for (const [file, { literals, reason }] of Object.entries(allowed.reasons)) {
      expect(files).toContain(file)
      expect(reason.length, file).toBeGreaterThan(20)
      expect(hanLiterals(readFileSync(src + file, 'utf8')).length, file).toBe(literals)
    }
  })

  it('is found in strings, templates, expressions inside them, patterns and names, never in comments', () => {
    const source = [
      "const a = '元' // 万元",
      // biome-ignore lint/suspicious/noTemplateCurlyInString: the source that is counted holds a template
      'const b = `亿元 ${c ? `万${d}千` : "百"} 元` /* 元 */',
      'const e = { 元: 1, f: 4 / 2 }, g = /[/元]\\/元/g.test(h) ? 1 / 2 : 3',
      "return /元/.exec('\\'元')",
    ].join('\n')
    expect(hanLiterals(source).map(({ line, text }) => `${line} ${text}`)).toEqual([
      "1 '元'",
      '2 `亿元 ${',
      '2 `万${',
      '2 }千`',
      '2 "百"',
      '2 } 元`',
      '3 元',
      '3 /[/元]\\/元/g',
      '4 /元/',
      "4 '\\'元'",
    ])
  })
})
