import { z } from 'zod'
import { severities } from '../src/model/diagnostic.ts'
import { anchors, sourceIdOrNone, text, told, words } from './columns.ts'

/** One problem of `diagnostics.ndjson`. */
export const diagnostic = z
  .strictObject({
    source_id: sourceIdOrNone,
    path: words(
      '路径',
      'Path of the document; null for what is said of the index.',
      '文件路径；针对索引的说明为空。',
    ),
    code: text('代码', 'What was wrong, as a code.', '问题代码。'),
    severity: z.enum(severities).meta(told('程度', 'How much it weighs.', '严重程度。')),
    message: text('说明', 'What was found, and what was expected.', '发现了什么、应当是什么。'),
    anchors,
  })
  .meta({
    title: 'diagnostics',
    description: 'What was wrong where, by code.',
    description_zh: '何处有何问题，按代码列出。',
  })
