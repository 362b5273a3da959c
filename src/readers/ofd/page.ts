import { elementsOf, type XmlElement } from '../../packed/xml-tree.ts'
import type { PageContent } from '../pages/model.ts'
import { boxOf, intersection, type Matrix } from '../pages/paint/matrix.ts'
import { unpack } from '../pages/paint/packed.ts'
import { PageRecord } from '../pages/paint/record.ts'
import { visible } from '../pages/seen/visible.ts'
import { childOf, valueIn } from './package/elements.ts'
import { flagOf, numbersOf } from './package/numbers.ts'
import type { Resources } from './package/resources.ts'
import { paintObjects } from './paint/objects.ts'
import type { Place, Scene, Tally } from './paint/place.ts'
import { unitOf } from './paint/unit.ts'

/** A page with everything it is put together from. */
export interface Sheet {
  number: number
  tree: XmlElement
  /** The elements that may say how large it is, the nearest first. */
  areas: readonly XmlElement[]
  templates: readonly { order: string; tree: XmlElement }[]
  annotations: readonly XmlElement[]
  resources: Resources
}

/** Points a millimetre. */
const POINTS = 72 / 25.4
/** An A4 page, where nothing says how large it is. */
const A4 = [0, 0, 210, 297]
/** What is painted first, and what over it. */
const ORDERS = ['Background', 'Body', 'Foreground'] as const

/** What a page shows: templates and layers in their order, annotations over them. */
export function contentOf(sheet: Sheet, tally: Tally): PageContent {
  const [x = 0, y = 0, width = 0, height = 0] = boxIn(sheet.areas, 'PhysicalBox') ?? A4
  const page = new PageRecord(sheet.number, width * POINTS, height * POINTS)
  const matrix: Matrix = [POINTS, 0, 0, POINTS, -x * POINTS, -y * POINTS]
  const whole = { x0: 0, top: 0, x1: page.width, bottom: page.height }
  const shown = boxIn(sheet.areas, 'ApplicationBox')
  const place: Place = {
    matrix,
    clip: shown ? intersection(whole, placed(matrix, shown)) : whole,
    alpha: 1,
    hidden: false,
    annotated: false,
    watermark: false,
    drawParam: undefined,
    within: [],
  }
  const scene: Scene = { ...tally, page, resources: sheet.resources }
  for (const order of ORDERS) {
    for (const template of sheet.templates)
      if (orderOf(template.order, 'Background') === order)
        for (const own of ORDERS) paintLayers(template.tree, own, place, scene)
    paintLayers(sheet.tree, order, place, scene)
  }
  for (const list of sheet.annotations)
    for (const annotation of elementsOf(list, 'Annot')) paintAnnotation(annotation, place, scene)
  const { content, fills } = unpack(page.packed())
  return visible(content, fills)
}

/** The nearest box of a name that has an area. */
function boxIn(areas: readonly XmlElement[], name: string): number[] | undefined {
  const boxes = areas.map(area => numbersOf(valueIn(area, name)))
  return boxes.find(([, , width = 0, height = 0]) => width > 0 && height > 0)
}

function placed(matrix: Matrix, [x = 0, y = 0, width = 0, height = 0]: readonly number[]) {
  return boxOf(matrix, x, y, x + width, y + height)
}

function orderOf(word: string | undefined, or: (typeof ORDERS)[number]): (typeof ORDERS)[number] {
  return ORDERS.find(order => order === word) ?? or
}

function paintLayers(tree: XmlElement, order: string, place: Place, scene: Scene): void {
  const content = childOf(tree, 'Content')
  for (const layer of content ? elementsOf(content, 'Layer') : []) {
    const { Type, DrawParam } = layer.attributes
    if (orderOf(Type, 'Body') !== order) continue
    paintObjects(layer, { ...place, drawParam: DrawParam }, scene)
  }
}

/** What an annotation looks like stands in its own boundary; one that is a watermark says nothing of the document. */
function paintAnnotation(annotation: XmlElement, place: Place, scene: Scene): void {
  const { Type, Visible } = annotation.attributes
  for (const appearance of elementsOf(annotation, 'Appearance')) {
    const { matrix, clip, hidden } = unitOf(appearance, place, scene)
    const own = {
      ...place,
      matrix,
      clip,
      hidden: hidden || !flagOf(Visible, true),
      annotated: true,
      watermark: Type === 'Watermark',
    }
    paintObjects(appearance, own, scene)
  }
}
