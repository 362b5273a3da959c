import { createRequire } from 'node:module'
import { leftBehind } from './model/errors.ts'

export type { Cheerio } from 'cheerio/slim'

/*
 * Libraries that take long to load, are needed by few callers and stand behind functions that do not wait:
 * each is loaded by the first who asks for it. Throws MissingError where the code was bundled without them.
 */
function load(name: string) {
  try {
    return createRequire(import.meta.url)(name)
  } catch (error) {
    throw leftBehind(`the library ${name}`, error)
  }
}

/** For CSS selectors, of pipelines and of what sites set around their pages: the part that needs no parser and no network. */
export const cheerio = (): typeof import('cheerio/slim') => load('cheerio/slim')

/** For pipelines that are files. */
export const yaml = (): typeof import('yaml') => load('yaml')
