import { readFileSync } from 'node:fs'

/** The program's version, from its own package.json. */
export function version(): string {
  const packageFile = new URL('../../../package.json', import.meta.url)
  const { version }: { version: string } = JSON.parse(readFileSync(packageFile, 'utf8'))
  return version
}
