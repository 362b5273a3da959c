import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { beforeAll, describe, expect, inject, test } from 'vitest'
import { knownOptions, tuningOf } from '../../src/run/tuning.ts'
import { install, project, ran } from '../package/project.ts'
import { hasShared, shared } from '../shared.ts'

const home = project()
const program = join(home, 'node_modules/yiyuan')
const samples = join(program, 'samples')
const cli = join(program, 'dist/src/cli.js')
const pdf = join(samples, '2021-targets.pdf')

/** The packed program on a Node, from the folder of somebody's project. */
const on = (node: string, words: readonly string[]) => ran(home, [node, cli, ...words, '--quiet'])

/** Runs the samples, and the document the project began with, in two children; gives the folder. */
function dataset(node: string, name: string) {
  const documents = [samples, ...(hasShared ? [shared('seed')] : [])]
  const formats = ['--format', 'ndjson,csv,parquet']
  return on(node, ['run', ...documents, '-o', name, ...formats, '--jobs', '2'])
}

/** Every file of a dataset but the one that holds times and the version of Node. */
function filesOf(name: string): Map<string, Buffer> {
  const folder = join(home, name)
  const files = readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile())
    .map(entry => relative(folder, join(entry.parentPath, entry.name)))
    .filter(file => file !== 'run.json' && !file.startsWith('.store'))
  return new Map(files.toSorted().map(file => [file, readFileSync(join(folder, file))]))
}

beforeAll(() => {
  install(home, inject('tarball'))
  expect(dataset(process.execPath, 'here').code).toBe(0)
})

describe.each([{ version: 'of this machine', node: process.execPath }, ...inject('nodes')])(
  'Node $version',
  ({ version, node }) => {
    test('converts the samples, the PDF among them, without a word on stderr', () => {
      const { code, stderr } = dataset(node, version)
      expect([code, stderr]).toEqual([0, ''])
    })

    test('gives the bytes the Node of this machine gives', () => {
      const [here, there] = [filesOf('here'), filesOf(version)]
      expect([...there.keys()]).toEqual([...here.keys()])
      expect([...here.keys()]).toContain('figures.parquet')
      const other = [...here].filter(([name, bytes]) => !there.get(name)?.equals(bytes))
      expect(other.map(([name]) => name)).toEqual([])
    })

    test.each(['tables', 'figures'])('%s of a PDF: the same words, nothing on stderr', command => {
      const { code, stdout, stderr } = on(node, [command, pdf, '--json'])
      expect([code, stderr]).toEqual([0, ''])
      expect(stdout).toBe(on(process.execPath, [command, pdf, '--json']).stdout)
      expect(JSON.parse(stdout)).not.toHaveLength(0)
    })

    test('its children are tuned with every option but those of other versions', async () => {
      expect(tuningOf(2 ** 31, await knownOptions(node))).toHaveLength(5)
    })
  },
)
