/** What pdf.js's module needs to exist before it can be imported in Node; none of it is drawn on. */
class Stub {}

/**
 * Imports pdf.js and undoes what the import does to the process: core-js replaces `Array.prototype.push`
 * on older V8, which slows every other part of the program.
 */
export async function loadPdfjs(): Promise<typeof import('pdfjs-dist/legacy/build/pdf.mjs')> {
  for (const name of ['DOMMatrix', 'ImageData', 'Path2D']) {
    if (!(name in globalThis))
      Object.defineProperty(globalThis, name, { value: Stub, configurable: true })
  }
  const push = Object.getOwnPropertyDescriptor(Array.prototype, 'push')
  const pdfjs = await import('pdfjs-dist/legacy/build/pdf.mjs')
  if (push) Object.defineProperty(Array.prototype, 'push', push)
  return pdfjs
}
