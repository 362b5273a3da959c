/** What plan is made of, loaded when it is asked for. */

export { openSpool } from '../archive/spool.ts'
export { newScratch } from '../io/scratch.ts'
export { openArchives } from '../run/archives.ts'
export { formatsOf } from '../run/choices.ts'
export { gatherDecisions } from '../run/decisions/gather.ts'
export { expectPaths } from '../run/discover.ts'
export { readKnown } from '../run/index-file.ts'
export { readMeta } from '../run/meta/read.ts'
export { makePlan, removedSince } from '../run/plan.ts'
export { settingsOf } from '../run/prepare.ts'
export { openStore } from '../run/store.ts'
