import { inflating } from './inflate.ts'

/** What pdf.js's module needs to exist while it is imported and used in Node; nothing is drawn on it. */
class Stub {}

/** A font that counts as loaded: without it pdf.js builds the outline of every glyph. */
class FontFace {
  readonly loaded = Promise.resolve(this)
}

type Descriptors = Map<PropertyKey, PropertyDescriptor>

/** Globals that stand only while a PDF is read. */
const guests: Descriptors = new Map(
  Object.entries({
    DOMMatrix: Stub,
    ImageData: Stub,
    Path2D: Stub,
    FontFace,
    DecompressionStream: inflating(globalThis.DecompressionStream),
  }).map(([name, value]) => [name, { value, configurable: true, writable: true }]),
)
let hosts: Descriptors = new Map()
let readings = 0

/** Sets up the globals pdf.js needs; the returned function puts back what stood there when no other PDF is being read. */
export function enter(): () => void {
  if (readings === 0) {
    hosts = new Map()
    for (const [name, guest] of guests) {
      const host = Object.getOwnPropertyDescriptor(globalThis, name)
      if (host) hosts.set(name, host)
      Object.defineProperty(globalThis, name, guest)
    }
  }
  readings += 1
  let left = false
  return () => {
    if (left) return
    left = true
    readings -= 1
    if (readings === 0) for (const name of guests.keys()) putBack(globalThis, name, hosts.get(name))
  }
}

/**
 * Runs an import and undoes what it does to the process. core-js replaces natives that work (`Array.prototype.push`,
 * `JSON.stringify`, …), which slows every other part of the program: they are put back. Globals it adds (`navigator`, `self`)
 * become guests. Standard methods it adds to prototypes that lack them stay, because pdf.js calls them.
 */
export async function contained<T>(load: () => Promise<T>): Promise<T> {
  const before = new Map(builtins().map(owner => [owner, descriptorsOf(owner)]))
  const leave = enter()
  try {
    return await load()
  } finally {
    for (const [owner, known] of before) {
      for (const [name, host] of known) {
        const now = Object.getOwnPropertyDescriptor(owner, name)
        if (!guests.has(name) && now && !isSame(now, host)) putBack(owner, name, host)
      }
    }
    const natives = before.get(globalThis)
    for (const [name, added] of descriptorsOf(globalThis))
      if (!natives?.has(name) && added.configurable) guests.set(name, added)
    leave()
  }
}

/** The global object, and every built-in it names with its prototype. */
function builtins(): object[] {
  const named = [...descriptorsOf(globalThis).values()].flatMap(({ value }) =>
    typeof value === 'function' || (typeof value === 'object' && value !== null) ? [value] : [],
  )
  const prototypes = named.flatMap(({ prototype }) =>
    prototype instanceof Object ? [prototype] : [],
  )
  return [...new Set([globalThis, ...named, ...prototypes])]
}

function descriptorsOf(owner: object): Descriptors {
  return new Map(Object.entries(Object.getOwnPropertyDescriptors(owner)))
}

/** Whether a property is what it was; Node sets up some globals only when they are first asked for. */
function isSame(now: PropertyDescriptor, host: PropertyDescriptor): boolean {
  if (now.get === host.get && Object.is(now.value, host.value)) return true
  return host.get !== undefined && !now.get && Object.is(now.value, host.get.call(globalThis))
}

function putBack(owner: object, name: PropertyKey, host: PropertyDescriptor | undefined): void {
  if (host) Object.defineProperty(owner, name, host)
  else Reflect.deleteProperty(owner, name)
}
