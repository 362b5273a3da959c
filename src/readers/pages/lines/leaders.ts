import type { Glyph } from '../model.ts'

/** Dots in a row that lead from a label to its number. */
const FEWEST = 5
const DOTS = '.·・․‥…'
/** Em between them and the words before, at most; dots that stand by themselves are what a cell says. */
const NEAR = 1

/** Whether a character may be one of the dots that lead from words to others. */
function isLeader({ char }: Glyph): boolean {
  return DOTS.includes(char)
}

const none: ReadonlySet<Glyph> = new Set()

/** The dots of a line that lead on. */
export function leadersOf(glyphs: readonly Glyph[]): ReadonlySet<Glyph> {
  let dots = 0
  for (const { char } of glyphs) if (DOTS.includes(char)) dots += dotsIn(char)
  if (dots < FEWEST) return none
  const kept = new Set(withoutLeaders(glyphs))
  return kept.size === glyphs.length ? none : new Set(glyphs.filter(glyph => !kept.has(glyph)))
}

/** The characters of some cell or line without rows of dots that lead on to the next one. */
function withoutLeaders(glyphs: readonly Glyph[]): Glyph[] {
  const kept: Glyph[] = []
  let dots: Glyph[] = []
  const close = () => {
    if (dotsOf(dots) < FEWEST || !follow(dots, kept.at(-1))) kept.push(...dots)
    dots = []
  }
  for (const glyph of glyphs) {
    const before = dots.at(-1)
    if (before && before.baseline !== glyph.baseline) close()
    if (isLeader(glyph)) dots.push(glyph)
    else {
      close()
      kept.push(glyph)
    }
  }
  close()
  return kept
}

function follow([first]: readonly Glyph[], before: Glyph | undefined): boolean {
  return (
    first !== undefined &&
    before?.baseline === first.baseline &&
    first.x0 - before.x1 < NEAR * first.size
  )
}

/** An ellipsis is three dots. */
function dotsOf(glyphs: readonly Glyph[]): number {
  return glyphs.reduce((sum, { char }) => sum + dotsIn(char), 0)
}

function dotsIn(char: string): number {
  return char === '…' ? 3 : char === '‥' ? 2 : char.length
}
