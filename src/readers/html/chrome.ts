import { siteBar } from '../../lexicon/websites.ts'
import { type Element, isElement, type Node } from './elements.ts'

/** A line of controls: 【打印】【关闭】 字号：大 中 小. */
export function isControlLine(text: string): boolean {
  return text.length <= 80 && /[\u4e00-\u9fff]/.test(text) && siteBar.test(text)
}

/** Lists of links hold no sentences. */
export function isLinkList(element: Element): boolean {
  const { all, linked, sentences } = measure(element)
  return all >= 8 && !sentences && linked / all > 0.8
}

/** Whether an element holds sentences that are no links. */
export function holdsProse(element: Element): boolean {
  const { all, linked, sentences } = measure(element)
  return sentences && all - linked > 60
}

/** A part of the page larger than this is its content, whatever it is called. */
const LARGE = 3000

function measure(element: Element): { all: number; linked: number; sentences: boolean } {
  let all = 0
  let linked = 0
  let sentences = false
  const waiting: { node: Node; link: boolean }[] = [{ node: element, link: false }]
  let seen = 0
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    const { node, link } = next
    seen += 1
    if (seen > LARGE) return { all: LARGE, linked: 0, sentences: true }
    if (node.type === 'text') {
      const length = node.value.trim().length
      all += length
      if (link) linked += length
      else if (/[。；;]/.test(node.value)) sentences = true
    } else if ('children' in node) {
      const inLink = link || (isElement(node) && node.tagName === 'a')
      for (const child of node.children) waiting.push({ node: child, link: inLink })
    }
  }
  return { all, linked, sentences }
}
