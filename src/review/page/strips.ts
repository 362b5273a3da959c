import type { Anchor } from '../../model/anchor.ts'
import type { DocumentShown, PageStrip, WordsStrip } from '../view/shapes.ts'
import { marksDrawn, points, wordsStrip } from '../view/strip.ts'
import type { Words } from '../view/words/index.ts'
import { sentenceIn } from '../view/words/said.ts'
import { blobOf, get, Refused } from './api.ts'
import { show } from './element.ts'
import { drawPage, type OpenPdf, openPdf } from './pdf.ts'

/** A page of A4, until the page itself says how large it is. */
const A4 = { width: 595, height: 842 }
/** Pixels of a strip of words until it is there. */
const WORDS = 300
/** Pixels a point takes at least, so that small print is read, and how wide a page is at most where there is room. */
const LEGIBLE = 1.2
const WIDEST = 1000

/** The strips of one document; those near what is seen are drawn, the others are room of their size. */
export class Strips {
  readonly #box: HTMLElement
  readonly #about: DocumentShown
  readonly #words: Words
  readonly #drawn = new Map<number, Promise<void>>()
  readonly #watch: IntersectionObserver
  readonly #elements: HTMLElement[]
  #pdf: Promise<OpenPdf> | null = null
  #first = A4
  #zoom = 1

