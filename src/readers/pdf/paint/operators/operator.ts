import type { Canvas } from '../canvas.ts'
import type { Font } from '../state.ts'

/** What a page's operators refer to. */
export interface Resources {
  /** Codes of the operators that fill a path, and of those that stroke it. */
  filling: ReadonlySet<number>
  stroking: ReadonlySet<number>
  font(name: string): Font
  /** Whether a layer (optional content) is switched on. */
  isShown(layer: unknown): boolean
}

/** What an operator of pdf.js does to the canvas. */
export type Operator = (canvas: Canvas, values: readonly unknown[], resources: Resources) => void
