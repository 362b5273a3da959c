import { createRequire } from 'node:module'

/*
 * Libraries that take long to load, are needed by few callers and stand behind functions that do not wait:
 * each is loaded by the first who asks for it.
 */
const require = createRequire(import.meta.url)

/** For pipelines with a CSS selector. */
export const cheerio = (): typeof import('cheerio') => require('cheerio')

/** For pipelines that are files. */
export const yaml = (): typeof import('yaml') => require('yaml')
