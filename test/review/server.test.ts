import { readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { request } from 'node:http'
import { join } from 'node:path'
import { SaxesParser } from 'saxes'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { built } from '../built.ts'
import { folder, root, rowsOf, yiyuan } from '../command.ts'
import { hostileOfd } from './hostile-ofd.ts'
import { type Served, served } from './served.ts'

const home = folder()
const out = join(home, 'out')
let page: Served

beforeAll(async () => {
  writeFileSync(
    join(home, 'a.md'),
    '# 岳阳市2021年预算执行情况\n\n2021年，全市一般公共预算收入100亿元。\n',
  )
  writeFileSync(join(home, 'gone.md'), '# 报告\n\n支出 9 亿元。\n')
  writeFileSync(join(home, 'changed.md'), '# 报告\n\n支出 8 亿元。\n')
  writeFileSync(join(home, 'hostile.ofd'), hostileOfd())
  await yiyuan(['run', home, join(root, 'samples/2021-targets.ofd'), '-o', out, '--quiet'])
  writeFileSync(join(home, 'changed.md'), '# 报告\n\n支出 7 亿元，另有 6 亿元。\n')
  rmSync(join(home, 'gone.md'))
  page = await served(out, root, ['--by', '甲'])
})
afterAll(() => page?.end())

interface Asked {
  path?: string
  method?: string
  headers?: Record<string, string>
  body?: string
}

/** A request with exactly these headers, which a browser's `fetch` would not send. */
function ask({ path = '/api/start', method = 'GET', headers = {}, body }: Asked): Promise<{
  status: number
  headers: Record<string, unknown>
  body: string
}> {
  const { port } = new URL(page.origin)
  return new Promise((resolve, reject) => {
    const asked = request(
      { host: '127.0.0.1', port, path, method, headers: { host: `127.0.0.1:${port}`, ...headers } },
      response => {
        const parts: Buffer[] = []
        response.on('data', (part: Buffer) => parts.push(part))
        response.on('end', () =>
          resolve({
            status: response.statusCode ?? 0,
            headers: response.headers,
            body: Buffer.concat(parts).toString('utf8'),
          }),
        )
      },
    )
    asked.on('error', reject)
    asked.end(body)
  })
}

const key = () => ({ authorization: `Bearer ${page.token}` })
const get = async (path: string) => {
  const { status, body } = await ask({ path, headers: key() })
  return { status, ...JSON.parse(body) }
}

describe('what asks from elsewhere is refused', () => {
  test('the page itself is answered', async () => {
    expect((await ask({ headers: key() })).status).toBe(200)
    expect((await ask({ path: '/' })).status).toBe(200)
  })

  test.each<[string, number, () => Asked]>([
    ['without the token', 401, () => ({})],
    ['with another token', 401, () => ({ headers: { authorization: 'Bearer x' } })],
    [
      'with the token in the address alone',
      401,
      () => ({ path: `/api/start?token=${page.token}` }),
    ],
    ['under another name', 421, () => ({ headers: { ...key(), host: 'evil.example' } })],
    [
      'under a name that begins alike',
      421,
      () => ({ headers: { ...key(), host: '127.0.0.1.evil.example' } }),
    ],
    ['at another port', 421, () => ({ headers: { ...key(), host: '127.0.0.1:1' } })],
    ['from another page', 403, () => ({ headers: { ...key(), origin: 'http://evil.example' } })],
    ['from a page without an origin', 403, () => ({ headers: { ...key(), origin: 'null' } })],
    [
      'from another server of this machine',
      403,
      () => ({ headers: { ...key(), 'sec-fetch-site': 'same-site' } }),
    ],
    [
      'the page from another site',
      403,
      () => ({ path: '/', headers: { 'sec-fetch-site': 'cross-site' } }),
    ],
    ['by another method', 405, () => ({ method: 'DELETE', headers: key() })],
    [
      'to decide, without an origin',
      403,
      () => ({ path: '/api/decide', method: 'POST', headers: key(), body: '{}' }),
    ],
    [
      'to decide, as a form',
      415,
      () => ({
        path: '/api/decide',
        method: 'POST',
        headers: { ...key(), origin: page.origin, 'content-type': 'text/plain' },
        body: '{}',
      }),
    ],
    [
      'to decide, with more than is read',
      413,
      () => ({
        path: '/api/decide',
        method: 'POST',
        headers: { ...key(), origin: page.origin, 'content-type': 'application/json' },
        body: `"${'x'.repeat(100_000)}"`,
      }),
    ],
    [
      'to decide what is no decision',
      400,
      () => ({
        path: '/api/decide',
        method: 'POST',
        headers: { ...key(), origin: page.origin, 'content-type': 'application/json' },
        body: '{"entry":"1","decided":{"action":"delete"}}',
      }),
    ],
    ['for a file of the program', 404, () => ({ path: '/review/page/../../cli.js' })],
    ['for a file beside the program', 404, () => ({ path: '/review/page/..%2f..%2fcli.js' })],
    ['for a file of the machine', 404, () => ({ path: '/pdfjs/cmaps/../../../package.json' })],
    ['for a table by a path', 404, () => ({ path: '/api/rows/..%2frun', headers: key() })],
  ])('%s: %i', async (_, status, asked) => {
    expect((await ask(asked())).status).toBe(status)
  })

  test('every answer is told what it may do', async () => {
    for (const path of ['/', '/api/start', '/nothing', '/review/page/main.js']) {
      const { headers } = await ask({ path, headers: key() })
      expect(headers['content-security-policy']).toContain("default-src 'none'")
      expect(headers['content-security-policy']).not.toContain('unsafe')
      expect(headers).toMatchObject({
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
        'x-frame-options': 'DENY',
      })
    }
  })
})

const DRAWN: Readonly<Record<string, RegExp>> = {
  xmlns: /^http:\/\/www\.w3\.org\/2000\/svg$/,
  id: /^(?:rulings|characters)$/,
  'font-family': /^sans-serif$/,
  lengthAdjust: /^spacingAndGlyphs$/,
  fill: /^#[0-9a-f]{6}$/,
  stroke: /^#[0-9a-f]{6}$/,
}
const PLACES = /^-?\d+(?:\.\d+)?(?: -?\d+(?:\.\d+)?)*$/

/** The words of a drawing, and whatever in it is none of the few elements and attributes a drawing is made of. */
function drawnIn(svg: string): { text: string; alien: string[] } {
  const alien: string[] = []
  let text = ''
  const parser = new SaxesParser()
  parser.on('text', words => {
    text += words
  })
  for (const event of ['comment', 'doctype', 'cdata', 'xmldecl'] as const)
    parser.on(event, () => alien.push(event))
  parser.on('processinginstruction', ({ target }) => alien.push(target))
  parser.on('error', error => alien.push(error.message))
  parser.on('opentag', ({ name, attributes }) => {
    if (!['svg', 'g', 'rect', 'line', 'text'].includes(name)) alien.push(name)
    for (const [attribute, value] of Object.entries(attributes))
      if (!(DRAWN[attribute] ?? PLACES).test(value)) alien.push(`${attribute}=${value}`)
  })
  parser.write(svg).close()
  return { text, alien }
}

describe('what is answered', () => {
  const sourceOf = (name: string) =>
    String(rowsOf(out, 'sources').find(({ path }) => String(path).endsWith(name))?.['source_id'])

  test('a document that is gone is said, one that changed as well, and nothing is marked in it', async () => {
    expect(await get(`/api/document/${sourceOf('a.md')}`)).toMatchObject({
      standing: 'same',
      kind: 'words',
    })
    expect(await get(`/api/document/${sourceOf('gone.md')}`)).toMatchObject({
      standing: 'missing',
      kind: 'none',
      trouble: 'ENOENT',
    })
    const changed = sourceOf('changed.md')
    expect(await get(`/api/document/${changed}`)).toMatchObject({
      standing: 'changed',
      kind: 'words',
    })
    const { pieces } = await get(`/api/document/${changed}/strip/0`)
    expect(JSON.stringify(pieces)).toContain('另有 6 亿元')
    expect(pieces.flatMap(({ marks }: { marks: unknown[] }) => marks)).toEqual([])
  })

  test('the rows of a document, and a place in it', async () => {
    const source = sourceOf('a.md')
    const { total, rows } = await get(`/api/rows/figures?source=${source}`)
    expect([total, rows[0].value, rows[0].name]).toEqual([1, '100亿元', '一般公共预算收入'])
    const anchors = encodeURIComponent(JSON.stringify(rows[0].anchors))
    const place = await get(`/api/document/${source}/place?anchors=${anchors}`)
    expect(place).toMatchObject({ strip: 0, marks: [rows[0].id] })
    const { pieces } = await get(`/api/document/${source}/strip/0`)
    const [, paragraph] = pieces
    const [{ start, end, id }] = paragraph.marks
    expect([paragraph.text.slice(start, end), id]).toEqual(['100亿元', rows[0].id])
  })

  test('a page of an OFD as a drawing, every figure of it boxed', async () => {
    const source = sourceOf('2021-targets.ofd')
    const { body, headers } = await ask({ path: `/api/document/${source}/page/1`, headers: key() })
    expect(headers['content-type']).toBe('image/svg+xml')
    expect(body).toMatch(/^<svg /)
    const { marks } = await get(`/api/document/${source}/strip/0`)
    const figures = rowsOf(out, 'figures').filter(row => row['source_id'] === source)
    const boxed = marks.filter(({ kind }: { kind: string }) => kind === 'figure')
    expect(boxed).toHaveLength(figures.length)
  })

  test.each<[number, number, string]>([
    [1, 200, '敌对市2021年预算报告'],
    [2, 404, 'nests deeper'],
    [3, 404, 'page 3 has more characters and lines than can be drawn'],
    [4, 200, '收入7亿元'],
    [5, 200, '收入5亿元'],
    [6, 404, 'page 6 cannot be read whole'],
    [7, 200, ''],
    [8, 200, '收入6亿元'],
    [9, 404, 'there is no page 9'],
  ])(
    'page %i of an OFD that attacks whoever draws it is inert: %i',
    async (page, status, words) => {
      const path = `/api/document/${sourceOf('hostile.ofd')}/page/${page}`
      const answer = await ask({ path, headers: key() })
      expect(answer.status).toBe(status)
      if (status !== 200) {
        expect(answer.headers['content-type']).toBe('application/json')
        expect(JSON.parse(answer.body).message).toContain(words)
        return
      }
      expect(answer.headers['content-security-policy']).toContain("default-src 'none'")
      expect(answer.body.length).toBeLessThan(200_000)
      const drawing = drawnIn(answer.body)
      expect(drawing.alien).toEqual([])
      expect(drawing.text.replaceAll(/\s/g, '')).toContain(words)
    },
  )

  test('pages that were left out count: what stands behind them is shown where it stands', async () => {
    const source = sourceOf('hostile.ofd')
    expect(await get(`/api/document/${source}`)).toMatchObject({ kind: 'pages', strips: 8 })
    const { marks } = await get(`/api/document/${source}/strip/7`)
    expect(marks.map(({ title }: { title: string }) => title).join()).toContain('6亿元')
  })

  test('a run that publishes anew is noticed', async () => {
    const before = (await get('/api/start')).counts.sources
    writeFileSync(join(home, 'new.md'), '# 报告\n\n支出 5 亿元。\n')
    await yiyuan(['run', home, join(root, 'samples/2021-targets.ofd'), '-o', out, '--quiet'])
    expect((await get('/api/start')).counts.sources).toBe(before)
    expect((await get('/api/documents?words=new.md')).total).toBe(1)
  })
})

test('what the page loads is below 300 kB besides pdf.js', () => {
  const parts = ['src/review/page', 'src/review/view'].flatMap(part =>
    readdirSync(built(part), { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.js'))
      .map(file => statSync(join(built(part), file)).size),
  )
  expect(parts.length).toBeGreaterThan(10)
  expect(parts.reduce((sum, size) => sum + size, 0)).toBeLessThan(300_000)
})

test('its modules load nothing but each other', () => {
  const home = built('src/review')
  for (const part of ['page', 'view'])
    for (const file of readdirSync(join(home, part), { recursive: true, encoding: 'utf8' })) {
      if (!file.endsWith('.js')) continue
      const text = readFileSync(join(home, part, file), 'utf8')
      for (const [, name = ''] of text.matchAll(/^(?:import|export) .*?from '([^']+)'/gm))
        expect(name, file).toMatch(
          /^(?:\.\/|(?:\.\.\/)+(?:view\/|model\/|lexicon\/panel|words\/|shapes|html))/,
        )
    }
})
