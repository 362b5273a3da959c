import { holdsProse } from './chrome.ts'
import type { Element } from './elements.ts'
import { attribute } from './properties.ts'

const words = (text: string) => new Set(text.split(' '))

/** What sites set around a document, by what its elements are. */
const frameElements = words('nav footer')
const frameRoles = words('navigation banner contentinfo')
/** The same by words of a class or id: an element of such a name may hold the document. */
const frameNames = words(
  'nav navbar menu breadcrumb breadcrumbs crumb crumbs share bshare bdsharebuttonbox social toolbar print fontsize qrcode ewm pagination pager copyright foot footer',
)

/** Whether an element is navigation, a share bar or a footer of a page, by what the page itself calls it. */
export function isFrame(element: Element): boolean {
  if (frameElements.has(element.tagName)) return true
  const role = attribute(element, 'role')
  if (role !== undefined && frameRoles.has(role)) return true
  return isCalledFrame(element) && !holdsProse(element)
}

/** Words of a name are parted by hyphens and low lines too: main-nav, page_footer. */
function isCalledFrame(element: Element): boolean {
  return [attribute(element, 'class'), attribute(element, 'id')].some(name =>
    name
      ?.toLowerCase()
      .split(/[\s_-]+/)
      .some(word => frameNames.has(word)),
  )
}
