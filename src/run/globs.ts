import picomatch from 'picomatch'

/** Whether a path, or a folder it lies in, is meant. */
export type Matches = (path: string) => boolean

/** A pattern given where a path is expected: the folder it begins in, and what it means there. */
export interface Glob {
  base: string
  matches: Matches
}

/** What `--include` and `--exclude` leave of what is found. */
export interface Choice {
  file: Matches
  /** Whether anything in a folder may be left. */
  folder: Matches
  /** Whether links are followed that lead out of the given folders. */
  links: boolean
}

export const everything: Choice = { file: () => true, folder: () => true, links: false }

/** The pattern in words like `reports/*.md`; null where they hold no sign of one. */
export function globOf(words: string): Glob | null {
  const { base, isGlob } = picomatch.scan(words)
  if (!isGlob) return null
  return { base: base === '' ? '.' : base, matches: within(picomatch(plain(words))) }
}

/** A pattern with no `/` means a name at any depth, one with `/` a path or the end of one; a folder means all that is in it. */
export function choiceOf(
  include: readonly string[],
  exclude: readonly string[],
  links = false,
): Choice {
  if (include.length === 0 && exclude.length === 0)
    return links ? { ...everything, links } : everything
  const wanted = include.length === 0 ? () => true : anyOf(include)
  const unwanted = exclude.length === 0 ? () => false : anyOf(exclude)
  return {
    file: path => wanted(path) && !unwanted(path),
    folder: path => !unwanted(path),
    links,
  }
}

function anyOf(patterns: readonly string[]): Matches {
  const each = patterns.map(plain).flatMap(pattern => [pattern, `**/${pattern}`])
  return within(picomatch(each, { dot: true }))
}

/** Of a path, or of a folder or archive above it. */
function within(matches: Matches): Matches {
  return path => {
    const whole = plain(path)
    if (matches(whole)) return true
    for (let end = whole.lastIndexOf('/'); end > 0; end = whole.lastIndexOf('/', end - 1)) {
      const above = whole.slice(0, end)
      if (matches(above) || (above.endsWith('!') && matches(above.slice(0, -1)))) return true
    }
    return false
  }
}

/** Without what does not change where it leads. */
function plain(path: string): string {
  return path.replace(/^(?:\.\/)+(?=.)/, '').replace(/(?<=.)\/+$/, '')
}
