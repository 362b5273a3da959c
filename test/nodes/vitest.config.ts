import { defineConfig } from 'vitest/config'

/** `npm run test:nodes`: the packed package on every Node in use; needs npm's registry, which has Node itself, and some minutes. */
export default defineConfig({
  test: {
    include: ['test/nodes/**/*.test.ts'],
    globalSetup: ['test/package/packed.ts', 'test/nodes/installed.ts'],
    reporters: ['default', './test/reporter.ts'],
    testTimeout: 300_000,
    hookTimeout: 300_000,
    pool: 'forks',
  },
})
