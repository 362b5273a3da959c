import { z } from 'zod'
import { checkedStates } from '../src/model/rows.ts'

/*
 * What every published row is made of. A column says what it is in Chinese (`title`, its heading in CSV, and `description_zh`) and in
 * English (`description`); all that is written of it for people comes from here. `decimal` marks exact decimals, which JSON
 * carries as strings and Parquet as DECIMAL; `unit` says what they count, `unit_column` which column does.
 */

/** What a column is, for people. */
export const told = (title: string, description: string, description_zh: string) => ({
  title,
  description,
  description_zh,
})

type Told = [title: string, description: string, description_zh: string]

export const id = (...words: Told) => z.string().meta(told(...words))
export const text = (...words: Told) => z.string().meta(told(...words))
export const words = (...words: Told) =>
  z
    .string()
    .nullable()
    .meta(told(...words))
export const count = (...words: Told) =>
  z
    .int()
    .min(0)
    .meta(told(...words))
export const flag = (...words: Told) => z.boolean().meta(told(...words))
export const day = (...words: Told) =>
  z.iso
    .date()
    .nullable()
    .meta(told(...words))

/** An exact decimal in the unit of its row, or absent. */
export const exact = (...words: Told) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?$/)
    .nullable()
    .meta({ ...told(...words), decimal: true, unit_column: 'unit' })

/** The value of a figure: an exact decimal, or a fraction as it is printed (2/3). */
export const exactOrFraction = (...words: Told) =>
  z
    .string()
    .regex(/^-?\d+(\.\d+)?(\/\d+(\.\d+)?)?$/)
    .nullable()
    .meta({ ...told(...words), decimal: true, fraction: true, unit_column: 'unit' })

const box = z.strictObject({ x0: z.number(), top: z.number(), x1: z.number(), bottom: z.number() })

/** A place in a source; readers ignore kinds they do not know. */
export const anchor = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('text'), start: z.int().min(0), end: z.int().min(0) }),
  z.strictObject({ kind: z.literal('page'), page: z.int().min(1), box }),
  z.strictObject({ kind: z.literal('sheet'), sheet: z.string(), cell: z.string() }),
  z.strictObject({
    kind: z.literal('part'),
    part: z.string(),
    start: z.int().min(0),
    end: z.int().min(0),
  }),
])

export const anchors = z
  .array(anchor)
  .meta(
    told(
      '出处',
      'Where it stands: offsets into the decoded source (UTF-16, half-open), or a box on a page in points from its top left corner.',
      '在来源中的位置：解码后文本的偏移（UTF-16，左闭右开），或页面上的框（点，左上角为原点）。',
    ),
  )
/** From 0 to 1, in thousandths. */
export const share = /^(?:0(?:\.\d{1,3})?|1)$/

/** How a row was read, and how sure the least sure character of it is. */
export const readBy = {
  origin: z
    .enum(['text', 'ocr'])
    .meta(
      told(
        '来源方式',
        'How it was read: `text` as the file holds it, `ocr` by recognition from a picture, which a person should look at.',
        '读取方式：text 为文件自带文字，ocr 为图像识别所得，需人工复核。',
      ),
    ),
  confidence: z
    .string()
    .regex(share)
    .nullable()
    .meta({
      ...told(
        '识别置信度',
        'Of recognition: how sure it is of the least sure of its words, 0 to 1; null for text.',
        '识别时最无把握的词的置信度，0 至 1；文字读取时为空。',
      ),
      decimal: true,
    }),
}

export const checked = z
  .enum(checkedStates)
  .meta(
    told(
      '核对结果',
      'Whether arithmetic bears it out: some check agrees, some check disagrees, or none is about it.',
      '算术是否印证：有核对相符、有核对不符、或没有核对涉及。',
    ),
  )

/** The ids that several tables share, worded once. */
export const sourceId = z
  .string()
  .meta(
    told(
      '来源编号',
      'SHA-256 of the bytes of the document.',
      '文件内容的 SHA-256；相同内容的文件编号相同。',
    ),
  )
export const sourceIdOrNone = sourceId
  .nullable()
  .meta(
    told(
      '来源编号',
      'SHA-256 of the bytes of the document; null where they could not be read.',
      '文件内容的 SHA-256；读不到内容时为空。',
    ),
  )
const tableTold = told(
  '表编号',
  'The table it stands in, as in `cells`.',
  '所在的表，与 cells 中的表编号一致。',
)
export const tableId = z.string().meta(tableTold)
export const tableIdOrNone = z.string().nullable().meta(tableTold)
