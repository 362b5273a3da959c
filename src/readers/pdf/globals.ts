/** What pdf.js's module needs to exist before it can be imported in Node; none of it is drawn on. */
class Stub {}

/**
 * Runs an import and undoes what it does to the process: core-js replaces `Array.prototype.push`
 * on older V8, which slows every other part of the program.
 */
export async function contained<T>(load: () => Promise<T>): Promise<T> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis)) {
      Object.defineProperty(globalThis, name, { value: Stub, configurable: true })
    }
  }
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')
  const loaded = await load()
  if (push) Object.defineProperty(Array.prototype, 'push', push)
  return loaded
}
