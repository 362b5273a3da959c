import { createRequire, Module } from 'node:module'
import { handOver } from './handover.ts'
import { Inflation } from './inflate.ts'

/** What pdf.js's module needs to exist while it is imported and used in Node; nothing is drawn on it. */
class Stub {}

/** A font that counts as loaded: without it pdf.js builds the outline of every glyph. */
class FontFace {
  readonly loaded = Promise.resolve(this)
}

/** Sets up the globals of this thread for pdf.js, which is alone in it. */
export function prepare(): void {
  Object.assign(globalThis, {
    DOMMatrix: Stub,
    ImageData: Stub,
    Path2D: Stub,
    FontFace,
    /** pdf.js only adds a method to it; Node's own would load its whole HTTP client. */
    Response: Stub,
    DecompressionStream: Inflation,
    structuredClone: handOver,
  })
  withoutCanvas()
}

/** pdf.js loads a native canvas of 30 MB where it is installed. Nothing is drawn: it gets an empty one. */
function withoutCanvas(): void {
  const require = createRequire(import.meta.resolve('pdfjs-dist/package.json'))
  try {
    const path = require.resolve('@napi-rs/canvas')
    const canvas = new Module(path)
    canvas.loaded = true
    require.cache[path] = canvas
  } catch {
    // It is not installed, and pdf.js goes without.
  }
}

/**
 * Runs an import and puts back the natives it replaces. core-js replaces some that work (`Array.prototype.push`,
 * `JSON.stringify`, …), which slows everything; methods it adds stay, because pdf.js calls them.
 */
export async function withNatives<T>(load: () => Promise<T>): Promise<T> {
  const before = builtins().map(owner => ({ owner, natives: functionsOf(owner) }))
  try {
    return await load()
  } finally {
    for (const { owner, natives } of before)
      for (const [name, value] of natives) {
        const now = Object.getOwnPropertyDescriptor(owner, name)
        if (now && now.value !== value) Object.defineProperty(owner, name, { ...now, value })
      }
  }
}

/** The global object, every built-in it names, and their prototypes. */
function builtins(): object[] {
  const named = Object.values(Object.getOwnPropertyDescriptors(globalThis)).flatMap(
    ({ value }): object[] =>
      typeof value === 'function' || (typeof value === 'object' && value !== null) ? [value] : [],
  )
  const prototypes = named.flatMap(owner => {
    const prototype: unknown = Object.getOwnPropertyDescriptor(owner, 'prototype')?.value
    return prototype instanceof Object ? [prototype] : []
  })
  return [...new Set([...named, ...prototypes])]
}

function functionsOf(owner: object): [string, unknown][] {
  return Object.entries(Object.getOwnPropertyDescriptors(owner)).flatMap(
    ([name, { value, writable }]): [string, unknown][] =>
      typeof value === 'function' && writable ? [[name, value]] : [],
  )
}
