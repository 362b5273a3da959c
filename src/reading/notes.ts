const inner = String.raw`(?:注\s*[:：]?\s*)?\d{1,2}|注|[a-z]`
const mark = String.raw`\[\s*(?:${inner})?\s*\]|〔\s*(?:${inner})?\s*〕|【\s*(?:${inner})?\s*】|[（(]\s*(?:${inner})?\s*[）)]|[①-⑳⑴-⒇❶-❿⓪]|[*＊※†‡§#]{1,3}|[¹²³⁰-⁹ᵃ-ᶻ]{1,2}|注\s*\d{0,2}`
const behind = new RegExp(String.raw`(?:\s*(?:${mark}))+\s*$`)
const before = /^(?:[①-⑳⑴-⒇❶-❿]|[*＊※†‡]{1,3}|\[\s*\d{1,2}\s*\]|〔\s*\d{1,2}\s*〕)+\s*/

/** Where the words of a cell begin and end without the note marks around them: 55[2], 66①, *1,234, 78注1, 90(3). */
export function withoutNotes(text: string): { start: number; end: number } {
  const start = before.exec(text)?.[0].length ?? 0
  const tail = behind.exec(text.slice(start))
  const end = tail === null ? text.length : start + tail.index
  return end > start ? { start, end } : { start: 0, end: text.length }
}
