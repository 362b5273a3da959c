import {
  boxOf,
  identity,
  intersection,
  type Matrix,
  matrixOf,
  multiply,
} from '../../pages/paint/matrix.ts'
import { PageRecord } from '../../pages/paint/record.ts'
import type { TextPlace } from './glyphs.ts'
import { firstState, type State } from './state.ts'

/** A page as its operators paint it: what stands on it so far, and how the next thing is painted. */
export class Canvas {
  readonly page: PageRecord
  state: State
  text: TextPlace = { matrix: identity, x: 0, y: 0, lineX: 0, lineY: 0, space: false }
  /** The next path bounds what is painted. */
  clipNext = false
  /** Something was painted since the last transformation: an image that was dropped paints nothing. */
  painted = true
  /** Depth of annotations: their text is read, their lines are no rulings. */
  annotations = 0
  readonly #view: Matrix
  readonly #saved: State[] = []
  /** Whether each open marked content is a layer that is switched off. */
  readonly #marks: boolean[] = []

  constructor(page: number, width: number, height: number, view: Matrix) {
    this.#view = view
    this.state = firstState(view, width, height)
    this.page = new PageRecord(page, width, height)
  }

  save(): void {
    this.#saved.push({ ...this.state })
  }

  restore(): void {
    if (!this.painted) this.#image()
    const { hiddenLayers } = this.state
    this.state = this.#saved.pop() ?? this.state
    this.state.hiddenLayers = hiddenLayers
  }

  transform(values: ArrayLike<unknown>): void {
    this.state.matrix = multiply(this.state.matrix, matrixOf(values))
    this.painted = false
  }

  /** A form begins: its own matrix, and nothing painted outside its box. */
  begin(matrix: unknown, box: unknown): void {
    this.painted = true
    this.save()
    if (isArrayLike(matrix)) this.state.matrix = multiply(this.state.matrix, matrixOf(matrix))
    if (isArrayLike(box)) this.clip(box)
  }

  /** An annotation stands on the page by itself, whatever state the page is left in. */
  beginAnnotation(box: unknown, transform: unknown, matrix: unknown): void {
    this.save()
    const { width, height } = this.page
    this.state = firstState(this.#view, width, height)
    if (isArrayLike(box)) this.clip(box)
    if (isArrayLike(transform)) this.transform(transform)
    if (isArrayLike(matrix)) this.transform(matrix)
    this.painted = true
    this.annotations += 1
  }

  endAnnotation(): void {
    this.restore()
    this.annotations -= 1
  }

  clip(limits: ArrayLike<unknown>): void {
    const at = (i: number) => Number(limits[i])
    const box = boxOf(this.state.matrix, at(0), at(1), at(2), at(3))
    if (Number.isFinite(box.x0 + box.x1 + box.top + box.bottom))
      this.state.clip = intersection(this.state.clip, box)
  }

  mark(hidden: boolean): void {
    this.#marks.push(hidden)
    if (hidden) this.state.hiddenLayers += 1
  }

  unmark(): void {
    if (this.#marks.pop()) this.state.hiddenLayers -= 1
  }

  moveText(x: number, y: number): void {
    const { text } = this
    text.lineX += x
    text.lineY += y
    text.x = text.lineX
    text.y = text.lineY
  }

  setTextMatrix(matrix: Matrix): void {
    this.text = { matrix, x: 0, y: 0, lineX: 0, lineY: 0, space: this.text.space }
  }

  /** An image fills the unit square. pdf.js drops it, so it shows as a transformation nothing is painted under. */
  #image(): void {
    this.painted = true
    const { width, height } = this.page
    const box = intersection(this.state.clip, boxOf(this.state.matrix, 0, 0, 1, 1))
    const area = Math.max(0, box.x1 - box.x0) * Math.max(0, box.bottom - box.top)
    if (this.state.hiddenLayers > 0 || !Number.isFinite(area)) return
    this.page.imageCoverage = Math.min(1, this.page.imageCoverage + area / (width * height))
  }
}

export function isArrayLike(value: unknown): value is ArrayLike<unknown> {
  return Array.isArray(value) || ArrayBuffer.isView(value)
}
