/**
 * Damaged files make pdf.js reject promises that nobody holds, which would end the process. While a PDF is read these are
 * passed over: what they are about is told by the promises we hold. Every other rejection does what it does without us.
 * The returned function ends it, once those that are under way have come up.
 */
export function passOverStray(): () => Promise<void> {
  if (reading === 0) process.on('unhandledRejection', judge)
  reading += 1
  return async () => {
    await new Promise(resolve => setImmediate(resolve))
    reading -= 1
    if (reading === 0) process.off('unhandledRejection', judge)
  }
}

let reading = 0

function judge(reason: unknown): void {
  const ofPdfjs =
    reason instanceof Object && /pdfjs-dist/.test(String(Reflect.get(reason, 'stack')))
  const alone = process.listenerCount('unhandledRejection') === 1
  if (!ofPdfjs && alone) throw reason
}
