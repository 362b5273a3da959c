import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { isIn, parseShard } from '../../src/run/shard.ts'
import { folder, started, yiyuan } from '../command.ts'
import { samplesConverted } from '../converted.ts'

const hashOf = (out: string) => JSON.parse(readFileSync(join(out, 'run.json'), 'utf8')).dataset_hash

test('shards at the same time and one publish give the bytes of one run', async () => {
  const [whole, parts] = [await samplesConverted(), folder()]
  await yiyuan(['run', 'samples', '-o', whole, '--quiet'])
  const shards = await Promise.all(
    ['1/3', '2/3', '3/3'].map(shard =>
      started(['run', 'samples', '-o', parts, '--quiet', '--shard', shard]),
    ),
  )
  expect(shards.map(({ stdout }) => stdout.split(' is in')[0]).toSorted()).toEqual([
    'shard 1/3',
    'shard 2/3',
    'shard 3/3',
  ])
  await yiyuan(['run', 'samples', '-o', parts, '--quiet'])
  expect(hashOf(parts)).toBe(hashOf(whole))
})

test('every path is in exactly one shard', () => {
  for (let i = 0; i < 500; i++) {
    const shards = [1, 2, 3, 4, 5].filter(index => isIn({ index, count: 5 }, `文件/${i}.pdf`))
    expect(shards).toHaveLength(1)
  }
})

test.each(['0/3', '4/3', '2', 'a/b', '1/0'])('%s is no shard', words => {
  expect(() => parseShard(words)).toThrow('expected i/n')
})
