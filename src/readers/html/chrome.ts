import { type Element, isElement, type Node } from './elements.ts'

const CHROME_LINE =
  /^(?:[\s【】〖〗[\]（）()|｜:：>＞»·、,，/-]|下载(?:文件|附件)?|(?:我要)?打印(?:本页|此页|此文|正文)?|关闭(?:窗口|本页)?|字号|字[体号](?:大小)?|[大中小](?=[\s\]】|｜)）]|$)|分享(?:到|至)?|收藏|返回(?:顶部|首页|列表)?|上一篇|下一篇|首页|网站地图|扫一扫(?:在手机打开当前页)?|浏览(?:次数|量)?|访问(?:次数|量)|点击数|微信|微博|朋友圈|复制链接|无障碍|阅读(?:次数?|人数|量)|繁體|繁体(?:版)?|简体|登录|注册|(?:退出)?(?:关怀版|长者模式|适老化?模式)|无障碍(?:浏览|阅读)|听新闻|当前位置|您(?:现在)?的?位置|\d{1,7}次?)+$/u

/** A line of controls: 【打印】【关闭】 字号：大 中 小. */
export function isControlLine(text: string): boolean {
  return text.length <= 80 && /[\u4e00-\u9fff]/.test(text) && CHROME_LINE.test(text)
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
