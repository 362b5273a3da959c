import type { Root } from 'hast'
import { holdsProse } from './chrome.ts'
import type { Element } from './elements.ts'
import { outliner } from './outline.ts'

/** What sites set around a document, by what its elements are. */
const FRAMES = 'nav, footer, [role="navigation"], [role="banner"], [role="contentinfo"]'
/** The same by words of a class or id: an element of such a name may hold the document. */
const NAMED = ':called-frame'
const NAMES = new Set(
  'nav navbar menu breadcrumb breadcrumbs crumb crumbs share bshare bdsharebuttonbox social toolbar print fontsize qrcode ewm pagination pager copyright foot footer'.split(
    ' ',
  ),
)

const outline = outliner({ 'called-frame': isCalledFrame })

/** Navigation, share bars and footers of a page, by what the page itself calls them. */
export class Frames {
  readonly #frames: ReadonlySet<Element>
  readonly #named: ReadonlySet<Element>

  constructor(tree: Root) {
    const page = outline(tree, isNamed)
    this.#frames = page.elements(FRAMES)
    this.#named = page.elements(NAMED)
  }

  has(element: Element): boolean {
    return this.#frames.has(element) || (this.#named.has(element) && !holdsProse(element))
  }
}

/** Most elements of a page have no name of their own, and no frame is told by what it stands in. */
function isNamed({ tagName, properties }: Element): boolean {
  const { className, id, role } = properties
  return Boolean(className ?? id ?? role) || tagName === 'nav' || tagName === 'footer'
}

/** Words of a name are parted by hyphens and low lines too: main-nav, page_footer. */
function isCalledFrame({ class: className = '', id = '' }: Record<string, string>): boolean {
  return `${className} ${id}`
    .toLowerCase()
    .split(/[\s_-]+/)
    .some(word => NAMES.has(word))
}
