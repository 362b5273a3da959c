import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'

const TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript; charset=utf-8',
  mjs: 'text/javascript; charset=utf-8',
  wasm: 'application/wasm',
}

/** The folders of the program whose modules the page loads. */
const MODULES = /^\/(?:review\/(?:page|view)(?:\/[a-z][a-z-]*)+|model\/[a-z]+|lexicon\/panel)\.js$/
/** What pdf.js asks for beside its two modules: character maps, fonts, decoders. */
const PDFJS =
  /^\/pdfjs\/(?:legacy\/build\/pdf(?:\.worker)?\.min\.mjs|(?:cmaps|standard_fonts|wasm|iccs)\/[A-Za-z0-9_.-]+)$/

const built = fileURLToPath(new URL('../../', import.meta.url))

/** The file an address of the program's own stands for; null for any other. */
export function fileOf(path: string): { file: string; type: string } | null {
  const type = TYPES[path.slice(path.lastIndexOf('.') + 1)] ?? 'application/octet-stream'
  if (MODULES.test(path)) return { file: join(built, path), type }
  if (!PDFJS.test(path)) return null
  const home = dirname(createRequire(import.meta.url).resolve('pdfjs-dist/package.json'))
  return { file: join(home, path.slice('/pdfjs'.length)), type }
}
