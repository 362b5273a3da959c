import { expect, test } from 'vitest'
import { finders } from '../../src/checks/index.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { fieldSources } from '../../src/pipeline/types.ts'

const head = 'name: a\ntitle: 东\n'
const match = `${head}match: { headers: [名称] }\n`
const field = (settings: string) => `${match}fields:\n  b: { ${settings} }\n`
const with_ = (rest: string) => `${match}fields:\n  b: { header: 名称, type: money }\n${rest}`

const told = (text: string): string => {
  try {
    parsePipeline(text, 'p.yaml')
    return ''
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  }
}

/** What is written, and everything that is said of it. */
const mistakes: readonly (readonly [string, string, string])[] = [
  ['an empty file', '', 'p.yaml:1:1 nothing; expected name, title, match and fields'],
  [
    'a file of comments',
    '# nothing\n',
    'p.yaml:1:1 nothing; expected name, title, match and fields',
  ],
  ['a list', '- name: a\n', 'p.yaml:1:1 a list; expected name, title, match and fields'],
  ['words', 'name\n', 'p.yaml:1:1 “name”; expected name, title, match and fields'],
  [
    'a huge file',
    '#'.repeat(3_000_000),
    'p.yaml:1:1 2.9 million characters: a pipeline has at most one; is this another file?',
  ],
  [
    'brackets without end',
    `${head}match: ${'['.repeat(100_000)}`,
    'p.yaml:3:27 more than 20 levels inside each other; a pipeline has four',
  ],
  [
    'braces without end',
    '{'.repeat(100_000),
    'p.yaml:1:20 more than 20 levels inside each other; a pipeline has four',
  ],
  [
    'lists without end in a line',
    `${head}${'- '.repeat(100_000)}`,
    'p.yaml:3:39 more than 20 levels inside each other; a pipeline has four',
  ],
  [
    'keys without end under each other',
    Array.from({ length: 1300 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    'p.yaml:21:1 more than 20 levels inside each other; a pipeline has four',
  ],
  ['a tab', `${head}match:\n\theaders: [名称]\n`, 'p.yaml:4:1 a tab; expected spaces before a key'],
  [
    'a list that nothing closes',
    `${head}match: { headers: [名称 }\n`,
    'p.yaml:3:23 a bracket is open here; expected ] or } before',
  ],
  [
    'a key twice',
    `${match}fields:\n  b: { header: 名称, type: text }\n  b: { header: 内容, type: text }\n`,
    'p.yaml:6:3 this key stands here a second time; expected each once',
  ],
  [
    'a heading that begins with a brace, no quotes',
    field('header: {year}预算数, type: money'),
    `p.yaml:5:22 more after the end of a value; a heading that begins with { or [ stands in quotes: '{year}预算数'`,
  ],
  [
    'a heading that begins with a bracket, no quotes',
    `${match}fields:\n  b:\n    type: money\n    header: [末|初]余额\n`,
    `p.yaml:7:18 more after the end of a value; a heading that begins with { or [ stands in quotes: '{year}预算数'`,
  ],
  [
    'a heading that is a placeholder, no quotes',
    field('header: {year}, type: money'),
    'p.yaml:5:16 fields.b.header: keys with values; expected words or a list of words (a heading that begins with { stands in quotes)',
  ],
  [
    'two documents',
    `${with_('---\nname: b\n')}`,
    'p.yaml:6:1 a second document after ---; expected one pipeline a file',
  ],
  [
    'aliases of aliases',
    `name: &a [x, x, x, x, x, x, x, x, x]\ntitle: &b [*a, *a, *a, *a, *a, *a, *a, *a, *a]\nmatch: &c [*b, *b, *b, *b, *b, *b, *b, *b, *b]\nfields: &d [*c, *c, *c, *c, *c, *c, *c, *c, *c]\nkey: [*d, *d, *d]\n`,
    'p.yaml:2:12 aliases of aliases; at most 100 are followed',
  ],
  [
    'an alias of nothing',
    `${head}match: *nothing\nfields: {}\n`,
    'p.yaml:3:8 “*nothing”; nothing above is named “&nothing”',
  ],
  [
    'no match',
    `${head}fields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:1:1 “match” is missing; expected keys with values under it',
  ],
  [
    'a match of nothing',
    `${head}match: {}\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:3:8 match: it names nothing; expected headers, labels, title or selector',
  ],
  [
    'an unknown key',
    `${match}feilds:\n  b: { header: 名称, type: text }\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:4:1 feilds: “feilds” is no key here; expected one of name title layout match turned fields skip key checks without; did you mean “fields”?',
  ],
  [
    'an unknown key of a field',
    field('heder: 名称, type: text'),
    'p.yaml:5:8 fields.b.heder: “heder” is no key here; expected one of type title header label from required default marks values separator unit fill figures; did you mean “header”?',
  ],
  [
    'an unknown key of match',
    `${head}match: { heads: [名称] }\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:3:10 match.heads: “heads” is no key here; expected one of headers labels title not selector; did you mean “headers”?',
  ],
  [
    'a name in capitals',
    `${match.replace('name: a', 'name: My Form')}fields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:1:7 name: “My Form”; expected a kebab-case name: a small letter, then small letters, digits and -',
  ],
  [
    'the name of a table every dataset has',
    `${match.replace('name: a', 'name: figures')}fields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:1:7 name: “figures” is a table or file every dataset has; expected another name than facts subjects figures cells checks tables sources diagnostics set-aside reviews run datapackage report schemas',
  ],
  [
    'a field name in Chinese',
    `${match}fields:\n  名称: { header: 名称, type: text }\n`,
    'p.yaml:5:3 fields.名称: the name “名称”; expected a snake_case name: a small letter, then small letters, digits and _',
  ],
  [
    'no fields',
    `${match}fields: {}\n`,
    'p.yaml:4:9 fields: nothing stands here; expected at least one field',
  ],
  [
    'a field without a type',
    field('header: 名称'),
    'p.yaml:5:6 fields.b: “type” is missing; expected one of text prose integer decimal money percent date month period boolean enum list under it',
  ],
  [
    'a field that is words',
    `${match}fields:\n  b: 名称\n`,
    'p.yaml:5:6 fields.b: “名称”; expected keys with values',
  ],
  [
    'an unknown type',
    field('header: 名称, type: monney'),
    'p.yaml:5:26 fields.b.type: “monney”; expected one of text prose integer decimal money percent date month period boolean enum list; did you mean “money”?',
  ],
  [
    'a type that is a number',
    field('header: 名称, type: 5'),
    'p.yaml:5:26 fields.b.type: the number 5; expected one of text prose integer decimal money percent date month period boolean enum list',
  ],
  [
    'a heading that is a number',
    field('header: 2024, type: text'),
    'p.yaml:5:16 fields.b.header: the number 2024; expected words or a list of words (in quotes)',
  ],
  [
    'a list of headings with a number',
    field('header: [名称, 2024], type: text'),
    'p.yaml:5:21 fields.b.header: the number 2024; expected words (in quotes)',
  ],
  [
    'an empty list of headings',
    field('header: [], type: text'),
    'p.yaml:5:16 fields.b.header: nothing stands here; expected at least one',
  ],
  [
    'an empty heading',
    field("header: '', type: text"),
    'p.yaml:5:16 fields.b.header: nothing stands here; expected words',
  ],
  [
    'a required that is words',
    field('header: 名称, type: text, required: yes'),
    'p.yaml:5:42 fields.b.required: “yes”; expected true or false',
  ],
  [
    'an unknown layout',
    with_('layout: row\n'),
    'p.yaml:6:9 layout: “row”; expected one of rows form cells; did you mean “rows”?',
  ],
  [
    'an unknown from',
    field('from: document.yaer, type: integer'),
    `p.yaml:5:14 fields.b.from: “document.yaer”; expected one of ${fieldSources.join(' ')}; did you mean “document.year”?`,
  ],
  [
    'a from of another layout',
    field('from: cell, type: money'),
    'p.yaml:5:14 fields.b.from: “cell” in layout rows, where there is none; expected meta.…, document.…, table.…, row.label, row.code, row.path, row.group or panel.…',
  ],
  [
    'a field that stands nowhere',
    field('type: text'),
    'p.yaml:5:3 fields.b: nothing says where it stands; expected header, label or from',
  ],
  [
    'a label in rows',
    `layout: rows\n${field('header: 名称, label: 名称, type: text')}`,
    'p.yaml:6:20 fields.b.label: a label in layout rows; expected header, or layout: form',
  ],
  [
    'a bad pattern',
    field("header: '[{year}末债务限额', type: money"),
    'p.yaml:5:17 fields.b.header: “[{year}末债务限额”: nothing closes the bracket “[”',
  ],
  [
    'a bad placeholder, in a list',
    field("header: [债务, '{yaer}债务'], type: money"),
    'p.yaml:5:22 fields.b.header: “{yaer}债务”: {yaer} stands for nothing; expected one of {year} {quarter} {months} {any}; did you mean {year}?',
  ],
  [
    'a bad pattern of match',
    `${head}match:\n  headers:\n    - 债务 / 限额]\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:5:14 match.headers: “债务 / 限额]”: nothing opens the bracket “]”',
  ],
  [
    'a bad selector',
    `${head}match: { selector: 'table[' }\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:3:20 match.selector: “table[”; expected a CSS selector (Expected name, found )',
  ],
  [
    'an enum without values',
    field('header: 名称, type: enum'),
    'p.yaml:5:3 fields.b: an enum without values; expected values: { printed words: value }, or a list of words',
  ],
  [
    'values of another type',
    field('header: 名称, type: text, values: { 是: a }'),
    'p.yaml:5:32 fields.b.values: a setting that type text has no use for; expected type enum',
  ],
  [
    'a unit of another type',
    field('header: 名称, type: text, unit: 万元'),
    'p.yaml:5:32 fields.b.unit: a setting that type text has no use for; expected type money, percent or integer',
  ],
  [
    'a default of another type',
    field('header: 名称, type: money, default: 无'),
    `p.yaml:5:42 fields.b.default: “无” is no value of type money; expected 元 in quotes: '125000'`,
  ],
  [
    'a default outside the values',
    field('header: 名称, type: enum, values: { 是: a, 否: b }, default: c'),
    'p.yaml:5:65 fields.b.default: “c” is no value of type enum; expected a or b',
  ],
  [
    'a mark that is no name',
    field('header: 名称, type: text, marks: { ★: 重点 }'),
    'p.yaml:5:44 fields.b.marks.★: “重点”; expected a snake_case name: a small letter, then small letters, digits and _',
  ],
  [
    'a mark with the name of a field',
    `${match}fields:\n  b: { header: 名称, type: text, marks: { ★: c } }\n  c: { header: 内容, type: text }\n`,
    'p.yaml:6:3 fields.c: “c” is a column the mark ★ has already; expected another name',
  ],
  [
    'a field with the name of a column of every record',
    `${match}fields:\n  source_id: { header: 名称, type: text }\n`,
    'p.yaml:5:3 fields.source_id: “source_id” is a column every record has already; expected another name',
  ],
  [
    'a field with the name of a period',
    `${match}fields:\n  b: { header: '{year}预算', type: money }\n  b_period: { header: 期间, type: period }\n`,
    'p.yaml:6:3 fields.b_period: “b_period” is a column the period of b has already; expected another name',
  ],
  [
    'a key of an unknown field',
    with_('key: [document.year, c]\n'),
    'p.yaml:6:22 key: “c” is no field; expected a field, or document.year and the like; did you mean “b”?',
  ],
  [
    'a key of the record that is one of its document',
    with_('key: [record.year, b]\n'),
    'p.yaml:6:7 key: “record.year” is no field; expected a field, or document.year and the like; did you mean “document.year”?',
  ],
  ['a key that is one word', with_('key: b\n'), 'p.yaml:6:6 key: “b”; expected a list'],
  [
    'a check of an unknown field',
    with_('checks:\n  - { kind: sum, of: b, fields: [cc] }\n'),
    'p.yaml:7:34 checks.fields: “cc” is no field; expected one of b',
  ],
  [
    'a check of an unknown kind',
    with_('checks:\n  - { kind: summ, of: b, fields: [b] }\n'),
    'p.yaml:7:13 checks.kind: “summ”; expected one of sum ratio order equal range; did you mean “sum”?',
  ],
  [
    'a check without its parts',
    with_('checks:\n  - { kind: ratio, of: b, fields: [b] }\n'),
    'p.yaml:7:5 checks: a ratio check without its parts; expected of (the quotient) and two fields',
  ],
  [
    'a check of words',
    `${match}fields:\n  b: { header: 名称, type: text }\nchecks:\n  - { kind: order, fields: [b, b] }\n`,
    `p.yaml:7:29 checks.fields: “b” is of type text; expected integer, decimal, money, percent\np.yaml:7:32 checks.fields: “b” is of type text; expected integer, decimal, money, percent`,
  ],
  [
    'a finder that is none',
    with_('without: [totalz]\n'),
    `p.yaml:6:11 without: “totalz” finds no checks; expected one of ${finders.map(({ name }) => name).join(' ')}`,
  ],
  [
    'cells without a value',
    `${match}layout: cells\nfields:\n  b: { from: row.label, type: text }\n`,
    'p.yaml:6:3 fields: no field is the value; expected one with from: cell in layout cells',
  ],
  [
    'fill without a column',
    field('from: table.title, type: text, fill: true'),
    'p.yaml:5:39 fields.b.fill: no column to fill; expected a header beside it',
  ],
  [
    'labels in rows',
    `layout: rows\n${head}match: { labels: [名称] }\nfields:\n  b: { header: 名称, type: text }\n`,
    'p.yaml:4:10 match.labels: labels in layout rows; expected layout: form',
  ],
]

test.each(mistakes)('%s', (_what, text, message) => {
  expect(told(text)).toBe(message)
})
