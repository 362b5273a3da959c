import { showGlyphs, type TextPlace } from './glyphs.ts'
import { apply, boxOf, identity, type Matrix, matrixOf, multiply } from './matrix.ts'
import type { PageContent } from './model.ts'
import { paint } from './paths.ts'
import { firstState, fontOf, type State } from './state.ts'
import { visible } from './visible.ts'

export interface Operators {
  page: number
  width: number
  height: number
  /** User space → the page as displayed, top-left origin. */
  view: Matrix
  functions: readonly number[]
  arguments: readonly unknown[]
  ops: Record<string, number>
  font(name: string): unknown
}

/** One pass over a page's operators: every visible glyph with its box, every ruling. */
export function interpretPage(input: Operators): PageContent {
  const { ops, width, height } = input
  const content: PageContent = {
    page: input.page,
    width,
    height,
    glyphs: [],
    segments: [],
    imageCoverage: 0,
    unmapped: 0,
    omitted: {},
  }
  const fills: { x0: number; top: number; x1: number; bottom: number }[] = []
  let state = firstState(input.view, width, height)
  const saved: State[] = []
  let text: TextPlace = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0, space: false }
  let clipNext = false
  const move = (x: number, y: number) => {
    text.lineX += x
    text.lineY += y
    text.x = text.lineX
    text.y = text.lineY
  }
  const run: Record<string, (values: readonly unknown[]) => void> = {
    save: () => saved.push({ ...state }),
    restore: () => {
      state = saved.pop() ?? state
    },
    transform: values => {
      state.matrix = multiply(state.matrix, matrixOf(values))
    },
    paintFormXObjectBegin: ([matrix]) => {
      saved.push({ ...state })
      if (isArrayLike(matrix)) state.matrix = multiply(state.matrix, matrixOf(matrix))
    },
    paintFormXObjectEnd: () => {
      state = saved.pop() ?? state
    },
    setLineWidth: ([value]) => {
      state.lineWidth = Number(value)
    },
    setDash: ([value]) => {
      state.dashed = Array.isArray(value) && value.length > 0
    },
    setFillRGBColor: ([value]) => {
      state.fill = String(value)
    },
    setStrokeRGBColor: ([value]) => {
      state.stroke = String(value)
    },
    setFillColorN: () => {
      state.fill = '#808080'
    },
    setStrokeColorN: () => {
      state.stroke = '#808080'
    },
    clip: () => {
      clipNext = true
    },
    eoClip: () => {
      clipNext = true
    },
    constructPath: values => {
      const limits = values[2]
      if (clipNext && isArrayLike(limits)) state.clip = intersect(state.clip, limits, state.matrix)
      else if (!clipNext) paint(values, ops, state, content.segments, fills)
      clipNext = false
    },
    beginText: () => {
      text = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0, space: text.space }
    },
    setTextMatrix: values => {
      const [first] = values
      text = {
        matrix: matrixOf(isArrayLike(first) ? first : values),
        x: 0,
        y: 0,
        lineX: 0,
        lineY: 0,
        space: text.space,
      }
    },
    moveText: ([x, y]) => move(Number(x), Number(y)),
    setLeadingMoveText: ([x, y]) => {
      state.leading = Number(y)
      move(Number(x), Number(y))
    },
    nextLine: () => move(0, state.leading),
    setLeading: ([value]) => {
      state.leading = -Number(value)
    },
    setCharSpacing: ([value]) => {
      state.characterSpacing = Number(value)
    },
    setWordSpacing: ([value]) => {
      state.wordSpacing = Number(value)
    },
    setHScale: ([value]) => {
      state.scale = Number(value) / 100
    },
    setTextRise: ([value]) => {
      state.rise = Number(value)
    },
    setTextRenderingMode: ([value]) => {
      state.mode = Number(value)
    },
    setFont: ([name, size]) => {
      state.font = fontOf(input.font(String(name)))
      state.size = Number(size)
    },
    showText: ([glyphs]) => {
      if (Array.isArray(glyphs)) showGlyphs(glyphs, state, text, content)
    },
  }
  for (const name of [
    'paintImageXObject',
    'paintInlineImageXObject',
    'paintImageMaskXObject',
    'paintJpegXObject',
  ]) {
    run[name] = () => {
      const box = boxOf(state.matrix, 0, 0, 1, 1)
      const area = Math.abs((box.x1 - box.x0) * (box.bottom - box.top))
      content.imageCoverage = Math.min(1, content.imageCoverage + area / (width * height))
    }
  }
  const byCode: ((values: readonly unknown[]) => void)[] = []
  for (const [name, action] of Object.entries(run)) {
    const code = ops[name]
    if (code !== undefined) byCode[code] = action
  }
  for (const [i, code] of input.functions.entries()) {
    const values = input.arguments[i]
    byCode[code]?.(Array.isArray(values) ? values : [])
  }
  return visible(content, fills)
}

function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value)
}

function intersect(clip: State['clip'], limits: ArrayLike<unknown>, matrix: Matrix): State['clip'] {
  const [x0, y0] = [Number(limits[0]), Number(limits[1])]
  const box = boxOf(matrix, x0, y0, Number(limits[2]), Number(limits[3]))
  if (!Number.isFinite(apply(matrix, x0, y0)[0])) return clip
  return {
    x0: Math.max(clip.x0, box.x0),
    top: Math.max(clip.top, box.top),
    x1: Math.min(clip.x1, box.x1),
    bottom: Math.min(clip.bottom, box.bottom),
  }
}
