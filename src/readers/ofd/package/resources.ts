import { SourceError } from '../../../model/errors.ts'
import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { valueIn } from './elements.ts'
import type { Parts } from './parts.ts'

/** What pages refer to by its number. */
export interface Resources {
  fonts: ReadonlyMap<string, XmlElement>
  drawParams: ReadonlyMap<string, XmlElement>
  colorSpaces: ReadonlyMap<string, XmlElement>
  composites: ReadonlyMap<string, XmlElement>
}

/** Which resource stands in which list. */
const LISTS = {
  Fonts: ['Font', 'fonts'],
  DrawParams: ['DrawParam', 'drawParams'],
  ColorSpaces: ['ColorSpace', 'colorSpaces'],
  CompositeGraphicUnits: ['CompositeGraphicUnit', 'composites'],
} as const

/**
 * The resources that the elements of `names` right below `owner` refer to, over those of `outer`. A part that cannot be read gives
 * none: fonts and colours do without, and a page that draws a unit of it is told by itself.
 */
export async function resourcesOf(
  parts: Parts,
  from: string,
  owner: XmlElement | undefined,
  names: readonly string[],
  outer?: Resources,
): Promise<Resources> {
  const found = {
    fonts: new Map(outer?.fonts),
    drawParams: new Map(outer?.drawParams),
    colorSpaces: new Map(outer?.colorSpaces),
    composites: new Map(outer?.composites),
  }
  const locs = owner === undefined ? [] : names.flatMap(name => elementsOf(owner, name))
  for (const loc of locs) {
    const tree = await treeOf(parts, from, String(loc.children[0] ?? ''))
    for (const list of tree === undefined ? [] : elementsOf(tree)) {
      if (!isList(list.name)) continue
      const [name, into] = LISTS[list.name]
      for (const element of elementsOf(list, name))
        found[into].set(element.attributes['ID'] ?? '', element)
    }
  }
  return found
}

function isList(name: string): name is keyof typeof LISTS {
  return Object.hasOwn(LISTS, name)
}

async function treeOf(parts: Parts, from: string, loc: string): Promise<XmlElement | undefined> {
  try {
    return (await parts.treeAt(from, loc)).tree
  } catch (error) {
    if (error instanceof SourceError) return undefined
    throw error
  }
}

/** A drawing parameter over all those it is relative to: attributes and elements, the nearest first. */
export function drawParamOf(id: string | undefined, { drawParams }: Resources): XmlElement[] {
  const chain = new Set<XmlElement>()
  for (let next = id; next !== undefined; ) {
    const param = drawParams.get(next)
    if (param === undefined || chain.has(param)) break
    chain.add(param)
    next = param.attributes['Relative'] ?? valueIn(param, 'Relative')
  }
  return [...chain]
}
