import type { IncomingMessage } from 'node:http'
import type { Decision } from '../../../schemas/decision.ts'
import type { Disk } from '../../io/disk.ts'
import { type Dataset, openDataset } from '../shown/dataset.ts'
import type { Lang } from '../view/shapes.ts'
import { type Answer, refused } from './answer.ts'
import { decideRoute } from './decide.ts'
import { documentRoute } from './document.ts'
import { documentsRoute } from './documents.ts'
import { KeptQueue } from './kept-queue.ts'
import { queueRoute } from './queue.ts'
import { rowsRoute } from './rows.ts'
import { startRoute } from './start.ts'

export interface ReviewSettings {
  disk: Disk
  /** The dataset folder. */
  folder: string
  /** Who decides. */
  by: string
  lang: Lang
  /** Of the program. */
  version: string
  /** The time a decision is made at, in milliseconds. */
  now(): number
}

/** What a route is asked: the dataset as it stands, the parts of the address behind its name, and what stands behind `?`. */
export interface Question {
  settings: ReviewSettings
  dataset: Dataset
  queue: KeptQueue
  /** What this page decided, the last at the end. */
  made: Decision[][]
  parts: readonly string[]
  query: URLSearchParams
  request: IncomingMessage
}

export type Route = (question: Question) => Promise<Answer>

/** Every address below /api/; a new one is one file and one line here. */
const routes: Readonly<Record<string, { method: 'GET' | 'POST'; answer: Route }>> = {
  start: { method: 'GET', answer: startRoute },
  documents: { method: 'GET', answer: documentsRoute },
  document: { method: 'GET', answer: documentRoute },
  rows: { method: 'GET', answer: rowsRoute },
  queue: { method: 'GET', answer: queueRoute },
  decide: { method: 'POST', answer: decideRoute },
}

/** Opens what is served of a dataset; a run that publishes anew is noticed at the next request. */
export async function openRoutes(settings: ReviewSettings) {
  const { disk, folder } = settings
  let state = await stateOf(disk, folder)
  let dataset = openDataset(disk, folder)
  await dataset
  const queue = new KeptQueue(disk, folder)
  const made: Decision[][] = []
  /** Begun before a browser asks: of a large dataset it takes seconds. What goes wrong is told to who asks. */
  const begun = async () => {
    await queue.entries()
    await (await dataset).prepare()
  }
  begun().catch(() => undefined)
  return {
    async answer(request: IncomingMessage, path: string): Promise<Answer> {
      const [, , name = '', ...parts] = path.split('/').map(decoded)
      const route = Object.hasOwn(routes, name) ? routes[name] : undefined
      if (route === undefined) return refused(404, 'there is nothing at this address')
      const method = request.method === 'HEAD' ? 'GET' : request.method
      if (method !== route.method) return refused(405, `${route.method} is expected here`)
      const now = await stateOf(disk, folder)
      if (now !== state) {
        state = now
        dataset = openDataset(disk, folder)
      }
      const { searchParams: query } = new URL(request.url ?? '/', 'http://localhost')
      return route.answer({ settings, dataset: await dataset, queue, made, parts, query, request })
    },
  }
}

/** What changes when a run publishes. */
async function stateOf(disk: Disk, folder: string): Promise<string> {
  const { mtimeMs, size, ino } = await disk.stat(`${folder}/run.json`).catch(() => NO_STATE)
  return `${mtimeMs} ${size} ${ino}`
}

const NO_STATE = { mtimeMs: 0, size: 0, ino: 0 }

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return ''
  }
}
