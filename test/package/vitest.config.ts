import { defineConfig } from 'vitest/config'

/** `npm run test:package`: the packed package, installed and used as a stranger does; needs npm's registry and a minute or two. */
export default defineConfig({
  test: {
    include: ['test/package/**/*.test.ts'],
    globalSetup: ['test/package/packed.ts'],
    reporters: ['default', './test/reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
    fileParallelism: false,
  },
})
