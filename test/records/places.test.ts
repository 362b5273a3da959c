import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { convert } from '../../src/convert.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { decode } from '../../src/readers/decode.ts'
import { root } from '../command.ts'

const pipelines = readdirSync(join(root, 'pipelines')).map(name =>
  parsePipeline(readFileSync(join(root, 'pipelines', name), 'utf8'), name),
)
const documents = [join(root, 'samples'), join(root, 'test/corpus')].flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(name => /\.(?:md|html|txt|csv|tsv)$/.test(name))
    .map(name => join(folder, name)),
)
const squeeze = (words: string) =>
  words.replace(/<[^>]*>|&(?:nbsp|ensp|emsp);|&#(?:32|160);|[\s ​​"]+/g, '')

test.each(documents)('what a record of %s cites stands where it says', async path => {
  const bytes = readFileSync(path)
  const { records } = await convert({ name: path, bytes }, pipelines)
  if (records.length === 0) return
  const source = decode(bytes, { html: path.endsWith('.html') }).text
  for (const { cited } of records) {
    for (const [field, { text, anchors }] of Object.entries(cited)) {
      const printed = anchors.flatMap(anchor =>
        anchor.kind === 'text' ? [source.slice(anchor.start, anchor.end)] : [],
      )
      for (const words of text.split(' / '))
        expect(squeeze(printed.join('')), `${field}: ${text}`).toContain(squeeze(words))
    }
  }
})
