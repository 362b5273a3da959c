import { expect, test } from 'vitest'
import { yiyuan } from '../../command.ts'

test('inspect draws a page of an OFD', async () => {
  const words = ['inspect', 'samples/2021-targets.ofd', '--page', '1', '--svg', '-']
  const { code, stdout } = await yiyuan(words)
  expect(code).toBe(0)
  expect(stdout).toMatch(/^<svg /)
  expect(stdout).toContain('row 0, column 0, 1 × 1: 目标名称')
  expect((await yiyuan(['inspect', 'samples/2021-targets.ofd', '--page', '2'])).code).toBe(2)
})
