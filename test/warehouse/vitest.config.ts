import { defineConfig } from 'vitest/config'

/** `npm run test:warehouse`: what kills the client, the server or its disk while a dataset is loaded; some minutes. */
export default defineConfig({
  test: {
    include: ['test/warehouse/**/*.test.ts'],
    globalSetup: ['test/build.ts'],
    reporters: ['default', './test/reporter.ts'],
    testTimeout: 600_000,
    hookTimeout: 120_000,
    pool: 'forks',
    fileParallelism: false,
  },
})
