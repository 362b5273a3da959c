import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { folder } from '../command.ts'

/** What npm brings beside the Node of this machine. */
const versions = ['22', '24']

declare module 'vitest' {
  interface ProvidedContext {
    /** Programs of other versions of Node. */
    nodes: { version: string; node: string }[]
  }
}

/** Installs other versions of Node into a scratch folder, each some 190 MB, which is removed after the tests. */
export default function installed(project: TestProject): () => void {
  const scratch = folder()
  const name = `node-${process.platform}-${process.arch}`
  const nodes = versions.map(version => {
    const home = join(scratch, version)
    mkdirSync(home)
    const words = ['install', '--no-audit', '--no-fund', '--prefer-offline', '--no-save']
    execFileSync('npm', [...words, '--prefix', home, `${name}@${version}`], { stdio: 'ignore' })
    return { version, node: join(home, 'node_modules', name, 'bin/node') }
  })
  project.provide('nodes', nodes)
  return () => rmSync(scratch, { recursive: true, force: true })
}
