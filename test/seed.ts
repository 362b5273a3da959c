import { configureGlobal } from 'fast-check'

/** Laws draw the same cases on every machine; `YIYUAN_SEED=random` draws new ones. */
const wanted = process.env['YIYUAN_SEED']
if (wanted !== 'random') configureGlobal({ seed: Number(wanted ?? 20_261_124) })
