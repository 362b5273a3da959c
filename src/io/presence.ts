import { constants } from 'node:fs'
import { connect, createServer, type Server } from 'node:net'
import { join } from 'node:path'
import { type Disk, errorCode } from './disk.ts'

/*
 * A socket in the folder that only a living process answers: the kernel knows whether one does, whatever container either of them runs
 * in, so that a container that starts again goes on at once. Its place on the disk shows whether two processes see the same file.
 */

/** A socket by its name, and its place on the disk. */
export interface Mark {
  name: string
  device: string
  inode: string
}

export interface Presence {
  mark: Mark
  end(): Promise<void>
}

/** Answers under a name in a folder as long as this process lives; null where the system has no such sockets. */
export async function answerIn(disk: Disk, folder: string, name: string): Promise<Presence | null> {
  if (process.platform !== 'linux') return null
  const path = join(folder, name)
  try {
    const server = await within(disk, folder, near => listening(join(near, name)))
    const { device, inode } = await placeOf(disk, path)
    const end = async () => {
      server.close()
      await disk.removeFile(path)
    }
    return { mark: { name, device, inode }, end }
  } catch {
    return null
  }
}

/** Whether the process that made a mark lives; null where that cannot be known from here. */
export async function isAnswered(disk: Disk, folder: string, mark: Mark): Promise<boolean | null> {
  try {
    const { device, inode } = await placeOf(disk, join(folder, mark.name))
    if (device !== mark.device || inode !== mark.inode) return null
    return await within(disk, folder, near => answers(join(near, mark.name)))
  } catch {
    return null
  }
}

/** With another path of the folder that is short: that of a socket may have some hundred bytes. */
async function within<T>(
  disk: Disk,
  folder: string,
  use: (near: string) => Promise<T>,
): Promise<T> {
  const opened = await disk.open(folder, constants.O_RDONLY | (constants.O_DIRECTORY ?? 0))
  try {
    return await use(`/proc/self/fd/${opened.fd}`)
  } finally {
    await opened.close()
  }
}

function listening(path: string): Promise<Server> {
  const server = createServer(socket => socket.destroy())
  return new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen({ path, exclusive: true }, () => {
      server.unref()
      server.on('error', () => {})
      resolve(server)
    })
  })
}

function answers(path: string): Promise<boolean | null> {
  const socket = connect(path)
  return new Promise(resolve => {
    socket.once('connect', () => resolve(true))
    socket.once('error', error => resolve(errorCode(error) === 'ECONNREFUSED' ? false : null))
  }).then((answered: unknown) => {
    socket.destroy()
    return answered === null ? null : answered === true
  })
}

async function placeOf(disk: Disk, path: string): Promise<Omit<Mark, 'name'>> {
  const stats = await disk.stat(path, true)
  if (!stats.isSocket()) throw new Error(`${path} is no socket`)
  return { device: String(stats.dev), inode: String(stats.ino) }
}
