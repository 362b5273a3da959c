/** UTF-8 read as GBK, Latin-1 read as UTF-8 and their like leave these behind. */
const SIGNATURES =
  /锟斤拷|烫烫烫|屯屯屯|Ã[\u0080-\u00bf]|â€[\u0080-\u00bf™œ]|鐨勶|銆傦|锛屽|鏀跺叆|璐㈡斂|鍏|浜垮厓|骞村害/g
const SAMPLE = 200_000

/** Why a text cannot be what was meant, or null. Looks at the first 200,000 characters. */
export function implausible(text: string): string | null {
  const sample = text.slice(0, SAMPLE)
  let han = 0
  let odd = 0
  let letters = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code === 0x20 || (code >= 0x09 && code <= 0x0d)) continue
    letters += 1
    if (code >= 0x4e00 && code <= 0x9fff) han += 1
    else if (isOdd(code)) odd += 1
  }
  if (odd > 3 && odd > 0.02 * letters)
    return `${odd} of ${letters} characters are private, replaced or control characters`
  const signs = sample.match(SIGNATURES)?.length ?? 0
  if (signs >= 3 && signs * 40 > han)
    return `it holds “${sample.match(SIGNATURES)?.[0]}”, the trace of a wrong decoding`
  return null
}

function isOdd(code: number): boolean {
  return (
    (code >= 0xe000 && code <= 0xf8ff) ||
    code === 0xfffd ||
    code < 0x20 ||
    (code >= 0x7f && code < 0xa0)
  )
}
