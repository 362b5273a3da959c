export interface WrittenOfd {
  pages: readonly (string | { xml: string })[]
  /** Millimetres. */
  size?: readonly [number, number]
  resources?: string
  common?: string
  document?: string
  body?: string
  parts?: Readonly<Record<string, string | Uint8Array>>
}

export function writeOfd(ofd: WrittenOfd): Buffer
export function part(root: string, xml: string): string
export function textObject(
  words: string,
  x: number,
  y: number,
  size?: number,
  how?: { font?: number; attributes?: string; inside?: string },
): string
export function pathObject(
  data: string,
  x: number,
  y: number,
  width: number,
  height: number,
  attributes?: string,
): string
export function frame(x: number, y: number, width: number, height: number): string
export function emsOf(words: string): number
