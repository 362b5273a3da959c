import type { Mark } from './mark.ts'

/** Whether a line break ends a sentence: after its closing mark, before a blank line or a list marker. */
export function endsParagraph(text: string, { start, end }: Mark): boolean {
  const before = text.charAt(start - 1)
  const after = text.charAt(end)
  return (
    before === '' ||
    '。！？；;：:\n'.includes(before) ||
    after === '\n' ||
    after === '' ||
    /[0-9一二三四五六七八九十（(]/.test(after)
  )
}
