import { type Command, Option } from 'commander'
import { wrap } from '../show/terminal.ts'
import { columnsOf } from './output.ts'
import { keys, Setting, variableOf } from './setting.ts'
import { FILE, settle } from './settle.ts'

/** What every command has: --quiet, --config, `--no-…` for each switch, and settings by variable and file. */
export function withSettings(command: Command): Command {
  command
    .addOption(new Setting('quiet', '--quiet', 'nothing on stderr but errors'))
    .addOption(
      new Setting(
        'config',
        '--config <file>',
        `settings, one a line (default: ${FILE} if it is there)`,
      ),
    )
  const settings = command.options.filter(option => option instanceof Setting)
  for (const { key } of settings.filter(setting => setting.isBoolean()))
    command.addOption(new Option(`--no-${key}`).hideHelp())
  return command
    .addHelpText('after', () => wrapped(told(settings)))
    .hook('preAction', (_, action) => settle(action))
}

function told(settings: readonly Setting[]): string {
  const names = settings.map(({ key }) => key).sort((a, b) => keys.indexOf(a) - keys.indexOf(b))
  const shown = names.includes('out') ? 'out' : 'quiet'
  return `Settings (${names.join(', ')}) may also stand in variables (${variableOf(shown)}=…) and in ${FILE} (${shown}: …); a flag goes before a variable, that before the file.`
}

/** Words of the help as wide as the terminal is; lines end where they ended. */
export function wrapped(words: string): string {
  const width = columnsOf('stdout', 80)
  return words
    .split('\n')
    .flatMap(line => wrap(line, width))
    .join('\n')
}
