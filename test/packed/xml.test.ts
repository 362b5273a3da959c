import { expect, test } from 'vitest'
import { readXml } from '../../src/packed/xml.ts'
import { elementsOf, xmlTree } from '../../src/packed/xml-tree.ts'

const bytes = (words: string) => new TextEncoder().encode(words)

test('elements come with their names and attributes without prefixes, and their words', () => {
  const root = xmlTree(
    bytes('<w:p xmlns:w="u" w:id="1"><w:t>收入&amp;支出</w:t><x/></w:p>'),
    'a.xml',
  )
  expect([root.name, root.prefix, root.attributes['id']]).toEqual(['p', 'w', '1'])
  expect(elementsOf(root).map(({ name, children }) => [name, ...children])).toEqual([
    ['t', '收入&支出'],
    ['x'],
  ])
  expect(elementsOf(root, 't')).toHaveLength(1)
})

test('an attribute without a prefix goes before one with', () => {
  expect(xmlTree(bytes('<a xmlns:r="u" r:id="x" id="y"/>'), 'a').attributes['id']).toBe('y')
})

test.each([
  ['declares entities', '<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>'],
  ['is no XML', '<a><b></a>'],
  ['is no XML', '<a>&nbsp;</a>'],
  ['is no XML', 'words'],
  ['nests deeper', `${'<a>'.repeat(300)}${'</a>'.repeat(300)}`],
])('what %s is refused', (why, words) => {
  expect(() => readXml(bytes(words), 'sheet1.xml', {})).toThrow(why)
})

test('UTF-16 by its mark and GB18030 by its declaration', () => {
  const wide = Buffer.from('\ufeff<a>表</a>', 'utf16le')
  const gb = Buffer.concat([
    Buffer.from('<?xml version="1.0" encoding="GBK"?><a>'),
    Buffer.from([0xb1, 0xed]),
    Buffer.from('</a>'),
  ])
  for (const part of [wide, gb]) expect(xmlTree(part, 'a').children).toEqual(['表'])
})
