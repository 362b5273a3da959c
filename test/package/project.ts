import { spawnSync } from 'node:child_process'
import { mkdtempSync, writeFileSync } from 'node:fs'
import { delimiter, dirname, join } from 'node:path'
import { inject } from 'vitest'
import type { Ran } from '../command.ts'

/** A project of somebody else: an empty folder that npm knows. */
export function project(): string {
  const home = mkdtempSync(join(inject('scratch'), 'project-'))
  writeFileSync(
    join(home, 'package.json'),
    JSON.stringify({ name: 'somebody', private: true, type: 'module' }),
  )
  return home
}

/** Runs a command in a folder, with the Node of this process first. */
export function ran(home: string, [command = '', ...words]: readonly string[], input = ''): Ran {
  const { status, stdout, stderr } = spawnSync(command, words, {
    cwd: home,
    input,
    encoding: 'utf8',
    maxBuffer: 1 << 28,
    env: {
      ...process.env,
      NO_COLOR: '1',
      PATH: `${dirname(process.execPath)}${delimiter}${process.env['PATH'] ?? ''}`,
    },
  })
  return { code: status ?? 1, stdout, stderr }
}

/** Installs into a project; what npm says when it fails is the failure. */
export function install(home: string, ...words: string[]): void {
  const { code, stdout, stderr } = npmInstall(home, ...words)
  if (code !== 0) throw new Error(`npm install ${words.join(' ')}\n${stdout}${stderr}`)
}

export function npmInstall(home: string, ...words: string[]): Ran {
  return ran(home, ['npm', 'install', '--no-audit', '--no-fund', '--prefer-offline', ...words])
}
