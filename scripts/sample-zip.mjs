// Packs samples/2021-revenue.csv as samples/2021-attachments.zip, as archives of government sites are: a folder, and names in GB18030
// without a word that they are. Its bytes are stored as they are, so that every Node writes the same file.
//   node scripts/sample-zip.mjs
import { readFileSync, writeFileSync } from 'node:fs'
import { crc32 } from 'node:zlib'

const sample = name => new URL(`../samples/${name}`, import.meta.url)
/** 附件/收入决算.csv in GB18030. */
const name = Buffer.from('b8bdbcfe2fcad5c8ebbef6cbe32e637376', 'hex')
const bytes = readFileSync(sample('2021-revenue.csv'))

/** What stands in the header before a file and in the directory alike. */
const told = Buffer.alloc(26)
told.writeUInt16LE(20, 0)
told.writeUInt32LE(crc32(bytes), 10)
told.writeUInt32LE(bytes.length, 14)
told.writeUInt32LE(bytes.length, 18)
told.writeUInt16LE(name.length, 22)

const file = Buffer.concat([Buffer.from('PK\x03\x04'), told, name, bytes])
const line = [Buffer.from('PK\x01\x02'), Buffer.from([20, 0]), told, Buffer.alloc(14), name]
const directory = Buffer.concat(line)
const end = Buffer.alloc(18)
end.writeUInt16LE(1, 4)
end.writeUInt16LE(1, 6)
end.writeUInt32LE(directory.length, 8)
end.writeUInt32LE(file.length, 12)
const zip = Buffer.concat([file, directory, Buffer.from('PK\x05\x06'), end])
writeFileSync(sample('2021-attachments.zip'), zip)
