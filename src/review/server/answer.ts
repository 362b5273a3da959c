import type { ServerResponse } from 'node:http'
import { common, policyOf } from './headers.ts'

/** What a request is answered with. */
export interface Answer {
  status: number
  type: string
  body: string | Uint8Array
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json', body: JSON.stringify(value) }
}

/** Why there is no answer, in a sentence. */
export function refused(status: number, message: string): Answer {
  return json({ message }, status)
}

/** Sends an answer; of HEAD its head alone. */
export function send(
  response: ServerResponse,
  path: string,
  { status, type, body }: Answer,
  isHead: boolean,
): void {
  response.writeHead(status, {
    ...common,
    'content-security-policy': policyOf(path),
    'content-type': type,
    'content-length': Buffer.byteLength(body),
  })
  response.end(isHead ? undefined : body)
}
