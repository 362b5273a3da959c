import { defineConfig } from 'vitest/config'
import whole from '../../vitest.config.ts'

/** Pages in a browser, from the first click to the last: `npm run test:pages`, which CI runs beside the suite. */
export default defineConfig({
  ...whole,
  test: { ...whole.test, include: ['test/pages/**/*.test.ts'], exclude: [], maxWorkers: 1 },
})
