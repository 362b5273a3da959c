/*
 * What the page is told of a document's tables, as rows under these names; no table can have such a name.
 */

/** `pipeline`, and how many `tables`, `records` and rows `set_aside` it made of them. */
export const CAUGHT = 'tables caught'
/** `title`, first words of the header (`headings`), `cells` and `anchors` of a table no pipeline caught. */
export const UNCAUGHT = 'tables not caught'

export function isGlance(name: string): boolean {
  return name === CAUGHT || name === UNCAUGHT
}
