import { execFileSync } from 'node:child_process'
import { rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { INSTALL } from '../../src/readers/scans/onnx/installed.ts'
import { folder } from '../command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** A folder whose `node_modules` holds the optional packages, as the program says they are installed, and a Chinese font. */
    peers: string
  }
}

const FONT = '@fontsource/noto-sans-sc@5.3.0'

/** Installs what the program's own message says, once for all tests. */
export default function installed(project: TestProject): () => void {
  const peers = folder()
  writeFileSync(join(peers, 'package.json'), '{"private":true}')
  const packages = INSTALL.replace(/^npm install /, '').split(' ')
  const settings = ['--no-audit', '--no-fund', '--ignore-scripts', '--loglevel=error']
  execFileSync('npm', ['install', ...settings, ...packages, FONT], { cwd: peers, stdio: 'inherit' })
  project.provide('peers', peers)
  return () => rmSync(peers, { recursive: true, force: true })
}
