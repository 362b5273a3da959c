import { type Element, elementsOf, find, setting, switched } from './tree.ts'

/** What a style says of the paragraphs and runs that have it, those it is based on included. */
export interface Style {
  name: string
  /** From 0; 9 is body text. */
  outline?: number
  numbering?: { id?: string; level?: number }
  align?: string
  hidden?: boolean
  struck?: boolean
  color?: string
  shaded?: boolean
}

/** No style of a document is based on more. */
const DEEPEST = 20
const headingName = /^heading\s*([1-9])$/i

/** The styles of a document by their id, and the ones its paragraphs have without saying so. */
export interface Styles {
  of(id: string | undefined): Style
  paragraph: Style
}

/** Reads what `styles.xml` defines; a document without it has no styles. */
export function stylesOf(definitions: readonly Element[]): Styles {
  const defined = new Map<string, Element>()
  for (const style of definitions)
    if (style.name === 'style') defined.set(style.attributes['styleId'] ?? '', style)
  const known = new Map<string, Style>()
  const resolve = (id: string, depth: number): Style => {
    const found = known.get(id)
    if (found !== undefined) return found
    const element = defined.get(id)
    const base = setting(element, 'basedOn')
    const under = base === undefined || depth > DEEPEST ? undefined : resolve(base, depth + 1)
    const own: Style = element ? saidBy(element) : { name: '' }
    const style: Style = { ...under, ...own }
    // A style may name a level alone, of the list of the style it is based on.
    if (own.numbering) style.numbering = { ...under?.numbering, ...own.numbering }
    known.set(id, style)
    return style
  }
  const standard = [...defined].find(
    ([, { attributes }]) =>
      attributes['type'] === 'paragraph' && /^(?:1|true|on)$/.test(attributes['default'] ?? ''),
  )
  const paragraph = standard ? resolve(standard[0], 0) : { name: '' }
  return {
    of: id => (id === undefined ? paragraph : resolve(id, 0)),
    paragraph,
  }
}

function saidBy(style: Element): Style {
  const name = setting(style, 'name') ?? ''
  const properties = find(style, 'pPr')
  const outline = setting(properties, 'outlineLvl') ?? headingOutline(name)
  const id = setting(properties, 'numPr', 'numId')
  const level = setting(properties, 'numPr', 'ilvl')
  return {
    name,
    ...(outline !== undefined && { outline: Number(outline) }),
    ...((id ?? level) !== undefined && {
      numbering: {
        ...(id !== undefined && { id }),
        ...(level !== undefined && { level: Number(level) }),
      },
    }),
    ...defined('align', setting(properties, 'jc')),
    ...runSays(find(style, 'rPr')),
    ...(isShaded(properties) && { shaded: true }),
  }
}

/** What a run's own properties say of whether its words are seen. */
export function runSays(
  properties: Element | undefined,
): Pick<Style, 'hidden' | 'struck' | 'color' | 'shaded'> {
  if (properties === undefined || elementsOf(properties).length === 0) return {}
  const struck = switched(properties, 'strike') ?? switched(properties, 'dstrike')
  return {
    ...defined('hidden', switched(properties, 'vanish')),
    ...defined('struck', struck),
    ...defined('color', setting(properties, 'color')),
    ...(isShaded(properties) && { shaded: true }),
  }
}

/** Whether a paragraph, a run or a cell stands on a coloured ground. */
export function isShaded(properties: Element | undefined): boolean {
  const shading = find(properties, 'shd')?.attributes
  if (shading === undefined) return false
  const fill = shading['fill'] ?? 'auto'
  const pattern = shading['val'] ?? 'clear'
  return !/^(?:auto|ffffff)$/i.test(fill) || !/^(?:clear|nil)$/.test(pattern)
}

function headingOutline(name: string): string | undefined {
  const level = headingName.exec(name)?.[1]
  return level === undefined ? undefined : String(Number(level) - 1)
}

function defined<Name extends string, Value>(
  name: Name,
  value: Value | undefined,
): { [name in Name]?: Value } {
  const said: { [name in Name]?: Value } = {}
  if (value !== undefined) said[name] = value
  return said
}
