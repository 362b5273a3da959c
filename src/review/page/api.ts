/** What the server said no to, in its sentence. */
export class Refused extends Error {}

/** The token stands in the address behind `#` once; it is kept for reloads of this tab alone, and taken out of the address. */
function tokenOf(): string {
  const given = /^#token=([\w-]+)$/.exec(location.hash)?.[1]
  if (given === undefined) return sessionStorage.getItem('token') ?? ''
  sessionStorage.setItem('token', given)
  history.replaceState(null, '', '/')
  return given
}

const headers = { authorization: `Bearer ${tokenOf()}` }

/** What pdf.js and others that ask by themselves must say. */
export const asking: Readonly<Record<string, string>> = headers

/** What was asked for before it is needed, by address: the next entry is there at once. A run may publish anew, so none is kept for long. */
const ahead = new Map<string, ReturnType<Response['json']>>()
const KEPT = 60_000
const MOST = 64

/** Asks the server; the answer has the shape `view/shapes.ts` gives this address. */
export async function get<T>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<T> {
  const address = addressOf(path, query)
  return ahead.get(address) ?? answered(await fetch(address, { headers }))
}

/** Asks for what will be needed next; what goes wrong is told to who needs it. */
export async function prepare<T>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<T | null> {
  const address = addressOf(path, query)
  const known = ahead.get(address)
  const asked = known ?? fetch(address, { headers }).then(answered)
  if (known === undefined) {
    const [oldest] = ahead.keys()
    if (oldest !== undefined && ahead.size >= MOST) ahead.delete(oldest)
    ahead.set(address, asked)
    window.setTimeout(() => ahead.delete(address), KEPT)
  }
  try {
    return await asked
  } catch {
    ahead.delete(address)
    return null
  }
}

/** Forgets what is known ahead: something was decided. */
export function forget(): void {
  ahead.clear()
}

function addressOf(path: string, query: Readonly<Record<string, string>>): string {
  const words = new URLSearchParams(query).toString()
  return `/api/${path}${words === '' ? '' : `?${words}`}`
}

/** Sends a decision. */
export async function post<T>(path: string, body: unknown): Promise<T> {
  forget()
  const type = { 'content-type': 'application/json' }
  return answered(
    await fetch(`/api/${path}`, {
      method: 'POST',
      headers: { ...headers, ...type },
      body: JSON.stringify(body),
    }),
  )
}

/** A file of the server as an address this page alone can use. */
export async function blobOf(path: string): Promise<string> {
  const response = await fetch(`/api/${path}`, { headers })
  if (!response.ok) throw await refusalOf(response)
  return URL.createObjectURL(await response.blob())
}

async function answered(response: Response): ReturnType<Response['json']> {
  if (response.ok) return response.json()
  throw await refusalOf(response)
}

async function refusalOf(response: Response): Promise<Refused> {
  const { message }: { message?: string } = await response.json().catch(() => ({}))
  return new Refused(message ?? response.statusText)
}
