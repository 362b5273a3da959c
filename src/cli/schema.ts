import { Command } from 'commander'
import { z } from 'zod'
import { disk } from '../io/disk.ts'
import { loadPipelines } from '../io/pipelines.ts'
import { recordTable } from '../run/tables.ts'
import { printJson } from './document.ts'

/** `yiyuan schema`: the JSON Schema of a pipeline's records, as published beside them. */
export function schema(): Command {
  return new Command('schema')
    .description("print the JSON Schema of a pipeline's records")
    .argument('<pipeline>', 'name of a built-in pipeline, or a YAML file')
    .addHelpText('after', '\nExample:\n  $ yiyuan schema targets\n')
    .action(async (name: string) => {
      for (const pipeline of await loadPipelines(disk, [name])) {
        printJson(z.toJSONSchema(recordTable(pipeline).schema))
      }
    })
}
