/** The folder that all absolute paths of documents lie in, told one after another; those that are relative stay as they are. */
export class CommonFolder {
  #common: string | null = null

  add(path: string): void {
    const at = path.lastIndexOf('/', endOfFile(path))
    if (!isAbsolute(path) || at < 0) {
      this.#common = ''
      return
    }
    const folder = path.slice(0, at + 1)
    if (this.#common === null) this.#common = folder
    while (!folder.startsWith(this.#common))
      this.#common = this.#common.slice(
        0,
        this.#common.lastIndexOf('/', this.#common.length - 2) + 1,
      )
  }

  /** '' where they have none in common but the root. */
  get folder(): string {
    return this.#common === null || this.#common === '/' ? '' : this.#common
  }

  /** A path without that folder. */
  readonly shown = (path: string): string =>
    path.startsWith(this.folder) ? path.slice(this.folder.length) : path
}

function isAbsolute(path: string): boolean {
  return path.startsWith('/') || /^[A-Za-z]:[\\/]/.test(path)
}

/** Where the name of the file on the disk ends: members of an archive lie in it. */
function endOfFile(path: string): number {
  const at = path.indexOf('!/')
  return at < 0 ? path.length : at
}
