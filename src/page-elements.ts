import type { Document } from './model/document.ts'
import type { Outline } from './model/outline.ts'
import type { Pipeline } from './pipeline/index.ts'
import { outlineOf } from './readers/index.ts'
import { type Selection, selection } from './records/selector.ts'

/**
 * The elements of a document's page, for pipelines with CSS selectors: kept from the tree it is read from where it is read now,
 * parsed once more where the document was read before.
 */
export class PageElements {
  /** Takes the elements while the page is read; undefined where no pipeline asks for them. */
  readonly keep: ((outline: Outline) => void) | undefined
  #bytes: (() => Promise<Uint8Array>) | undefined
  readonly #pipelines: readonly Pipeline[]
  #outline: Outline | undefined

  constructor(pipelines: readonly Pipeline[], bytes: () => Promise<Uint8Array>) {
    this.#bytes = bytes
    this.#pipelines = pipelines.filter(({ match }) => match.selector !== undefined)
    if (this.#pipelines.length > 0) {
      this.keep = outline => {
        this.#outline = outline
      }
    }
  }

  /** Lets go of the bytes of a document that no selector is held against. */
  letGo({ format }: Pick<Document, 'format'>): void {
    if (this.keep === undefined || format !== 'html') this.#bytes = undefined
  }

  /** The tables that selectors choose; undefined where there is no page or no selector. */
  async selection({ format }: Document): Promise<Selection | undefined> {
    if (this.keep === undefined || this.#bytes === undefined || format !== 'html') return undefined
    this.#outline ??= await outlineOf(await this.#bytes())
    return selection(this.#outline, this.#pipelines)
  }
}
