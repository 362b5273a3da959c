import { createHash, timingSafeEqual } from 'node:crypto'
import type { IncomingHttpHeaders } from 'node:http'

/** What a request must know. */
export interface Guard {
  port: number
  token: string
}

export interface Refusal {
  status: 401 | 403 | 405 | 415 | 421
  message: string
}

/** What is looked at of a request. */
export interface Asked {
  method: string | undefined
  path: string
  headers: IncomingHttpHeaders
  from: string | undefined
}

const METHODS: ReadonlySet<string> = new Set(['GET', 'HEAD', 'POST'])
const LOOPBACK = /^(?:127\.|::1$|::ffff:127\.)/

/**
 * Why a request is refused; null where it is not. A page of another site reaches this address by a name of its own (Host), from its own
 * pages (Origin, Sec-Fetch-Site) or through another user of the machine (the token): each is looked at, whatever the others say.
 */
export function refusalOf({ method, path, headers, from }: Asked, guard: Guard): Refusal | null {
  if (from === undefined || !LOOPBACK.test(from))
    return { status: 403, message: 'only this machine is served' }
  const host = headers.host ?? ''
  if (!hostsOf(guard).includes(host))
    return { status: 421, message: 'this address is served under 127.0.0.1 and localhost alone' }
  const { origin } = headers
  if (origin === undefined ? method === 'POST' : origin !== `http://${host}`)
    return { status: 403, message: 'asked from another page' }
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin' && site !== 'none')
    return { status: 403, message: 'asked from another site' }
  if (method === undefined || !METHODS.has(method))
    return { status: 405, message: 'only GET, HEAD and POST are answered' }
  if (!path.startsWith('/api/')) return null
  if (!isSame(headers.authorization ?? '', `Bearer ${guard.token}`))
    return { status: 401, message: 'the token is missing; open the address that was printed' }
  if (method === 'POST' && headers['content-type'] !== 'application/json')
    return { status: 415, message: 'a decision is sent as application/json' }
  return null
}

function hostsOf({ port }: Guard): string[] {
  return [`127.0.0.1:${port}`, `localhost:${port}`]
}

/** Whether two words are the same, in a time that does not tell where they differ. */
function isSame(a: string, b: string): boolean {
  const [one, two] = [a, b].map(words => createHash('sha256').update(words).digest())
  return one !== undefined && two !== undefined && timingSafeEqual(one, two)
}
