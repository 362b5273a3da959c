/** A message between the two halves of pdf.js, as far as it is looked at. */
interface Message {
  action?: unknown
  chunk?: { fnArray: unknown[]; argsArray: unknown[] } | null
}

const clone = globalThis.structuredClone

/**
 * `structuredClone` as pdf.js calls it to send messages from its worker to its other half, both in this thread. What is large is
 * handed over as it is: a page's operators, whose lists alone are used again, and fonts, which are made for the message.
 */
export function handOver<T extends Message>(
  message: T,
  options?: Parameters<typeof structuredClone>[1],
): T {
  const { action, chunk } = message
  if (action === 'commonobj') return message
  if (!Array.isArray(chunk?.fnArray) || !Array.isArray(chunk.argsArray))
    return clone(message, options)
  const { fnArray, argsArray } = chunk
  return { ...message, chunk: { ...chunk, fnArray: [...fnArray], argsArray: [...argsArray] } }
}
