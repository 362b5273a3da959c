import { copyFileSync, cpSync, mkdirSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { root } from '../command.ts'
import { install, project, ran } from './project.ts'

const home = project()
const samples = join(home, 'node_modules/yiyuan/samples')
beforeAll(() => {
  install(home, inject('tarball'), 'esbuild@0.28.2')
  copyFileSync(join(root, 'test/package/planted/bundled.js'), join(home, 'program.js'))
})

/** Bundles the program with esbuild, runs it where `place` stands, and gives what it printed, by call. */
function bundled(format: 'esm' | 'cjs', place: string, ...options: string[]): Map<string, string> {
  const out = join(place, format === 'esm' ? 'bundle.mjs' : 'bundle.cjs')
  const bundle = ['--bundle', '--platform=node', `--format=${format}`, `--outfile=${out}`]
  const made = ran(home, [
    'npx',
    'esbuild',
    'program.js',
    '--log-level=error',
    ...bundle,
    ...options,
  ])
  expect([made.code, made.stderr]).toEqual([0, ''])
  const { stdout, stderr } = ran(place, ['node', out, samples])
  expect(stderr).toBe('')
  return new Map(
    stdout
      .trim()
      .split('\n')
      .map(line => [line.split(' ', 1)[0] ?? '', line.slice(line.indexOf(' ') + 1)]),
  )
}

describe.each(['esm', 'cjs'] as const)('a program bundled with esbuild (%s)', format => {
  test('reads everything where yiyuan is left out of the bundle', () => {
    const place = join(home, 'external')
    mkdirSync(place, { recursive: true })
    expect(Object.fromEntries(bundled(format, place, '--external:yiyuan'))).toEqual({
      figures: '1',
      markdown: '2',
      html: 'converted',
      pdf: 'converted',
      run: '0',
      builtIn: '4',
    })
  })

  test('is told in a sentence how to bundle where yiyuan is inside and the bundle stands alone', () => {
    const place = join(project(), 'alone')
    mkdirSync(place)
    cpSync(join(home, 'package.json'), join(place, 'package.json'))
    const printed = bundled(format, place)
    expect(printed.get('figures')).toBe('1')
    expect(printed.get('markdown')).toBe('2')
    expect(printed.get('html')).toBe('converted')
    for (const call of ['pdf', 'run', 'builtIn']) {
      expect(printed.get(call)).toMatch(/^MissingError /)
      expect(printed.get(call)).toContain('--external:yiyuan')
    }
  })
})
