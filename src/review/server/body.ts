import type { IncomingMessage } from 'node:http'

/** Bytes of a body at most: a decision with its reason is far below. */
export const MOST = 1 << 16

/** A body that is too long, or no JSON. */
export class BodyRefused extends Error {
  readonly status: 400 | 413
  constructor(status: 400 | 413, message: string) {
    super(message)
    this.status = status
  }
}

/** The JSON of a body; throws BodyRefused as soon as it is too long. */
export async function jsonOf(request: IncomingMessage): Promise<unknown> {
  const parts: Buffer[] = []
  let length = 0
  for await (const part of request) {
    const bytes = Buffer.from(part)
    length += bytes.length
    if (length > MOST) throw new BodyRefused(413, `more than ${MOST} bytes were sent`)
    parts.push(bytes)
  }
  try {
    return JSON.parse(Buffer.concat(parts).toString('utf8'))
  } catch {
    throw new BodyRefused(400, 'what was sent is no JSON')
  }
}
