import { spawn } from 'node:child_process'

/** What opens an address on each system; words are arguments and never go through a shell. */
const openers: Partial<Readonly<Record<NodeJS.Platform, readonly [string, ...string[]]>>> = {
  darwin: ['open'],
  win32: ['rundll32', 'url.dll,FileProtocolHandler'],
}

/** Opens an address in the browser of the user; false where none could be started. */
export function openInBrowser(address: string): Promise<boolean> {
  const [command, ...words] = openers[process.platform] ?? ['xdg-open']
  return new Promise(resolve => {
    const child = spawn(command, [...words, address], { detached: true, stdio: 'ignore' })
    child.once('error', () => resolve(false))
    child.once('spawn', () => {
      child.unref()
      resolve(true)
    })
  })
}