  constructor(box: HTMLElement, about: DocumentShown, words: Words) {
    this.#box = box
    this.#about = about
    this.#words = words
    if (about.kind === 'pages' && about.format === 'pdf')
      this.#pdf = openPdf(`document/${about.id}/bytes`)
    this.#elements = Array.from({ length: about.strips }, (_, nth) => this.#room(nth))
    this.#watch = new IntersectionObserver(seen => this.#seen(seen), {
      root: box,
      rootMargin: '400px 0px',
    })
    box.replaceChildren(...this.#elements)
    for (const strip of this.#elements) this.#watch.observe(strip)
  }

  get about(): DocumentShown {
    return this.#about
  }

  close(): void {
    this.#watch.disconnect()
    this.#pdf?.then(({ close }) => close()).catch(() => undefined)
  }

  /** The strip that is seen first, from 0. */
  seen(): number {
    const top = this.#box.scrollTop + this.#box.clientHeight / 3
    const found = this.#elements.findIndex(strip => strip.offsetTop + strip.offsetHeight > top)
    return Math.max(found, 0)
  }

  /** Marks what stands at these places and brings it into sight. */
  async choose(
    anchors: readonly Anchor[],
    strip: number,
    marks: readonly string[],
    block: number | null,
  ) {
    const element = this.#elements[strip]
    if (element === undefined) return
    for (const old of this.#box.querySelectorAll('.chosen')) old.classList.remove('chosen')
    for (const old of this.#box.querySelectorAll('.pointer')) old.remove()
    this.#toSight(element)
    await this.#draw(strip)
    const found = this.#found(element, anchors, strip, marks, block)
    this.#toSight(found ?? element)
  }

  #found(
    element: HTMLElement,
    anchors: readonly Anchor[],
    strip: number,
    marks: readonly string[],
    block: number | null,
  ): Element | null {
    if (this.#about.kind === 'pages') {
      const drawing = element.querySelector('svg.marks')
      for (const anchor of anchors)
        if (anchor.kind === 'page' && anchor.page === strip + 1 && drawing) {
          const { x0, top, x1, bottom } = anchor.box
          const rect = document.createElementNS('http://www.w3.org/2000/svg', 'rect')
          rect.setAttribute('class', 'chosen pointer')
          rect.setAttribute('x', points(x0 - 1))
          rect.setAttribute('y', points(top - 1))
          rect.setAttribute('width', points(x1 - x0 + 2))
          rect.setAttribute('height', points(bottom - top + 2))
          drawing.append(rect)
        }
      return element.querySelector('.pointer')
    }
    const held = marks.flatMap(id => [
      ...element.querySelectorAll(
        `[data-figure="${CSS.escape(id)}"], [data-id="${CSS.escape(id)}"]`,
      ),
    ])
    const chosen =
      held.length > 0 || block === null
        ? held
        : [...element.querySelectorAll(`[data-block="${block}"]`)]
    for (const each of chosen) each.classList.add('chosen')
    return chosen[0] ?? null
  }

  #toSight(element: Element): void {
    for (const room of [element.closest('.scroll'), this.#box]) {
      if (room === null || room === element) continue
      const [outer, own] = [room.getBoundingClientRect(), element.getBoundingClientRect()]
      if (own.left < outer.left + 8 || own.right > outer.right - 20)
        room.scrollLeft += own.left - outer.left - Math.max((outer.width - own.width) / 3, 8)
      if (own.top < outer.top + 20 || own.bottom > outer.bottom - 20)
        room.scrollTop += own.top - outer.top - Math.max((outer.height - own.height) / 3, 20)
    }
  }

  #room(nth: number): HTMLElement {
    const strip = document.createElement('div')
    strip.dataset['strip'] = String(nth)
    strip.className = this.#about.kind === 'pages' ? 'strip page' : 'strip words'
    if (this.#about.kind === 'pages') this.#size(strip, this.#first)
    else strip.style.minHeight = `${WORDS}px`
    return strip
  }

  /** As wide as there is room, and wider where words would be too small to read. */
  #width(own: number): number {
    return Math.max(Math.min(this.#box.clientWidth - 32, WIDEST), own * LEGIBLE) * this.#zoom
  }

  /** Shows pages larger or smaller, what is seen first in its place. */
  zoom(by: number): void {
    const seen = this.seen()
    this.#zoom = Math.min(Math.max(this.#zoom * by, 0.4), 4)
    if (this.#about.kind !== 'pages') return
    for (const [nth, strip] of this.#elements.entries()) {
      if (this.#drawn.has(nth)) this.#leave(nth, strip)
      this.#size(strip, this.#first)
    }
    this.#elements[seen]?.scrollIntoView()
    for (const strip of this.#elements) {
      this.#watch.unobserve(strip)
      this.#watch.observe(strip)
    }
  }

  #size(strip: HTMLElement, { width, height }: { width: number; height: number }): void {
    const shown = this.#width(width)
    strip.style.width = `${shown}px`
    strip.style.height = `${(shown * height) / width}px`
  }

  #seen(entries: readonly IntersectionObserverEntry[]): void {
    for (const { target, isIntersecting } of entries) {
      if (!(target instanceof HTMLElement)) continue
      const nth = Number(target.dataset['strip'])
      if (isIntersecting) this.#draw(nth).catch(() => undefined)
      else if (this.#drawn.has(nth)) this.#leave(nth, target)
    }
  }

  /** What is far from sight is room again, of the size it had. */
  #leave(nth: number, strip: HTMLElement): void {
    this.#drawn.delete(nth)
    if (this.#about.kind === 'words') strip.style.minHeight = `${strip.offsetHeight}px`
    strip.replaceChildren()
  }

  #draw(nth: number): Promise<void> {
    const known = this.#drawn.get(nth)
    if (known !== undefined) return known
    const drawn = this.#about.kind === 'pages' ? this.#drawPage(nth) : this.#drawWords(nth)
    this.#drawn.set(nth, drawn)
    drawn.catch(() => this.#drawn.delete(nth))
    return drawn
  }

  async #drawWords(nth: number): Promise<void> {
    const strip = this.#elements[nth]
    const told = await get<WordsStrip>(`document/${this.#about.id}/strip/${nth}`)
    if (strip === undefined) return
    strip.style.minHeight = ''
    show(strip, wordsStrip(told, this.#words))
  }

  async #drawPage(nth: number): Promise<void> {
    const strip = this.#elements[nth]
    if (strip === undefined) return
    const told = get<PageStrip>(`document/${this.#about.id}/strip/${nth}`)
    told.catch(() => undefined)
    const { drawing, width, height, drawn } = await this.#drawing(nth).catch((error: unknown) => {
      if (error instanceof Refused) strip.textContent = sentenceIn(this.#words, error.message)
      throw error
    })
    if (nth === 0) this.#first = { width, height }
    this.#size(strip, { width, height })
    const marks = document.createElement('div')
    strip.replaceChildren(drawing, marks)
    const { marks: found } = await told
    show(marks, marksDrawn(found, { width, height }, this.#words))
    const svg = marks.firstElementChild
    if (svg) marks.replaceWith(svg)
    await drawn
  }

  /** The page as it is printed, and its size in points. */
  async #drawing(nth: number) {
    if (this.#pdf === null) {
      const image = new Image()
      image.alt = ''
      image.src = await blobOf(`document/${this.#about.id}/page/${nth + 1}`)
      await image.decode()
      URL.revokeObjectURL(image.src)
      return {
        drawing: image,
        width: image.naturalWidth,
        height: image.naturalHeight,
        drawn: undefined,
      }
    }
    const page = await (await this.#pdf).pdf.getPage(nth + 1)
    const { width, height } = page.getViewport({ scale: 1 })
    const canvas = document.createElement('canvas')
    /** The words of the page are on the right side, where they can be read out. */
    canvas.setAttribute('aria-hidden', 'true')
    const drawn = drawPage(page, canvas, this.#width(width)).catch(() => undefined)
    return { drawing: canvas, width, height, drawn }
  }
}
