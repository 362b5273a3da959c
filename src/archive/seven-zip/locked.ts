/** The coder of 7-Zip for passwords, as headers name it. */
const AES = Buffer.from('06f10701', 'hex')
const PLACE_7Z = 32
const RAR_5 = 'Rar!\x1a\x07\x01'
const ENCRYPTION = 4
const FLAGS_RAR_4 = 10
const LOCKED_RAR_4 = 0x80

/** Whether an archive that cannot be listed has its list of files under a password: 7-Zip then ends without a word. */
export function isLocked(archive: Uint8Array): boolean {
  const bytes = Buffer.from(archive.buffer, archive.byteOffset, archive.byteLength)
  if (bytes.length < PLACE_7Z) return false
  if (bytes.toString('latin1', 0, RAR_5.length) === RAR_5) return bytes[13] === ENCRYPTION
  if (bytes.toString('latin1', 0, 4) === RAR_5.slice(0, 4))
    return (bytes.readUInt16LE(FLAGS_RAR_4) & LOCKED_RAR_4) !== 0
  const header = Number(bytes.readBigUInt64LE(12)) + PLACE_7Z
  return bytes.subarray(header).includes(AES)
}
