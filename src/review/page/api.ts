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

/** Asks the server; the answer has the shape `view/shapes.ts` gives this address. */
export async function get<T>(
  path: string,
  query: Readonly<Record<string, string>> = {},
): Promise<T> {
  const words = new URLSearchParams(query).toString()
  return answered(await fetch(`/api/${path}${words === '' ? '' : `?${words}`}`, { headers }))
}

/** Sends a decision. */
export async function post<T>(path: string, body: unknown): Promise<T> {
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
  if (!response.ok) throw new Refused(response.statusText)
  return URL.createObjectURL(await response.blob())
}

async function answered<T>(response: Response): Promise<T> {
  if (response.ok) return response.json()
  const { message }: { message?: string } = await response.json().catch(() => ({}))
  throw new Refused(message ?? response.statusText)
}
