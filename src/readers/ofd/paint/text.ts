import { elementsOf, type XmlElement } from '../../../packed/xml-tree.ts'
import { type Hidden, LOST } from '../../pages/model.ts'
import { characterOf } from '../../pages/paint/characters.ts'
import { overWhite } from '../../pages/paint/color.ts'
import { boxOf, type Matrix, multiply } from '../../pages/paint/matrix.ts'
import { wordsOf } from '../package/elements.ts'
import { flagOf, numberOf } from '../package/numbers.ts'
import type { Place, Scene } from './place.ts'
import { type Spot, spotsOf } from './spots.ts'
import type { Unit } from './unit.ts'

/** Share of the em over and under the baseline. */
const ASCENT = 0.88
const DESCENT = 0.12
/** Text this small, in points, is not read by anyone. */
const TINY = 1
const INVISIBLE = 0.05
/** Weight from which text is bold. */
const BOLD = 600

/** What all glyphs of a text object share. */
interface Brush {
  size: number
  em: number
  font: string
  bold: boolean
  color: string
  mode: number
  /** Clockwise, how each glyph stands. */
  turned: number
  hidden: Hidden['reason'] | null
}

/** Places the glyphs of a text object; white space and what has no Unicode print nothing. */
export function paintText(element: XmlElement, unit: Unit, place: Place, scene: Scene): void {
  const brush = brushOf(element, unit, place, scene)
  let transforms: XmlElement[] = []
  const start = { x: 0, y: 0 }
  for (const child of elementsOf(element)) {
    if (child.name === 'CGTransform') transforms.push(child)
    if (child.name !== 'TextCode') continue
    start.x = numberOf(child.attributes['X'], start.x)
    start.y = numberOf(child.attributes['Y'], start.y)
    const text = wordsOf(child).replace(/^\s*\n\s*|\s*\n\s*$/g, '')
    const { spots, angle } = spotsOf(text, child, transforms, element, start, unit.matrix)
    scene.spend(text.length)
    let space = false
    for (const spot of spots) {
      const character = characterOf(spot.text)
      if (character.kind !== 'space')
        paintGlyph(spot, character, { ...brush, angle, space }, unit, scene)
      space = character.kind === 'space'
    }
    transforms = []
  }
}

function brushOf(element: XmlElement, unit: Unit, place: Place, { resources }: Scene): Brush {
  const { attributes } = element
  const font = resources.fonts.get(attributes['Font'] ?? '')
  const name = font?.attributes['FontName'] ?? font?.attributes['FamilyName'] ?? ''
  const filled = flagOf(attributes['Fill'], true)
  const stroked = flagOf(attributes['Stroke'], false)
  const alpha = filled ? unit.fillAlpha : unit.strokeAlpha
  const size = Math.abs(numberOf(attributes['Size'], 0))
  const em = size * Math.hypot(unit.matrix[2], unit.matrix[3])
  const invisible = unit.hidden || alpha < INVISIBLE || !(filled || stroked)
  return {
    size,
    em,
    font: name,
    bold:
      flagOf(font?.attributes['Bold'], false) ||
      numberOf(attributes['Weight'], 400) >= BOLD ||
      /bold|black|heavy|simhei/i.test(name),
    color: overWhite(filled ? unit.fill : unit.stroke, alpha),
    mode: filled ? (stroked ? 2 : 0) : 1,
    turned: numberOf(attributes['CharDirection'], 0),
    hidden: invisible ? 'invisible' : place.watermark ? 'watermark' : em < TINY ? 'tiny' : null,
  }
}

function paintGlyph(
  spot: Spot,
  { kind, char }: ReturnType<typeof characterOf>,
  brush: Brush & { angle: number; space: boolean },
  { matrix, clip }: Unit,
  { page }: Scene,
): void {
  const { size, em, font, bold, color, angle, mode, space } = brush
  const placed = multiply(matrix, standing(brush.turned, spot))
  const { x0, top, x1, bottom } = boxOf(placed, 0, -ASCENT * size, spot.width, DESCENT * size)
  const x = (x0 + x1) / 2
  const y = (top + bottom) / 2
  const isSeen = x >= clip.x0 && x <= clip.x1 && y >= clip.top && y <= clip.bottom
  const reason = isSeen ? brush.hidden : 'clipped'
  if (reason !== null) page.hide(x0, top, x1, bottom, char, reason)
  else {
    if (kind === 'unmapped') page.unmapped += 1
    const shown = kind === 'unmapped' ? LOST : char
    const baseline = angle === 0 ? placed[5] : bottom
    page.glyph(x0, top, x1, bottom, shown, baseline, em, font, bold, color, angle, mode, space)
  }
}

/** Where a glyph stands and how it is turned there. */
function standing(turned: number, { x, y }: Spot): Matrix {
  switch (((Math.round(turned / 90) % 4) + 4) % 4) {
    case 1:
      return [0, 1, -1, 0, x, y]
    case 2:
      return [-1, 0, 0, -1, x, y]
    case 3:
      return [0, -1, 1, 0, x, y]
    default:
      return [1, 0, 0, 1, x, y]
  }
}
