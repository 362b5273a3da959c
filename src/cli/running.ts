/** What run is made of, loaded when it is asked for. */
export { readMeta } from '../run/meta/read.ts'
export { settingsOf } from '../run/prepare.ts'
export { run } from '../run/run.ts'
export { convertStream } from '../run/stream/convert.ts'
export { expectLoad, loadAfter } from './loading.ts'
