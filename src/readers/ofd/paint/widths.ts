/** Characters that fill half an em and less. */
const NARROW =
  /^[\p{Script=Latin}\p{Script=Cyrillic}\p{Script=Greek}\p{Nd}\p{ASCII}\u00a0-\u00bf\uff61-\uff9f]/u
const WIDE_FORMS = /^[\uff01-\uff60\u3000]/
const SLIM = /^[iljtf.,:;'|! ()[\]]/
const BROAD = /^[A-Z]/
const BROADEST = /^[mwMW@%]/

/** About how wide a character is in ems: fonts are not read, and where the next one stands says more. */
export function widthOf(character: string): number {
  if (!NARROW.test(character) || WIDE_FORMS.test(character)) return 1
  if (BROADEST.test(character)) return 0.85
  if (BROAD.test(character)) return 0.65
  return SLIM.test(character) ? 0.3 : 0.5
}

/** Share by which a character of a font that is not read may be wider than thought. */
const WIDER = 1.35

/** The width of a character, in ems of `em`, after which the next stands `step` further; undefined where none follows. */
export function printedWidth(character: string, em: number, step: number | undefined): number {
  const width = widthOf(character)
  if (step === undefined || step <= 0) return width * em
  const most = width < 1 ? width * WIDER : width
  return Math.min(step, most * em)
}
