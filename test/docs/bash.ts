import { execFile } from 'node:child_process'
import { built } from '../built.ts'

/** Runs a script of a page where bash stands, `yiyuan` being the built program. */
export function bash(script: string, cwd: string): Promise<string> {
  const start = `yiyuan() { "${process.execPath}" "${built('src/cli.js')}" "$@"; }\nset -eo pipefail\n`
  return new Promise((resolve, reject) => {
    execFile('bash', ['-c', start + script], { cwd }, (error, stdout) =>
      error ? reject(error) : resolve(stdout),
    )
  })
}
