import { Command } from 'commander'
import { z } from 'zod'
import { recordTable } from '../dataset/tables.ts'
import { disk } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import { loadPipelines } from '../pipeline/load.ts'
import {
  type PublishedSchema,
  publishedSchema,
  type SchemaChange,
  schemaChanges,
} from '../records/evolution.ts'
import { bytesOf } from './document.ts'
import { exit } from './exit.ts'
import { print, printJson } from './output.ts'

interface Options {
  check?: string
  json?: true
}

/** `yiyuan schema`: the JSON Schema of a pipeline's records, as published beside them; or how it differs from an older one. */
export function schema(): Command {
  return new Command('schema')
    .description("print the JSON Schema of a pipeline's records")
    .argument('<pipeline>', 'name of a built-in pipeline, or a YAML file')
    .option(
      '--check <old.json>',
      'say what changed since that schema and whether it breaks readers; exit 3 when it does',
    )
    .option('--json', 'the changes as JSON')
    .addHelpText(
      'after',
      '\nExamples:\n  $ yiyuan schema targets\n  $ yiyuan schema my-form.yaml --check out/schemas/my-form.json\n',
    )
    .action(async (name: string, { check, json }: Options) => {
      for (const pipeline of await loadPipelines(disk, [name])) {
        const now = z.toJSONSchema(recordTable(pipeline).schema)
        if (check === undefined) {
          printJson(now)
          continue
        }
        const changes = schemaChanges(await schemaIn(check), publishedSchema.parse(now))
        const breaking = changes.some(change => change.breaking)
        if (json) printJson({ compatible: !breaking, changes })
        else print(told(changes))
        if (breaking) process.exitCode = exit.partial
      }
    })
}

async function schemaIn(path: string): Promise<PublishedSchema> {
  const text = Buffer.from(await bytesOf(path)).toString('utf8')
  try {
    return publishedSchema.parse(JSON.parse(text))
  } catch {
    throw new UsageError(
      `${path}: not a JSON Schema of records; expected what yiyuan schema prints, as in out/schemas`,
    )
  }
}

function told(changes: readonly SchemaChange[]): string {
  const breaking = changes.filter(change => change.breaking).length
  const head =
    breaking > 0
      ? `breaking: ${breaking} of ${changes.length} changes`
      : `compatible: ${changes.length === 0 ? 'nothing changed' : `${changes.length} changes`}`
  const lines = changes.map(
    change =>
      `  ${change.breaking ? 'breaking  ' : 'compatible'}  ${change.kind}  ${change.field}: ${change.reason}`,
  )
  return `${[head, ...lines].join('\n')}\n`
}
