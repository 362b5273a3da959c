import type { SinkOptions } from '../sinks/sink.ts'
import type { Provenance } from './provenance.ts'
import { type FilledTable, resourceOf } from './resource.ts'

/**
 * The descriptor of the dataset (Frictionless Data Package v2): one resource a file. It names no licence: whoever publishes the
 * documents gave one, or none.
 */
export function dataPackage(
  tables: readonly FilledTable[],
  options: SinkOptions,
  provenance: Provenance,
) {
  return {
    $schema: 'https://datapackage.org/profiles/2.0/datapackage.json',
    ...provenance,
    resources: tables.flatMap(filled =>
      filled.sinks.map(sink => resourceOf(filled, tables, sink, options)),
    ),
  }
}
