import { slice, type Text, trim } from '../../model/text.ts'

/** What is set after a title and is no part of it: when and where it was given, a note mark, the year said again. */
export const sessionAfter =
  /\s*(?:[（(]?[—–－-]*\s*(?:19|20)\d{2}\s*年\s*\d{1,2}\s*月\s*\d{1,2}\s*日\s*在.{2,60}会议上[）)]?|\[\d{1,2}\]|(?<=[公报告表]\s)(?:19|20)\d{2})\s*$/

/** A title without the session it was given to (——2026年2月10日在…会议上), a note mark or a year set behind it. */
export function withoutSession(title: Text): Text {
  const found = sessionAfter.exec(title.text)
  return found && found.index > 0 ? trim(slice(title, 0, found.index)) : title
}
