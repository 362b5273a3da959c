import { Command } from 'commander'
import { disk } from '../io/disk.ts'
import { yaml } from '../libraries.ts'
import { UsageError } from '../model/errors.ts'
import { print } from './output.ts'
import { placed, positive } from './setting.ts'

interface Options {
  out?: string
  schema: string
  source: string
  warnAfter: string
}

/** `yiyuan dbt`: what dbt should know of a dataset that was loaded into PostgreSQL. */
export function dbt(): Command {
  return new Command('dbt')
    .description(
      'write sources.yml for dbt 1.10: the tables of a dataset in PostgreSQL with columns, tests and freshness',
    )
    .argument('<dataset>', 'a dataset folder')
    .option('-o, --out <file>', 'write it there instead of printing it')
    .option('--schema <name>', 'the schema the dataset was loaded into', 'yiyuan')
    .option('--source <name>', 'the name models use for it', 'yiyuan')
    .option('--warn-after <days>', 'days without a load after which dbt warns', '40')
    .addHelpText('after', '\nExample:\n  $ yiyuan dbt out --schema budget -o models/sources.yml\n')
    .action(async (folder: string, { out, schema, source, warnAfter }: Options) => {
      if (!/^[a-zA-Z_]\w*$/.test(source))
        throw new UsageError(
          `--source: “${source}” is no name for dbt; expected letters, digits and _`,
        )
      const days = placed('--warn-after:', () => positive(warnAfter))
      const { plannedIn } = await import('../run/load/plan.ts')
      const { dbtSources } = await import('../dataset/warehouses/dbt.ts')
      const { report, plan } = await plannedIn(disk, folder)
      const { dataset } = report
      const text = yaml().stringify(dbtSources(plan, { source, schema, dataset, days }), {
        aliasDuplicateObjects: false,
        lineWidth: 0,
        /** dbt reads YAML 1.1, where `no` is no word. */
        version: '1.1',
      })
      if (out === undefined) print(text)
      else await disk.replace(out, text)
    })
}
