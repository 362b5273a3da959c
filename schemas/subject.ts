import { z } from 'zod'
import { count, id, told, words } from './columns.ts'
import { whatSubject } from './what-subject.ts'

/** One subject of `subjects.ndjson`. */
export const subject = z
  .strictObject({
    subject_id: id(
      '主体编号',
      'Hash of its kind and code, or of its region and name.',
      '由类别与代码（或所属地区与名称）算出的编号。',
    ),
    subject: id(
      '主体',
      'A region by its full name in GB/T 2260, else the name as printed.',
      '地区用 GB/T 2260 全称，其余用原文名称。',
    ),
    ...whatSubject,
    subject_level: z
      .enum(['province', 'prefecture', 'county', 'zone'])
      .nullable()
      .meta(
        told(
          '级别',
          'Its level by the code; `zone` for development zones, which have none.',
          '按代码的级别：省级、地级、县级；功能区为 zone。',
        ),
      ),
    subject_parent: words(
      '上级地区',
      'The region right over it, or the region of the document for what is no region with a code.',
      '上一级地区；无代码的主体为文件所属地区。',
    ),
    printed: z
      .array(z.string())
      .meta(told('原文名称', 'Every name the documents call it by.', '文件中对它的各种称呼。')),
    facts: count('事实数', 'How many facts are of it.', '属于它的事实个数。'),
  })
  .meta({
    title: 'subjects',
    description: 'Whose facts there are: every region, zone, body, company and project, once.',
    description_zh: '事实的主体：每个地区、功能区、机构、企业、项目各一行。',
  })
