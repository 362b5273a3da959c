import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'
import { BUILT, builtSources } from './test/built-sources.ts'

export default defineConfig({
  plugins: [builtSources()],
  test: {
    include: ['test/**/*.test.ts'],
    /** Installs from npm's registry: `npm run test:package`, `npm run test:nodes`, `npm run test:ocr`; servers that are killed: `npm run test:warehouse`; whole ways through pages in a browser: `npm run test:pages`; what takes long: `npm run test:slow`. */
    exclude: [
      'test/**/*.slow.test.ts',
      'test/package/**',
      'test/nodes/**',
      'test/ocr/**',
      'test/pages/**',
      'test/warehouse/**',
    ],
    globalSetup: ['test/build.ts'],
    server: { deps: { external: [BUILT] } },
    setupFiles: ['test/seed.ts'],
    reporters: ['default', './test/reporter.ts'],
    /** Only ends what hangs: how long a child takes says nothing where the machine has other work. */
    testTimeout: 300_000,
    hookTimeout: 600_000,
    teardownTimeout: 60_000,
    pool: 'forks',
    /** Files of a worker share the modules of the program, which keep nothing between documents; loading them anew took a third of the suite. */
    isolate: false,
    // Vitest leaves one processor free by itself; most tests wait for a process they started, so one more than there are processors is kept busy.
    maxWorkers: availableParallelism() + 1,
  },
})
