import { defineConfig } from 'vitest/config'
import suite from '../vitest.config.ts'

/**
 * What takes long: limits of time and memory waited for, growth measured, processes and power lost, whole sets of documents:
 * `npm run test:slow`, which CI runs beside the suite.
 */
export default defineConfig({
  ...suite,
  test: { ...suite.test, include: ['test/**/*.slow.test.ts'], exclude: [] },
})
