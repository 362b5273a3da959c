import sniffEncoding from 'html-encoding-sniffer'

/** GBK decoders reject the four-byte sequences real files hold; GB18030 is a superset of them all. */
const WIDER: Readonly<Record<string, string>> = { gbk: 'gb18030', gb2312: 'gb18030' }

/** The charset a page declares in `<meta>`; null when it declares none. */
export function declaredIn(bytes: Uint8Array): string | null {
  const found = sniffEncoding(bytes, { defaultEncoding: 'x-user-defined' }).toLowerCase()
  return found === 'x-user-defined' ? null : (WIDER[found] ?? found)
}
