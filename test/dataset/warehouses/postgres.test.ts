import { afterAll, beforeAll, describe } from 'vitest'
import { type Server, serve } from '../../postgres/server.ts'
import { contracts } from './postgres/contracts.ts'
import { loads } from './postgres/loads.ts'
import { trouble } from './postgres/trouble.ts'
import { values } from './postgres/values.ts'

/* One server for all of them: it takes a second or two to make. */

let server: Server
beforeAll(async () => {
  server = await serve()
})
afterAll(() => server.stop())

const running = () => server

describe('a dataset in PostgreSQL', () => loads(running))
describe('values PostgreSQL does not take as they are', () => values(running))
describe('tables of PostgreSQL under another pipeline', () => contracts(running))
describe('PostgreSQL that refuses', () => trouble(running))
