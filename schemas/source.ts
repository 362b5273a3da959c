import { z } from 'zod'
import { documentStatuses } from '../src/model/outcome.ts'
import { formats } from '../src/readers/list.ts'
import { count, day, sourceIdOrNone, text, told, words } from './columns.ts'

const says = (title: string, what: string, zh: string) =>
  words(
    `${title}（索引）`,
    `${what} as the index given with --meta says.`,
    `--meta 索引所说的${zh}。`,
  )

/** One path of `sources.ndjson`. */
export const source = z
  .strictObject({
    path: text('路径', 'The path that was given.', '给出的路径。'),
    status: z.enum(documentStatuses).meta(told('状态', 'What became of it.', '处理结果。')),
    bytes: z
      .int()
      .min(0)
      .nullable()
      .meta({
        ...told('字节', 'Size of the file.', '文件大小。'),
        unit: 'byte',
      }),
    meta_region: says('地区', 'Region', '地区'),
    meta_region_code: says('地区代码', 'Code of the region', '地区代码'),
    meta_organization: says('单位名称', 'Organisation', '单位名称'),
    meta_year: says('年度', 'Year', '年度'),
    meta_source_url: says('来源网址', 'Address it was taken from', '来源网址'),
    meta_published_on: says('发布日期', 'Day it was published', '发布日期'),
    meta_other: z
      .record(z.string(), z.string())
      .nullable()
      .meta(
        told(
          '其他（索引）',
          'Other columns of that index, under their own names.',
          '索引中的其他列，保留原列名。',
        ),
      ),
    source_id: sourceIdOrNone,
    format: z
      .enum(formats.map(({ name }) => name))
      .nullable()
      .meta(told('格式', 'What its bytes are.', '文件格式。')),
    encoding: words('编码', 'How its text is encoded.', '文本编码。'),
    pages: z
      .int()
      .nullable()
      .meta(told('页数', 'Pages of a PDF.', 'PDF 的页数。')),
    title: words('标题', 'Title of the document.', '文件标题。'),
    year: z
      .int()
      .nullable()
      .meta(told('年度', 'The year the document is about.', '文件所述年度。')),
    year_executed: z
      .int()
      .nullable()
      .meta(
        told(
          '执行年度',
          'The year whose execution, final accounts or statistics the document reports.',
          '文件所报告执行、决算或统计数据的年度。',
        ),
      ),
    year_budgeted: z
      .int()
      .nullable()
      .meta(told('预算年度', 'The year whose budget the document gives.', '文件所列预算的年度。')),
    organization: words('单位名称', 'Who the document is of.', '文件所属单位。'),
    region: words('地区', 'The region the document is about.', '文件所述地区。'),
    published_on: day('发布日期', 'Day it was published, as it says.', '文件所载发布日期。'),
    publisher: words('信息来源', 'Who published it, as it says.', '文件所载信息来源。'),
    tables: count('表数', 'Tables found in it.', '发现的表数。'),
    records: count('记录数', 'Records read from it.', '读出的记录数。'),
    set_aside: count('搁置行数', 'Rows of it that were set aside.', '被搁置的行数。'),
    figures: count('数字数', 'Figures found in it.', '发现的数字数。'),
    figures_in_records: count('记录中的数字', 'Those held by a record.', '其中收入记录的。'),
    figures_in_cells: count(
      '单元格中的数字',
      'Those in cells that no record holds.',
      '其中在表格里而未收入记录的。',
    ),
    figures_in_prose: count('正文中的数字', 'Those in prose.', '其中在正文里的。'),
    figures_recognised: count(
      '识别所得的数字',
      'Those recognised from pictures that nobody settled.',
      '其中由图像识别所得、尚未复核的。',
    ),
    checks: count('核对数', 'Identities found in it.', '发现的数量关系数。'),
    inconsistent: count(
      '不一致数',
      'Those that are contradictions and that nobody settled.',
      '其中相互矛盾且未经复核认定的。',
    ),
    open_flags: count(
      '待复核数',
      'What of it waits for a person: contradictions, rows set aside, numbers in doubt, recognised from pictures or without a unit.',
      '尚待人工处理的事项：矛盾、搁置行、存疑、识别所得或无单位的数字。',
    ),
    approved: words('核准人', 'Who approved the document in review.', '在复核中核准该文件的人。'),
  })
  .meta({
    title: 'sources',
    description: 'Every path that was given, with what became of it.',
    description_zh: '给出的每个路径及处理结果。',
  })

export type SourceRow = z.infer<typeof source>
