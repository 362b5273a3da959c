/** A page as a picture: one byte a pixel, row by row from the top, 0 is black. */
export interface Gray {
  width: number
  height: number
  data: Uint8Array
}

/** A rectangle of pixels; `x1` and `bottom` are outside it. */
export interface Area {
  x0: number
  top: number
  x1: number
  bottom: number
}

export function widthOf({ x0, x1 }: Area): number {
  return x1 - x0
}

export function heightOf({ top, bottom }: Area): number {
  return bottom - top
}
