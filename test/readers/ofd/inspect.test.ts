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

test('inspect counts one page as one', async () => {
  const { stdout } = await yiyuan(['inspect', 'samples/2021-targets.ofd'])
  expect(stdout).toMatch(/^ofd · 1 page · 0 headings · /)
})
