import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { beforeAll, expect, inject, test } from 'vitest'
import { project, ran } from './project.ts'

const home = project()
const held = join(home, 'package')
let files: string[] = []
beforeAll(() => {
  ran(home, ['tar', '-xzf', inject('tarball')])
  files = readdirSync(held, { recursive: true, encoding: 'utf8' }).filter(file =>
    statSync(join(held, file)).isFile(),
  )
})

test('holds the built program and what it reads while it runs', () => {
  for (const file of [
    'dist/src/cli.js',
    'dist/src/index.js',
    'dist/src/index.d.ts',
    'dist/src/read.d.ts',
    'pipelines/targets.yaml',
    'schemas/json/figures.json',
    'samples/2021-targets.pdf',
    'LICENSE',
  ])
    expect(files).toContain(file)
})

test('holds no sources, tests or measurements', () => {
  const stray = files.filter(file =>
    /^(?:src|test|bench|scripts|node_modules|\.ci)\/|(?<!\.d)\.ts$|\.tsbuildinfo$|\.log$/.test(
      file,
    ),
  )
  expect(stray).toEqual([])
})

test('every link of its pages leads to a file it holds', () => {
  const pages = files.filter(file => file.endsWith('.md') && !file.startsWith('samples/'))
  expect(pages).toEqual(
    expect.arrayContaining(['README.md', 'ARCHITECTURE.md', 'CHANGELOG.md', 'docs/running.md']),
  )
  const broken = pages.flatMap(page =>
    [...readFileSync(join(held, page), 'utf8').matchAll(/\]\((?!https?:|#)([^)#\s]+)/g)]
      .map(([, target = '']) => ({ page, target }))
      .filter(link => !existsSync(resolve(held, dirname(link.page), link.target))),
  )
  expect(broken).toEqual([])
})
