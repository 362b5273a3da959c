import { csv } from './csv.ts'
import { json } from './json.ts'
import { ndjson } from './ndjson.ts'
import { parquet } from './parquet.ts'
import type { Sink } from './sink.ts'

/** Every format of the dataset; a new one is one file and one line here. */
export const sinks: readonly Sink[] = [ndjson, json, csv, parquet]
