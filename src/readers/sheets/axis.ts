/** Rows or columns in their order, and how many of those before one are seen. */
export class Axis {
  readonly #hidden: ReadonlySet<number>
  readonly #before: number[] | undefined
  readonly #seen: number[] = []

  constructor(hidden: ReadonlySet<number>, length: number) {
    this.#hidden = hidden
    if (hidden.size === 0) return
    this.#before = [0]
    for (let i = 0, seen = 0; i < length; i++) {
      if (!hidden.has(i)) {
        this.#seen.push(i)
        seen += 1
      }
      this.#before.push(seen)
    }
  }

  isHidden(at: number): boolean {
    return this.#hidden.has(at)
  }

  /** The place of a row or column among those that are seen. */
  place(at: number): number {
    return this.#before?.[at] ?? at
  }

  /** The place in the sheet of a row or column that is seen. */
  original(at: number): number {
    return this.#seen[at] ?? at
  }
}
