import { z } from 'zod'
import { count, day, text, words } from './columns.ts'

/** One path of `sources.ndjson`. */
export const source = z
  .strictObject({
    path: text('路径'),
    status: z.enum(['converted', 'failed', 'unsupported']).meta({ title: '状态' }),
    bytes: z.int().min(0).nullable().meta({ title: '字节' }),
    meta_region: words('地区（索引）'),
    meta_region_code: words('地区代码（索引）'),
    meta_organization: words('单位名称（索引）'),
    meta_year: words('年度（索引）'),
    meta_source_url: words('来源网址（索引）'),
    meta_published_on: words('发布日期（索引）'),
    meta_other: z.record(z.string(), z.string()).nullable().meta({ title: '其他（索引）' }),
    source_id: z.string().nullable().meta({ title: '来源编号' }),
    format: z
      .enum(['markdown', 'html', 'text', 'tsv', 'csv', 'pdf'])
      .nullable()
      .meta({ title: '格式' }),
    encoding: words('编码'),
    pages: z.int().nullable().meta({ title: '页数' }),
    title: words('标题'),
    year: z.int().nullable().meta({ title: '年度' }),
    organization: words('单位名称'),
    region: words('地区'),
    published_on: day('发布日期'),
    publisher: words('信息来源'),
    tables: count('表数'),
    records: count('记录数'),
    set_aside: count('搁置行数'),
    figures: count('数字数'),
    figures_in_records: count('记录中的数字'),
    figures_in_cells: count('单元格中的数字'),
    figures_in_prose: count('正文中的数字'),
    checks: count('核对数'),
    inconsistent: count('不一致数'),
  })
  .meta({ title: 'sources', description: 'Every path that was given, with what became of it.' })

export type SourceRow = z.infer<typeof source>
