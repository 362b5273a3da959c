import type { Sentence } from './sentences.ts'

/** What the program says of tables, numbers, records, facts and decisions, in Chinese; `{0}` is what it says in its place. */
export const sentences: readonly Sentence[] = [
  [
    'no unit is declared for the numbers of column {0}; declare one in the header or above the table',
    '第 {0} 列的数字没有单位说明；可在复核中给表格指定单位',
  ],
  [
    '“{0}” is torn by blanks, cut at its front or broken over lines, so that its value can not be told; it is left out',
    '“{0}”中间有空格、开头被切断、断在两行或写法有误，数值不明，未采用',
  ],
  [
    '“{0}” has a scale and no unit, and nothing around it says what it counts',
    '“{0}”只有数量级而无单位，上下文未说明所计为何',
  ],
  [
    '“{0}” has a mark that may say up or minus; it is left out',
    '“{0}” 前的符号可能是增也可能是减，未采用',
  ],
  [
    '“{0}” does not go with the units that its table, column and row declare; it has none',
    '“{0}”与表、列、行所说的单位不合，未采用单位',
  ],
  [
    '{0} figures state no fact: {1} and {2} more names stand with different values and no printed word tells which is which',
    '{0} 个数字未列为事实：{1} 等（另有 {2} 个名目）各有不同的数，原文未加区分',
  ],
  [
    '{0} figures state no fact: {1} stand with different values and no printed word tells which is which',
    '{0} 个数字未列为事实：{1} 有不同的数，原文未加区分',
  ],
  ['{0}: {1} “{2}” is left out: {3}', '{0}：字段 {1} 的“{2}”未采用：{3!}'],
  [
    'the key “{0}” of {1} is met twice in this document; both places are given',
    '表式 {1} 的键“{0}”在本文件中出现两次，两处都已标出',
  ],
  ['the key “{0}” of {1} stands here and in {2}', '表式 {1} 的键“{0}”除此处外还见于 {2}'],
  [
    'a table of the form “{0}” has no column for {1}; its rows are left to the cells',
    '表式“{0}”的表格缺少 {1} 列，各行只留作单元格',
  ],
  [
    '{0}: several columns could be {1}; “{2}” is read, {3} left to the cells',
    '{0}：几列都可能是 {1}；读取“{2}”，{3} 只留作单元格',
  ],
  [
    '{0}: {1} declares {2}, but a pipeline before it {3} for the same words, which counts; let one of them go',
    '{0}：{1} 声明为 {2}，而在前的表式对同样的字声明为 {3}，以在前者为准；请去掉其一',
  ],
  ['the index says “{0}”, the document “{1}”', '索引写“{0}”，文件写“{1}”'],
  ['{0}: {1} says “{2}”, the document “{3}”', '{0}：{1} 写“{2}”，文件写“{3}”'],
  [
    'the page’s data give {0} “{1}”, the page prints “{2}”; the printed one is taken',
    '网页数据所记 {0} 为“{1}”，页面印的是“{2}”；以印出的为准',
  ],
  [
    "the page's data give {0} “{1}”, the page prints “{2}”; the printed one is taken",
    '网页数据所记 {0} 为“{1}”，页面印的是“{2}”；以印出的为准',
  ],
  ['{0}: “{1}” is none of the documents', '{0}：“{1}”不是任何一个文件'],
  ['{0}: “{1}” could be {2}; give more of the path', '{0}：“{1}”可能是 {2}；请写全路径'],
  ['{0} has no row for this document', '{0} 里没有这个文件'],
  ['{0} speak of this document and differ; none is used', '{0} 都说到这个文件而说法不一，均未采用'],
  [
    'the same bytes stand at {0} under other words of the index; their records are published with those',
    '相同的文件另见于 {0}，索引写法不同；记录按那一处发布',
  ],
  ['nothing is printed here, but the field is required', '此处没有内容，而该字段必填'],
  ['“{0}” is not a period with its year', '“{0}”不是带年份的期间'],
  ['“{0}” is not a day with its year', '“{0}”不是带年份的日期'],
  ['“{0}” is not a month with its year', '“{0}”不是带年份的月份'],
  ['“{0}” is not a whole number', '“{0}”不是整数'],
  ['“{0}” is neither yes nor no', '“{0}”既不是“是”也不是“否”'],
  ['“{0}” is none of {1}', '“{0}”不在所列各值之中：{1}'],
  [
    '“{0}” is a share of 1 or of 100; nothing here prints %',
    '“{0}”可能以 1 也可能以 100 为满，此处没有印 %',
  ],
  ['“{0}” is in {1}, expected {2}', '“{0}”的单位是 {1}，应为{2!}'],
  ['“{0}” is not one exact value, expected {1}', '“{0}”不是一个确切的值，应为{1!}'],
  ['“{0}” is {1}, expected {2}', '“{0}”是{1!}，应为{2!}'],
  ['“{0}” is not {1}', '“{0}”不是{1!}'],
  [
    'the rest of the table does not show that these are its parts',
    '表格其余部分不能表明这些就是它的组成部分',
  ],
  ['the base is not stated', '没有写明基数'],
  ['the former value is not above zero', '上期数不大于零'],
  ['the denominator is not above zero', '分母不大于零'],
  ['approximate figures differ', '约数之间有出入'],
  ['a figure has no value', '有的数字没有确定的值'],
  ['nothing to compare', '没有可比的数'],
  ['the words it rests on are gone', '所依据的文字已不在'],
  ['the words it rests on changed', '所依据的文字已变'],
  ['{0} is read as {1} now, it was {2}', '{0} 现读作 {1}，当时为 {2}'],
  [
    'contradicts {0} of other people’s; withdraw all but one',
    '与他人的 {0} 条结论不一；请撤到只留一条',
  ],
  [
    "contradicts {0} of other people's; withdraw all but one",
    '与他人的 {0} 条结论不一；请撤到只留一条',
  ],
  ['{0} is nothing that can be decided of {1}', '对 {1} 不能作“{0}”的结论'],
  ['the cell holds {0} figures; correct one of them', '单元格里有 {0} 个数字，请更正其中一个'],
  ['“{0}” is no unit', '“{0}”不是单位'],
  ['the run has no pipeline “{0}”', '本次运行没有表式“{0}”'],
  [
    'of a table its heading (text) can be corrected, its unit by table_unit',
    '表格只能更正标题；单位请用“表格单位”',
  ],
  [
    '{0} flags are open; settle them, or approve with a reason',
    '还有 {0} 项未定；请先处理，或写明原因再通过',
  ],
  [
    '{0} entries of the queue are about it, the first “{1}”; settle them, or approve with a reason',
    '待办中还有 {0} 项与它有关，第一项为“{1}”；请先处理，或写明原因再通过',
  ],
  ['{0} has no row {1} in {2}; nothing was decided', '{2} 中已没有这一行（{1}），未作任何结论'],
  ['{0}; decide again', '{0!}；请重新确定'],
  ['there is no such entry any more', '这一项已经不在了'],
  ['a number whose unit nobody declares', '没有单位说明的数'],
  ['a number', '数'],
  ['a whole number', '整数'],
  ['an amount of money', '金额'],
  ['a percentage', '百分比'],
  ['money', '金额'],
  ['percent', '百分比'],
  ['count', '计数'],
  ['quantity', '数量'],
  ['number', '无单位数字'],
]
