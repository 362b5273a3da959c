import { join, relative } from 'node:path'
import type { Plugin } from 'vitest/config'
import { built, isBuilt } from './built.ts'
import { root } from './command.ts'

/** Where the program is built for tests (`build.ts`): Node loads it from there as it stands. */
export const BUILT = /\/yiyuan-built-\w+\/dist\//

/**
 * Tests import the sources and are given what was built of them for this run: the program runs as it is published, in half the time
 * Vitest takes to transform it and to run what it transforms. What sets the tests up is loaded before anything is built and is given the
 * sources themselves.
 */
export function builtSources(): Plugin {
  return {
    name: 'built-sources',
    enforce: 'pre',
    async resolveId(id, importer, options) {
      if (!isBuilt() || !id.endsWith('.ts') || importer === undefined) return null
      const found = await this.resolve(id, importer, { ...options, skipSelf: true })
      const [part = '', ...rest] = relative(root, found?.id ?? '').split(/[\\/]/)
      if (!['src', 'schemas'].includes(part)) return null
      return built(join(part, ...rest).replace(/\.ts$/, '.js'))
    },
  }
}
