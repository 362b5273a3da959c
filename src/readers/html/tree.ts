import type { Root } from 'hast'
import rehypeParse from 'rehype-parse'
import { unified } from '../unified.ts'
import { growPage, growPiece } from './grow.ts'
import { mayNest } from './nesting.ts'

/** Characters above which a page has no room for the second tree that rehype-parse makes. */
const LARGE = 2 ** 16
/** Nesting above which it has no room to call itself, a seventh of where it ends for want of it. */
const DEEP = 300
/** Without scripts browsers read its words as the page's; rehype-parse always does. */
const scriptless = /<noscript/i

const pages = unified().use(rehypeParse)
const pieces = unified().use(rehypeParse, { fragment: true })

/** A page as browsers with scripts see it, every node with its place in the source. */
export function parsePage(source: string): Root {
  const grown = isLarge(source) || scriptless.test(headOf(source))
  return grown ? growPage(source) : pages.parse(source)
}

/** A piece of a page. */
export function parsePiece(source: string): Root {
  return isLarge(source) ? growPiece(source) : pieces.parse(source)
}

function isLarge(source: string): boolean {
  return source.length > LARGE || mayNest(source, DEEP)
}

function headOf(source: string): string {
  const body = source.search(/<body/i)
  return body < 0 ? source : source.slice(0, body)
}
