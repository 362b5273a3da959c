import type { Box } from '../../../model/anchor.ts'
import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { boxOf, intersection, type Matrix, matrixOf, multiply } from '../../pages/paint/matrix.ts'
import type { Pen } from '../../pages/paint/shapes.ts'
import { childOf, valueIn } from '../package/elements.ts'
import { flagOf, numberOf, numbersOf } from '../package/numbers.ts'
import { drawParamOf } from '../package/resources.ts'
import { type Color, colorOf } from './colors.ts'
import { pathOf } from './path.ts'
import type { Place, Scene } from './place.ts'

/** How one object is painted. Every colour that is not said is black; whether it is used is for text and paths to say. */
export interface Unit extends Pen {
  /** No colour is said for what is filled. */
  unfilled: boolean
  hidden: boolean
  /** Of the object as a whole, 0 to 1. */
  alpha: number
}

/** Millimetres of a line nobody has said the width of. */
const LINE = 0.353

/** An object in its place: its own matrix, its boundary, its clips, its colours and those of its drawing parameters. */
export function unitOf(element: XmlElement, place: Place, scene: Scene): Unit {
  const { attributes } = element
  const boundary = numbersOf(attributes['Boundary'])
  const [x = 0, y = 0] = boundary
  const framed = multiply(place.matrix, [1, 0, 0, 1, x, y])
  const matrix = multiply(framed, ownMatrix(element))
  const params = drawParamOf(attributes['DrawParam'] ?? place.drawParam, scene.resources)
  const said = (name: string): string | undefined =>
    attributes[name] ??
    params.map(param => param.attributes[name]).find(value => value !== undefined)
  const color = (name: string): Color | undefined => {
    const found = [element, ...params].map(from => childOf(from, name)).find(from => from)
    return found && colorOf(found, scene.resources.colorSpaces)
  }
  const alpha = place.alpha * Math.min(1, Math.max(0, numberOf(attributes['Alpha'], 255) / 255))
  const fill = color('FillColor')
  const stroke = color('StrokeColor')
  const fillAlpha = alpha * (fill?.alpha ?? 1)
  return {
    matrix,
    clip: clippedBy(
      element,
      element.name === 'TextObject' ? place.clip : within(place, boundary),
      { framed, matrix },
      scene,
    ),
    fill: fill?.color ?? '#000000',
    stroke: stroke?.color ?? '#000000',
    lineWidth: numberOf(said('LineWidth'), LINE),
    dashed: numbersOf(said('DashPattern')).some(length => length > 0),
    alpha,
    fillAlpha,
    strokeAlpha: alpha * (stroke?.alpha ?? 1),
    opaque: fillAlpha >= 1 && !fill?.mixed,
    unfilled: fill === undefined,
    hidden: place.hidden || !flagOf(attributes['Visible'], true),
  }
}

/**
 * What a boundary leaves of a place: programs that round put the end of a line a little outside. Words are shown whole by programs,
 * however far they stand out of theirs.
 */
function within({ clip, matrix }: Place, [x = 0, y = 0, width = 0, height = 0]: number[]): Box {
  if (width <= 0 && height <= 0) return clip
  return intersection(
    clip,
    boxOf(matrix, x - SLACK, y - SLACK, x + width + SLACK, y + height + SLACK),
  )
}

/** Millimetres by which programs let things stand outside of their boundary. */
const SLACK = 0.5

/** Each clip is the box around its areas; all of them together bound the object. */
function clippedBy(
  element: XmlElement,
  clip: Box,
  { framed, matrix }: { framed: Matrix; matrix: Matrix },
  scene: Scene,
): Box {
  const clips = childOf(element, 'Clips')
  if (clips === undefined) return clip
  const base = flagOf(clips.attributes['TransFlag'], true) ? matrix : framed
  return elementsOf(clips, 'Clip').reduce((left, one) => {
    const boxes = elementsOf(one, 'Area').flatMap(area => areaBox(area, base, scene) ?? [])
    const [first] = boxes
    return first === undefined ? left : intersection(left, boxes.reduce(hull, first))
  }, clip)
}

function areaBox(area: XmlElement, base: Matrix, scene: Scene): Box | undefined {
  const path = childOf(area, 'Path')
  if (path === undefined) return undefined
  const [x = 0, y = 0] = numbersOf(path.attributes['Boundary'])
  const placed = multiply(multiply(base, ownMatrix(area)), [1, 0, 0, 1, x, y])
  const data = valueIn(path, 'AbbreviatedData') ?? ''
  const drawn = pathOf(data, multiply(placed, ownMatrix(path)), scene)
  const xs = [
    ...drawn.runs.flat().map(point => point[0]),
    ...drawn.curves.filter((_, i) => i % 2 === 0),
  ]
  const ys = [
    ...drawn.runs.flat().map(point => point[1]),
    ...drawn.curves.filter((_, i) => i % 2 === 1),
  ]
  if (xs.length === 0) return undefined
  return {
    x0: least(xs),
    top: least(ys),
    x1: -least(xs.map(x => -x)),
    bottom: -least(ys.map(y => -y)),
  }
}

/** The matrix an element writes; none changes nothing. */
function ownMatrix({ attributes }: XmlElement): Matrix {
  return matrixOf(numbersOf(attributes['CTM']))
}

function least(numbers: readonly number[]): number {
  return numbers.reduce((a, b) => Math.min(a, b), Number.POSITIVE_INFINITY)
}

function hull(a: Box, b: Box): Box {
  return {
    x0: Math.min(a.x0, b.x0),
    top: Math.min(a.top, b.top),
    x1: Math.max(a.x1, b.x1),
    bottom: Math.max(a.bottom, b.bottom),
  }
}
