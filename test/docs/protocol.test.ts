import { execFile } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { built } from '../built.ts'
import { root } from '../command.ts'

const page = readFileSync(join(root, 'docs/protocol.md'), 'utf8')

/** Runs a script of the page where bash stands, `yiyuan` being the built program. */
function bash(script: string, cwd: string): Promise<string> {
  const start = `yiyuan() { "${process.execPath}" "${built('src/cli.js')}" "$@"; }\nset -eo pipefail\n`
  return new Promise((resolve, reject) => {
    execFile('bash', ['-c', start + script], { cwd }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
}

test.skipIf(process.platform === 'win32')('what the worker answers is what is shown', async () => {
  const [, command = '', shown = ''] = /```\n\$ (.*)\n([\s\S]*?)```/.exec(page) ?? []
  expect(await bash(command, root)).toBe(shown)
})
