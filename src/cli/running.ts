/** What run is made of, loaded when it is asked for. */
export { loadIntoDuckDb } from '../dataset/warehouses/duckdb.ts'
export { readMeta } from '../run/meta/read.ts'
export { expectWarehouse, settingsOf } from '../run/prepare.ts'
export { run } from '../run/run.ts'
export { convertStream } from '../run/stream/convert.ts'
