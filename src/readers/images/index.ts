import { SourceError } from '../../model/errors.ts'
import type { Reader } from '../reader.ts'

const INSTEAD = 'what it shows can only be had by recognition (--ocr)'

/** Pictures of pages: scans and photographs. Without recognition they have no words. */
export const images: Reader<'png' | 'jpeg' | 'tiff'> = {
  name: 'images',
  formats: [
    {
      name: 'png',
      extensions: [],
      picture: true,
      signature: { begins: head => head.startsWith('\x89PNG'), words: 'PNG signature' },
    },
    {
      name: 'jpeg',
      extensions: ['jpg'],
      picture: true,
      signature: { begins: head => head.startsWith('\xff\xd8\xff'), words: 'JPEG signature' },
    },
    {
      name: 'tiff',
      extensions: ['tif'],
      picture: true,
      signature: {
        begins: head => head.startsWith('II*\0') || head.startsWith('MM\0*'),
        words: 'TIFF signature',
      },
    },
  ],
  documented: {
    format: 'PNG, JPEG, TIFF',
    as: 'pages that are pictures, with `--ocr` ([ocr.md](ocr.md))',
    not: 'everything without `--ocr`; interlaced PNG, TIFF in tiles',
  },
  version: 1,
  async read(source, { recognition, progress }) {
    const { format } = source
    const kind = format === 'png' || format === 'tiff' ? format : 'jpeg'
    if (recognition === undefined)
      throw new SourceError(
        'format-unsupported',
        `no reader for ${kind.toUpperCase()} image: ${INSTEAD}`,
      )
    const { readImage } = await import('./read.ts')
    return readImage(source, kind, recognition, progress)
  },
}
