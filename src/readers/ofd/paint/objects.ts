import { SourceError } from '../../../model/errors.ts'
import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { boxOf, intersection } from '../../pages/paint/matrix.ts'
import { paintPath } from '../../pages/paint/shapes.ts'
import { childOf, wordsOf } from '../package/elements.ts'
import { flagOf } from '../package/numbers.ts'
import { pathOf } from './path.ts'
import type { Place, Scene } from './place.ts'
import { paintText } from './text.ts'
import { type Unit, unitOf } from './unit.ts'

/** Steps an object takes beside those of its characters and strokes. */
const OBJECT = 40

/** Paints the objects of a layer, a block or a composite in the order they are written. */
export function paintObjects(block: XmlElement, place: Place, scene: Scene): void {
  for (const element of elementsOf(block)) {
    scene.spend(OBJECT)
    if (element.name === 'PageBlock' || element.name === 'Layer')
      paintObjects(element, place, scene)
    else if (Object.hasOwn(painters, element.name))
      painters[element.name]?.(element, unitOf(element, place, scene), place, scene)
  }
}

type Painter = (element: XmlElement, unit: Unit, place: Place, scene: Scene) => void

const painters: Readonly<Record<string, Painter>> = {
  TextObject: paintText,
  PathObject: paintShape,
  ImageObject: paintImage,
  CompositeObject: paintComposite,
}

function paintShape(
  element: XmlElement,
  unit: Unit,
  { annotated, watermark }: Place,
  scene: Scene,
): void {
  if (unit.hidden || watermark) return
  const { attributes } = element
  const how = {
    filled: flagOf(attributes['Fill'], false) && !unit.unfilled,
    stroked: flagOf(attributes['Stroke'], true),
    annotated,
  }
  if (!how.filled && !how.stroked) return
  const data = elementsOf(element, 'AbbreviatedData').map(wordsOf).join(' ')
  paintPath(pathOf(data, unit.matrix, scene), how, unit, scene.page)
}

/** An image fills the unit square. */
function paintImage(
  _: XmlElement,
  { matrix, clip, fillAlpha, hidden }: Unit,
  __: Place,
  { page, count }: Scene,
): void {
  if (hidden || fillAlpha <= 0) return
  count('picture')
  const box = intersection(clip, boxOf(matrix, 0, 0, 1, 1))
  const area = Math.max(0, box.x1 - box.x0) * Math.max(0, box.bottom - box.top)
  page.imageCoverage = Math.min(1, page.imageCoverage + area / (page.width * page.height))
}

/** Composites in composites. */
const DEEPEST = 16

function paintComposite(element: XmlElement, unit: Unit, place: Place, scene: Scene): void {
  const id = element.attributes['ResourceID'] ?? ''
  const content = contentOf(scene.resources.composites.get(id))
  if (content === undefined)
    throw new SourceError('source-unreadable', `what it draws as ${id} is not in the package`)
  if (place.within.includes(id) || place.within.length >= DEEPEST)
    throw new SourceError('source-unreadable', `what it draws as ${id} draws itself`)
  paintObjects(
    content,
    {
      ...place,
      matrix: unit.matrix,
      clip: unit.clip,
      alpha: unit.alpha,
      hidden: unit.hidden,
      drawParam: element.attributes['DrawParam'] ?? place.drawParam,
      within: [...place.within, id],
    },
    scene,
  )
}

function contentOf(composite: XmlElement | undefined): XmlElement | undefined {
  return composite && childOf(composite, 'Content')
}
