import { expect, test } from 'vitest'
import { gridOf, tablesOf } from '../../../src/model/tables.ts'
import { readDocument } from '../../../src/read.ts'

const page = (rows: string) => `<html><body><table>${rows}</table></body></html>`
const quoted = (words: string) =>
  [...Buffer.from(words)]
    .map(byte =>
      byte < 127 && byte !== 61 ? String.fromCharCode(byte) : `=${byte.toString(16).toUpperCase()}`,
    )
    .join('')
    .replace(/.{60}(?!=|.?$)/g, '$&=\r\n')

const message = (parts: readonly [string, string, string][]) =>
  Buffer.from(
    [
      'MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\nContent-Type: multipart/related;\r\n\tboundary="----=_Next"\r\n\r\n',
      ...parts.map(
        ([location, encoding, body]) =>
          `------=_Next\r\nContent-Location: file:///C:/a/${location}\r\nContent-Transfer-Encoding: ${encoding}\r\nContent-Type: text/html; charset="utf-8"\r\n\r\n${body}\r\n`,
      ),
      '------=_Next--\r\n',
    ].join(''),
  )

const bytes = message([
  [
    'sheet001.htm',
    'quoted-printable',
    quoted(page('<tr><td>项目<td>预算数（万元）<tr><td>税收<td>12')),
  ],
  [
    'sheet002.htm',
    'base64',
    Buffer.from(page('<tr><td>地区<td>限额<tr><td>全市<td>34')).toString('base64'),
  ],
  ['tabstrip.htm', '8bit', page('<tr><td>收入<td>债务')],
])

test.each(['a.xls', 'a.mht'])(
  '%s: a workbook saved as one web page is the tables of its sheets',
  async name => {
    const document = await readDocument({ name, bytes })
    expect(document.format).toBe('mhtml')
    expect(tablesOf(document).map(gridOf)).toEqual([
      [
        ['项目', '预算数（万元）'],
        ['税收', '12'],
      ],
      [
        ['地区', '限额'],
        ['全市', '34'],
      ],
    ])
    const [first] = tablesOf(document)
    const [anchor] = first?.cells.at(-1)?.text.runs.map(run => run.anchor) ?? []
    const source = page('<tr><td>项目<td>预算数（万元）<tr><td>税收<td>12')
    expect(anchor).toMatchObject({ kind: 'part', part: 'sheet001.htm' })
    expect(anchor?.kind === 'part' && source.slice(anchor.start, anchor.end)).toBe('12')
    expect(document.diagnostics.map(({ code, severity }) => [code, severity])).toEqual(
      name === 'a.xls' ? [['format-mismatch', 'info']] : [],
    )
  },
)

test('a message without a page is refused', async () => {
  await expect(
    readDocument({ name: 'a.mht', bytes: Buffer.from('MIME-Version: 1.0\n\nwords') }),
  ).rejects.toMatchObject({
    code: 'format-mismatch',
  })
})
