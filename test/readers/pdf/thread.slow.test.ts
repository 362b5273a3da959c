import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { deflateSync } from 'node:zlib'
import { expect, test } from 'vitest'
import { openPdf } from '../../../src/readers/pdf/host/open.ts'
import { builtUrl } from '../../built.ts'
import { root } from '../../command.ts'
import { assemblePdf, FIRST, latin, rawPdf, streamOf } from './raw.ts'

const good = assemblePdf(rawPdf([{ content: latin(50, 700, 'Revenue') }]))
/** A form with one list of two million dictionaries, which takes more memory than there is. */
const greedy = assemblePdf(
  rawPdf([{ content: '/Fm Do' }], {
    resources: `/XObject << /Fm ${FIRST} 0 R >>`,
    objects: [
      streamOf(
        deflateSync(Buffer.concat([Buffer.from('['), Buffer.alloc(8_000_000, '<<>>')])).toString(
          'latin1',
        ),
        '/Filter /FlateDecode /Type /XObject /Subtype /Form /BBox [0 0 595 842]',
      ),
    ],
  }),
)

/** What a program that is given these files by their names writes, its exit code, and whether it ended by itself. */
function ran(body: string, more: Readonly<Record<string, Uint8Array>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'yiyuan-thread-'))
  const files = { good, greedy, ...more }
  const paths = Object.entries(files).map(([name, bytes]) => {
    writeFileSync(join(folder, `${name}.pdf`), bytes)
    return join(folder, `${name}.pdf`)
  })
  const script = `
    const { readDocument } = await import('${builtUrl('src/index.js')}')
    const { readFileSync } = await import('node:fs')
    const [${Object.keys(files)}] = process.argv.slice(1).map(path => ({ name: path, bytes: readFileSync(path) }))
    ${body}`
  const node = ['--max-old-space-size=300', '--input-type=module', '-e', script, ...paths]
  const { status, stdout, stderr } = spawnSync(process.execPath, node, {
    cwd: root,
    encoding: 'utf8',
    timeout: 250_000,
  })
  return { status, stdout: stdout.trim().split('\n'), stderr }
}

test('a document that takes all memory is refused, and costs neither the process nor the next document', () => {
  const { status, stdout } = ran(`
    console.log(await readDocument(greedy).then(() => 'read', error => error.code))
    console.log((await readDocument(good)).blocks[0].text.text)`)
  expect([status, stdout]).toEqual([0, ['memory', 'Revenue']])
})

test('a process that has read ends by itself, and one that waits for nothing else waits for the answer', () => {
  const { status, stdout } = ran(`
    readDocument(good).then(({ pages }) => console.log(pages.length))`)
  expect([status, stdout]).toEqual([0, ['1']])
})

test('pages come in order, also when the caller is slow or asks for one by itself', async () => {
  const contents = Array.from({ length: 9 }, (_, i) => ({ content: latin(50, 700, `P${i + 1}`) }))
  const pdf = await openPdf(assemblePdf(rawPdf(contents)))
  const words: string[] = []
  for await (const page of pdf.pages()) {
    await new Promise(resolve => setTimeout(resolve, 5))
    words.push('code' in page ? page.message : page.glyphs.map(({ char }) => char).join(''))
  }
  expect(words).toEqual(contents.map((_, i) => `P${i + 1}`))
  expect(await pdf.page(4)).toMatchObject({ page: 4, glyphs: [{ char: 'P' }, { char: '4' }] })
  await pdf.close()
  await expect(pdf.page(1)).rejects.toThrow('no PDF')
})

test('the thread is kept after a long file, and ended when it has grown large', () => {
  const page = (content: string) => ({ content })
  const files = {
    long: rawPdf(Array.from({ length: 120 }, (_, i) => page(latin(50, 700, `P${i}`)))),
    large: rawPdf([page('1 0 0 1 0 0 cm '.repeat(1_000_000))]),
  }
  const { stdout } = ran(
    `
    let started = 0
    process.on('worker', () => { started += 1 })
    for (const source of [long, good, large, good]) {
      await readDocument(source)
      console.log(started)
    }
    const { runInNewContext } = await import('node:vm')
    console.log(runInNewContext('typeof gc'))`,
    Object.fromEntries(Object.entries(files).map(([name, pdf]) => [name, assemblePdf(pdf)])),
  )
  expect(stdout).toEqual(['1', '1', '1', '2', 'undefined'])
})
