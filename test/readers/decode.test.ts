import { describe, expect, test } from 'vitest'
import { SourceError } from '../../src/model/errors.ts'
import { decode } from '../../src/readers/decode.ts'
import { declaredIn } from '../../src/readers/html/declared.ts'

const html = (bytes: number[] | string) =>
  decode(Uint8Array.from(Buffer.from(bytes as never)), declaredIn)
const plain = (bytes: Uint8Array) => decode(bytes)

/** 收入 in each encoding, by its code tables. */
const GB = [0xca, 0xd5, 0xc8, 0xeb]
const BIG5 = [0xa6, 0xac, 0xa4, 0x4a]
const ascii = (words: string) => [...Buffer.from(words, 'latin1')]

describe('bytes to text', () => {
  test('a byte order mark decides and is no part of the text', () => {
    expect(plain(Uint8Array.of(0xef, 0xbb, 0xbf, 0x41)).text).toBe('A')
    expect(plain(Uint8Array.of(0xff, 0xfe, 0x36, 0x65, 0x65, 0x51))).toMatchObject({
      text: '收入',
      encoding: 'utf-16le',
    })
    expect(plain(Uint8Array.of(0xfe, 0xff, 0x65, 0x36, 0x51, 0x65))).toMatchObject({
      text: '收入',
      encoding: 'utf-16be',
    })
  })

  test('GB18030 without declaration, with CRLF', () => {
    expect(plain(Uint8Array.from([...GB, 13, 10, ...GB]))).toMatchObject({
      text: '收入\r\n收入',
      encoding: 'gb18030',
    })
  })

  test('every GB label is GB18030: four-byte sequences are read', () => {
    const page = [...ascii('<meta charset="gb2312">'), 0x82, 0x35, 0x8f, 0x33, ...GB]
    expect(html(page)).toMatchObject({
      encoding: 'gb18030',
      text: '<meta charset="gb2312">\u3d65收入'.replace(
        '\u3d65',
        new TextDecoder('gb18030').decode(Uint8Array.of(0x82, 0x35, 0x8f, 0x33)),
      ),
    })
  })

  test('Big5 by declaration', () => {
    expect(html([...ascii('<meta charset=big5>'), ...BIG5]).text).toContain('收入')
  })

  test('a declaration that the bytes contradict is reported', () => {
    const { encoding, diagnostics } = html(
      '<meta charset="gbk"><p>本年收入完成一百亿元，比上年增长。说明：数据。</p>'.repeat(3),
    )
    expect(encoding).toBe('utf-8')
    expect(diagnostics.map(({ code }) => code)).toEqual(['encoding-conflict'])
  })

  test('text that was decoded wrongly before it was saved is not published', () => {
    const words = '锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷锟斤拷'
    expect(() => plain(Buffer.from(words))).toThrow(SourceError)
  })

  test.each([
    [
      'UTF-8 read as GBK',
      new TextDecoder('gbk').decode(Buffer.from('财政收入的支出，年度亿元。'.repeat(4))),
    ],
    ['UTF-8 read as Latin-1', Buffer.from('收入é'.repeat(40)).toString('latin1')],
    ['a dump of fonts', `收入${'\u0001\u0002\u0003'.repeat(30)}`],
  ])('%s and saved again is not published', (_, words) => {
    expect(() => plain(Buffer.from(words))).toThrow(/broken before it was saved/)
  })

  test('bytes that are nothing say what was tried', () => {
    expect(() => plain(Uint8Array.of(0x41, 0x80, 0xff, 0xff, 0x20))).toThrow(/utf-8, gb18030/)
  })

  describe('a few bytes that are no character', () => {
    const words = '全市一般公共预算收入完成120亿元，增长5%。'
    /** The same in GB18030, by its code table. */
    const gb = [
      ...[0xc8, 0xab, 0xca, 0xd0, 0xca, 0xd5, 0xc8, 0xeb, 0xcd, 0xea, 0xb3, 0xc9],
      ...ascii('120'),
      ...[0xd2, 0xda, 0xd4, 0xaa],
      ...ascii('. '),
    ]
    const codes = (bytes: readonly number[]) => {
      const { text, encoding, diagnostics } = plain(Uint8Array.from(bytes))
      return [encoding, text, ...diagnostics.map(({ code }) => code)]
    }
    const utf8 = [...Buffer.from(words)]

    test.each([
      ['a byte put in', [...utf8, 0xff, ...utf8], `${words}\ufffd${words}`],
      ['a byte taken out', [...utf8, ...utf8.slice(1)], `${words}\ufffd\ufffd${words.slice(1)}`],
      ['the end cut off', utf8.concat(utf8).slice(0, -1), `${words}${words.slice(0, -1)}\ufffd`],
      ['within a number', [...utf8, 49, 0xfe, 50, ...utf8], `${words}1\ufffd2${words}`],
    ])(
      '%s: UTF-8 is read with them marked, whatever GB18030 would make of it',
      (_, bytes, text) => {
        expect(codes(bytes)).toEqual(['utf-8', text, 'bytes-invalid'])
      },
    )

    test('of GB18030 are marked with all that may be paired wrongly with them', () => {
      const sound = Array.from({ length: 9 }, () => gb).flat()
      const torn = [...sound, ...gb.slice(0, 5), ...gb.slice(6), ...sound]
      const [encoding, text, ...told] = codes(torn)
      expect([encoding, told]).toEqual(['gb18030', ['bytes-invalid']])
      const marks = '\ufffd'.repeat(6)
      expect(text).toBe(
        `${'全市收入完成120亿元. '.repeat(9)}${marks}120亿元. ${'全市收入完成120亿元. '.repeat(9)}`,
      )
    })

    test('single letters of western encodings are no Han characters', () => {
      const words_ =
        'The revenue of M\xfcnchen and K\xf6ln was 120 million in 2024, 5 % more than in 2023. '
      expect(codes(ascii(words_.repeat(3)))).toEqual([
        'utf-8',
        words_.replace(/[^ -~]/g, '\ufffd').repeat(3),
        'bytes-invalid',
      ])
    })

    test('of UTF-16 are halves of pairs', () => {
      const words_ = Buffer.from(words, 'utf16le')
      const bytes = [0xff, 0xfe, ...words_, 0x00, 0xd8, ...words_]
      expect(codes(bytes)).toEqual(['utf-16le', `${words}\ufffd${words}`, 'bytes-invalid'])
    })

    test('are counted by places and told where they stand', () => {
      const { diagnostics } = plain(Uint8Array.from([...utf8, 0xff, 0xff, ...utf8, 0xff, ...utf8]))
      expect(diagnostics).toMatchObject([
        {
          message: expect.stringContaining('2 places of the text are not valid utf-8'),
          anchors: [
            { start: words.length, end: words.length + 2 },
            { start: 2 * words.length + 2, end: 2 * words.length + 3 },
          ],
        },
      ])
    })
  })
})
