import { inflateSync } from 'node:zlib'

/** Bytes one stream may hold when inflated; a bomb is left to pdf.js, which fails where the process limits do. */
const MOST = 2 ** 28

/**
 * `DecompressionStream` that inflates what is written to it in one synchronous step, as pdf.js writes it: a web stream for each
 * of the hundreds of streams of a PDF takes longer than reading them. Broken data fails, and pdf.js falls back to its own reader.
 * Whoever else in the process asks for one while a PDF is read gets the native.
 */
export function inflating(
  native: typeof globalThis.DecompressionStream,
): typeof globalThis.DecompressionStream {
  return new Proxy(native, {
    construct: (target, values, newTarget) =>
      values[0] === 'deflate' && isPdfjs()
        ? inflation()
        : Reflect.construct(target, values, newTarget),
  })
}

/** Whether the code that asks is pdf.js. */
function isPdfjs(): boolean {
  return /pdf\.worker/.test(new Error().stack ?? '')
}

function inflation() {
  let give: (bytes: Uint8Array) => void = () => {}
  const written = new Promise<Uint8Array>(resolve => {
    give = resolve
  })
  const writer = {
    ready: Promise.resolve(),
    close: () => Promise.resolve(),
    write(bytes: Uint8Array) {
      give(bytes)
      return Promise.resolve()
    },
  }
  return {
    writable: { getWriter: () => writer },
    readable: {
      async *[Symbol.asyncIterator]() {
        yield inflateSync(await written, { chunkSize: 2 ** 16, maxOutputLength: MOST })
      },
    },
  }
}
