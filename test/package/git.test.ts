import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { expect, inject, test } from 'vitest'
import { root } from '../command.ts'
import { install, project, ran } from './project.ts'

const address = () => `git+${pathToFileURL(inject('clone')).href}`

test('an install from git builds the program', () => {
  const home = project()
  install(home, address())
  const { code, stdout } = ran(
    home,
    ['npx', '--no-install', 'yiyuan', 'figures', '-', '--ndjson'],
    '收入 3 亿元',
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout).value).toBe('300000000')
})

test('with scripts off it has no program, as the README says', () => {
  const home = project()
  install(home, '--ignore-scripts', address())
  expect(existsSync(join(home, 'node_modules/yiyuan/dist'))).toBe(false)
  expect(readFileSync(join(root, 'README.md'), 'utf8')).toContain('--ignore-scripts')
})

test('a clone without development dependencies is installed, and says that it is not built', () => {
  const home = project()
  const clone = join(home, 'clone')
  ran(home, ['git', 'clone', '--quiet', pathToFileURL(inject('clone')).href, clone])
  const { code, stderr } = ran(clone, [
    'npm',
    'ci',
    '--omit=dev',
    '--no-audit',
    '--no-fund',
    '--prefer-offline',
  ])
  expect(code, stderr).toBe(0)
  expect(stderr).toContain('yiyuan is not built')
})
