import type { Cited } from '../model/cited.ts'
import type { Facts } from '../model/document.ts'
import { locate, type Text } from '../model/text.ts'
import { unitWords, yearPattern } from './words.ts'

const BODY =
  '人民政府|财政局|财政厅|财政部|税务局|审计局|审计厅|发展和改革委员会|委员会|统计局|管理局|监督管理局|人民法院|人民检察院|公安局|教育局|卫生健康局|交通运输局|办公室|管委会|局|厅'
const ORGANIZATION = new RegExp(
  `((?:[\\u4e00-\\u9fff]{2,7}?(?:省|自治区|市|县|区|州|盟|旗))+(?:[\\u4e00-\\u9fff]{0,12}?(?:${BODY})))`,
)
const REGION = /^((?:[\u4e00-\u9fff]{2,7}?(?:省|自治区|市|自治州|州|县|区|旗)){1,3})/

/** The facts the words of a document state about it; what the format itself says (`marked`) goes first. */
export function readFacts(marked: Facts, title: Text | undefined, lines: readonly Text[]): Facts {
  const facts: Facts = { ...marked }
  if (!facts.title && title) facts.title = whole(title)
  if (facts.title && facts.title.text !== title?.text) {
    const years = [
      ...new Set([...facts.title.value.matchAll(yearPattern)].map(found => found[1] ?? '')),
    ]
    const [year] = years
    if (year !== undefined && years.length === 1) {
      facts.year = { value: Number(year), text: year, anchors: facts.title.anchors }
    }
  } else if (title) {
    const years = [...new Set([...title.text.matchAll(yearPattern)].map(found => found[1] ?? ''))]
    const [year] = years
    if (year !== undefined && years.length === 1) facts.year = part(title, Number(year), year)
  }
  const organization = organizationIn(title)
  const from = Math.max(
    0,
    lines.findIndex(line => title?.text.startsWith(line.text)),
  )
  const signed = lines
    .slice(from, from + 6)
    .find(({ text }) => ORGANIZATION.exec(text)?.[0] === text)
  if (organization && title) facts.organization = part(title, organization, organization)
  else if (signed) facts.organization = whole(signed)
  else {
    const line = lines.find(({ text }) =>
      /^(?:编制|填报|发布|公开)?(?:单位|部门|机构)(?:名称)?[：:]/.test(text),
    )
    const words = line?.text.split(/[：:]/)[1]?.trim().split(/\s/)[0]
    if (line && words && !unitWords.test(line.text)) facts.organization = part(line, words, words)
  }
  const region = REGION.exec(
    facts.organization?.value ?? title?.text.replace(/^(?:关于|[\d\s年度－—-])+/, '') ?? '',
  )?.[1]
  const home = [title, ...lines].find(line => region !== undefined && line?.text.includes(region))
  if (region !== undefined && home) facts.region = part(home, region, region)
  for (const line of lines.slice(0, 30)) {
    const dated =
      /(?:发布|公布|公开|成文|印发|发文)(?:日期|时间)\s*[：:]\s*((\d{4})\s*[-年/.]\s*(\d{1,2})\s*[-月/.]\s*(\d{1,2}))/.exec(
        line.text,
      )
    if (dated && !facts.publishedOn) {
      const [, words = '', year = '', month = '', day = ''] = dated
      facts.publishedOn = part(
        line,
        `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`,
        words,
      )
    }
    const from = /(?:信息来源|来源)\s*[：:]\s*(\S{2,30})/.exec(line.text)?.[1]
    if (from !== undefined && !facts.publisher) facts.publisher = part(line, from, from)
  }
  return facts
}

function organizationIn(title: Text | undefined): string | undefined {
  const words = title?.text.replace(/\s+/g, '') ?? ''
  const start = /[^\d年度]/.exec(words.replace(/^关于/, ''))
  const found = ORGANIZATION.exec(words.replace(/^关于/, '').slice(start?.index ?? 0))?.[1]
  return found !== undefined && title?.text.includes(found) ? found : undefined
}

function whole(line: Text): Cited<string> {
  return part(line, line.text.replace(/\s*\n\s*/g, ''), line.text)
}

function part<T>(line: Text, value: T, words: string): Cited<T> {
  const start = Math.max(0, line.text.indexOf(words))
  return { value, text: words, anchors: locate(line, start, start + words.length) }
}
