const words = (text: string) => new Set(text.split(' '))

/** Elements without an end. */
const empty = words('area base br col embed hr img input keygen link meta param source track wbr')
/** Elements whose content is no markup. */
const raw = words('script style textarea title xmp iframe noembed noframes plaintext')
/** Elements inside which it may be markup all the same. */
const strange = ['svg', 'math', 'select']

const begin = /<(?:!--|!\[CDATA\[|[!?]|\/(?![a-z])|(\/?)([a-z][^\s/>]*))/gi
const attribute = /[\s/]+|>|[^\s/>][^\s/>=]*(?:\s*=\s*(?:"[^"]*"?|'[^']*'?|[^\s>"'][^\s>]*)?)?/y
const commentEnd = /--!?>/g
const bogusEnd = />/g

/**
 * Whether elements may stand in each other deeper than so many. Where it says no, a parser makes at most three of one, for it adds
 * what is left out (body and row of a cell): an end tag counts only where it ends the element begun last, and what is doubtful is deep.
 */
export function mayNest(source: string, deepest: number): boolean {
  const open: string[] = []
  let at = 0
  while (source.length - at > 3 * (deepest - open.length)) {
    begin.lastIndex = at
    const [tag = '', end, written = ''] = begin.exec(source) ?? []
    if (tag === '') return false
    const name = written.toLowerCase()
    if (tag.startsWith('<![')) return true
    if (name === '') at = after(tag === '<!--' ? commentEnd : bogusEnd, source, begin.lastIndex - 2)
    else at = tagEnd(source, begin.lastIndex)
    if (end === '/') {
      if (open.at(-1) === name) open.pop()
    } else if (raw.has(name)) {
      if (strange.some(each => open.includes(each))) return true
      const close = after(new RegExp(`</${name}(?=[\\s/>])`, 'gi'), source, at)
      if (name === 'script' && /<!--[\s\S]*<script/i.test(source.slice(at, close))) return true
      at = name === 'plaintext' ? source.length : close
    } else if (name !== '' && !empty.has(name)) {
      open.push(name)
      if (open.length > deepest) return true
    }
  }
  return false
}

/** Where the first match from a place on ends; the end where there is none. */
function after(pattern: RegExp, source: string, from: number): number {
  pattern.lastIndex = from
  return pattern.test(source) ? pattern.lastIndex : source.length
}

/** Where a tag ends whose name ends at a place: a > in quotes ends none. */
function tagEnd(source: string, from: number): number {
  let at = from
  for (;;) {
    attribute.lastIndex = at
    const [found] = attribute.exec(source) ?? []
    if (found === undefined) return source.length
    at = attribute.lastIndex
    if (found === '>') return at
  }
}
