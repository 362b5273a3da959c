import { sessionAfter } from '../../lexicon/titles.ts'
import { slice, type Text, trim } from '../../model/text.ts'

/** A title without the session it was given to (——2026年2月10日在…会议上), a note mark or a year set behind it. */
export function withoutSession(title: Text): Text {
  const found = sessionAfter.exec(title.text)
  return found && found.index > 0 ? trim(slice(title, 0, found.index)) : title
}
