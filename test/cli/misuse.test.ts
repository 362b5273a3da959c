import { existsSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { disk } from '../../src/io/disk.ts'
import { folder, root, yiyuan } from '../command.ts'

const sample = join(root, 'samples/2021-revenue.csv')

test.runIf(existsSync('/proc/self'))('a place that takes no folder ends the run', async () => {
  const { code, stderr } = await yiyuan(['run', sample, '-o', '/proc/none/out', '--quiet'])
  expect(code).toBe(6)
  expect(stderr).toMatch(/^yiyuan: ENOENT: .*; name a place in a folder that is there\n$/)
})

test('folders are made with those above them, once and again', async () => {
  const path = join(folder(), 'a/b/c')
  await Promise.all([disk.makeFolder(path), disk.makeFolder(path)])
  await disk.makeFolder(path)
  expect(existsSync(path)).toBe(true)
  writeFileSync(join(path, 'file'), '')
  await expect(disk.makeFolder(join(path, 'file'))).rejects.toMatchObject({ code: 'EEXIST' })
  await expect(disk.makeFolder(join(path, 'file/d'))).rejects.toMatchObject({ code: 'ENOTDIR' })
})

test('a draft for a folder that is not there is told so', async () => {
  const { code, stderr } = await yiyuan(['init', sample, '-o', '/none/x.yaml', '--quiet'])
  expect(code).toBe(6)
  expect(stderr).toMatch(/; name a place in a folder that is there\n$/)
})

test('a run with failures says where they are explained', async () => {
  const [input, out] = [folder(), join(folder(), 'out')]
  writeFileSync(join(input, 'empty.pdf'), '')
  const { code, stdout } = await yiyuan(['run', input, '-o', out, '--quiet'])
  expect(code).toBe(3)
  expect(stdout).toContain(`why documents failed            ${join(out, 'diagnostics.ndjson')}\n`)
})

test('an unknown pipeline is told with the built-in ones', async () => {
  const { code, stderr } = await yiyuan(['schema', 'target'])
  expect(code).toBe(2)
  expect(stderr).toMatch(
    /^yiyuan: target: no such pipeline \(ENOENT\); give a YAML file or one of .*targets/,
  )
})
