import { execFileSync } from 'node:child_process'
import { mkdirSync, rmSync, symlinkSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import type { TestProject } from 'vitest/node'
import { folder, root } from '../command.ts'

declare module 'vitest' {
  interface ProvidedContext {
    /** The folder of everything these tests make; it is removed after them. */
    scratch: string
    /** A clean clone of what is committed; never built by hand. */
    clone: string
    /** The tarball `npm pack` makes of it. */
    tarball: string
  }
}

/** Packs a clean clone once for all tests: what is not committed, or not built by prepack, is missed here. */
export default function packed(project: TestProject): () => void {
  const scratch = folder()
  const clone = join(scratch, 'yiyuan')
  execFileSync('git', ['clone', '--quiet', pathToFileURL(root).href, clone])
  symlinkSync(join(root, 'node_modules'), join(clone, 'node_modules'))
  mkdirSync(join(scratch, 'packed'))
  const pack = ['pack', '--json', '--loglevel=error', '--pack-destination', join(scratch, 'packed')]
  const [made]: { filename: string }[] = JSON.parse(
    execFileSync('npm', pack, { cwd: clone, encoding: 'utf8' }),
  )
  project.provide('scratch', scratch)
  project.provide('clone', clone)
  project.provide('tarball', join(scratch, 'packed', made?.filename ?? ''))
  return () => rmSync(scratch, { recursive: true, force: true })
}
