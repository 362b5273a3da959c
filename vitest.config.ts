import { fileURLToPath } from 'node:url'
import { defineConfig } from 'vitest/config'

const thread = fileURLToPath(new URL('test/readers/pdf/program.ts', import.meta.url))

export default defineConfig({
  /** PDFs are read in the thread that `globalSetup` built, not in one that stands in dist/ from before. */
  resolve: { alias: [{ find: /^\.\/program\.ts$/, replacement: thread }] },
  test: {
    include: ['test/**/*.test.ts'],
    /** Installs from npm's registry: `npm run test:package`, `npm run test:nodes`, `npm run test:ocr`; servers that are killed: `npm run test:warehouse`; whole ways through pages in a browser: `npm run test:pages`. */
    exclude: [
      'test/package/**',
      'test/nodes/**',
      'test/ocr/**',
      'test/pages/**',
      'test/warehouse/**',
    ],
    globalSetup: ['test/build.ts'],
    setupFiles: ['test/seed.ts'],
    reporters: ['default', './test/reporter.ts'],
    /** Against hanging alone: how long a test takes depends on what else the machine does. */
    testTimeout: 300_000,
    hookTimeout: 120_000,
    pool: 'forks',
    // Vitest leaves one processor free by itself; most tests wait for a process they started.
    maxWorkers: '100%',
  },
})
