import { randomBytes } from 'node:crypto'
import { createServer, type IncomingMessage } from 'node:http'
import type { AddressInfo } from 'node:net'
import { errorCode } from '../../io/disk.ts'
import { UsageError } from '../../model/errors.ts'
import { style } from '../view/style.ts'
import { type Answer, refused, send } from './answer.ts'
import { BodyRefused } from './body.ts'
import { fileOf } from './files.ts'
import { refusalOf } from './guard.ts'
import { pageHtml } from './page-html.ts'
import { openRoutes, type ReviewSettings } from './routes.ts'

export type { ReviewSettings } from './routes.ts'

/** A page that is served. */
export interface Served {
  /** Where a browser finds it, with the token. */
  address: string
  port: number
  token: string
  close(): Promise<void>
}

/** Only this machine is listened to. */
const LOOPBACK = '127.0.0.1'

/** Serves the review page of a dataset on the loopback address until it is closed. Throws UsageError where there is no dataset. */
export async function serveReview(settings: ReviewSettings, port = 0): Promise<Served> {
  const routes = await openRoutes(settings)
  const token = randomBytes(32).toString('base64url')
  const server = createServer((request, response) => {
    const path = pathOf(request)
    const isHead = request.method === 'HEAD'
    answerOf(request, path)
      .catch((error: unknown) => failed(error))
      .then(answer => send(response, path, answer, isHead))
      .catch(() => response.destroy())
  })

  async function answerOf(request: IncomingMessage, path: string): Promise<Answer> {
    const { method, headers, socket } = request
    const asked = { method, path, headers, from: socket.remoteAddress }
    const refusal = refusalOf(asked, { port: portOf(server.address()), token })
    if (refusal !== null) return refused(refusal.status, refusal.message)
    if (path === '/') return { status: 200, type: 'text/html; charset=utf-8', body: pageHtml }
    if (path === '/review/page.css')
      return { status: 200, type: 'text/css; charset=utf-8', body: style }
    if (path.startsWith('/api/')) return routes.answer(request, path)
    const found = fileOf(path)
    if (found === null) return refused(404, 'there is nothing at this address')
    return { status: 200, type: found.type, body: await settings.disk.read(found.file) }
  }

  await new Promise<void>((resolve, reject) => {
    server.once('error', (error: Error) =>
      reject(
        new UsageError(`port ${port} cannot be listened to (${errorCode(error)}); give another`),
      ),
    )
    server.listen(port, LOOPBACK, resolve)
  })
  const open = portOf(server.address())
  return {
    address: `http://${LOOPBACK}:${open}/#token=${token}`,
    port: open,
    token,
    close: () =>
      new Promise(resolve => {
        server.close(() => resolve())
        server.closeAllConnections()
      }),
  }
}

function pathOf({ url = '/' }: IncomingMessage): string {
  const end = url.search(/[?#]/)
  return end < 0 ? url : url.slice(0, end)
}

function portOf(address: string | AddressInfo | null): number {
  return typeof address === 'object' && address !== null ? address.port : 0
}

/** What is told of an error: its sentence where it is one of ours. */
function failed(error: unknown): Answer {
  if (error instanceof BodyRefused) return refused(error.status, error.message)
  if (error instanceof UsageError) return refused(400, error.message)
  if (errorCode(error) === 'ENOENT') return refused(404, 'the file is not there')
  return refused(500, 'the program failed at this; see the terminal')
}
