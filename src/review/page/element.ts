import type { Html } from '../view/html.ts'

/** An element of the page by its id; one that is not there is a mistake of the program. */
export function element(id: string): HTMLElement {
  const found = document.getElementById(id)
  if (found === null) throw new Error(`the page has no “${id}”`)
  return found
}

/** Shows markup that `html` made, in which every word of a document is escaped. */
export function show(place: Element, { markup }: Html): void {
  place.innerHTML = markup
}

/** The element of a kind that something happened in. */
export function within(event: Event, selector: string): HTMLElement | null {
  const { target } = event
  const found = target instanceof Element ? target.closest(selector) : null
  return found instanceof HTMLElement ? found : null
}

/** The same for marks, which are parts of drawings too. */
export function markedIn(event: Event, selector: string): Element | null {
  return event.target instanceof Element ? event.target.closest(selector) : null
}
