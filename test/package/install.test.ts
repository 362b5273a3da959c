import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { root, rowsOf } from '../command.ts'
import { install, project, ran } from './project.ts'

const sentence = '教育支出 3 亿元，增长 4.8%。'

describe('installed into an empty project', () => {
  const home = project()
  const held = join(home, 'node_modules/yiyuan')
  beforeAll(() => install(home, inject('tarball')))

  test('npx yiyuan reads a sentence', () => {
    const { code, stdout, stderr } = ran(
      home,
      ['npx', '--no-install', 'yiyuan', 'figures', '-', '--ndjson'],
      sentence,
    )
    expect([code, stderr]).toEqual([0, ''])
    const found = stdout.trim().split('\n')
    expect(found.map(line => JSON.parse(line).value)).toEqual(['300000000', '4.8'])
  })

  test('npx yiyuan converts the samples, the PDF among them, without a word on stderr', () => {
    const run = ['npx', '--no-install', 'yiyuan', 'run', join(held, 'samples'), '-o', 'out']
    const { code, stderr } = ran(home, [...run, '--jobs', '2', '--quiet'])
    expect([code, stderr]).toEqual([0, ''])
    const sources = rowsOf(join(home, 'out'), 'sources')
    expect(sources.filter(({ status }) => status !== 'converted')).toEqual([])
    expect(sources.map(({ format }) => format)).toContain('pdf')
    expect(rowsOf(join(home, 'out'), 'targets')).toHaveLength(24)
  })

  test('its parts can be asked for by name', () => {
    const names = ['package.json', 'pipelines/targets.yaml', 'schemas/figures.json']
    const code = names.map(name => `console.log(import.meta.resolve('yiyuan/${name}'))`).join('\n')
    const { stdout } = ran(home, ['node', '--input-type=module', '-e', code])
    const paths = stdout.trim().split('\n')
    expect(paths).toHaveLength(names.length)
    for (const path of paths) expect(readFileSync(new URL(path)).byteLength).toBeGreaterThan(0)
  })

  test.each(['nodenext', 'bundler'])(
    'a strict program compiles against its types (%s) and runs',
    resolution => {
      const program = readFileSync(join(root, 'test/package/planted/consumer.ts'), 'utf8')
      writeFileSync(join(home, 'consumer.ts'), program)
      const module = resolution === 'nodenext' ? 'nodenext' : 'preserve'
      const compiler = join(root, 'node_modules/typescript/bin/tsc')
      const checks = ['--strict', '--exactOptionalPropertyTypes', '--noUncheckedIndexedAccess']
      const { code, stdout } = ran(home, [
        'node',
        compiler,
        'consumer.ts',
        ...checks,
        '--skipLibCheck',
        'false',
        '--types',
        '',
        '--lib',
        'es2023,dom',
        '--target',
        'es2023',
        '--module',
        module,
        '--moduleResolution',
        resolution,
      ])
      expect([code, stdout]).toEqual([0, ''])
      const { stdout: printed, stderr } = ran(home, ['node', 'consumer.js'])
      expect([printed, stderr]).toEqual([
        '300000000 CNY 教育支出\n保障基本民生 85 string\n1\n收入\nundefined\nfunction function function\n',
        '',
      ])
    },
  )
})

test('installed for the whole machine, yiyuan is a command', () => {
  const home = project()
  const prefix = join(home, 'global')
  install(home, '--global', '--prefix', prefix, inject('tarball'))
  const { code, stdout } = ran(
    home,
    [join(prefix, 'bin/yiyuan'), 'figures', '-', '--ndjson'],
    sentence,
  )
  expect(code).toBe(0)
  expect(JSON.parse(stdout.split('\n')[0] ?? '').text).toBe('3 亿元')
})
