import { defineConfig } from 'vitest/config'
import whole from '../../vitest.config.ts'

/** Pages printed to pictures and read by the optional packages, which are installed from npm's registry beside the checkout: `npm run test:ocr`. */
export default defineConfig({
  ...whole,
  test: {
    ...whole.test,
    include: ['test/ocr/**/*.test.ts'],
    exclude: [],
    globalSetup: ['test/build.ts', 'test/ocr/installed.ts'],
    testTimeout: 300_000,
    maxWorkers: 1,
  },
})
