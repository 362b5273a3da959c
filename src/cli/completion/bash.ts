import type { Flag, Offer, Value } from './tree.ts'

/** A script for bash that completes commands, flags and what follows them. */
export function bashScript(program: readonly Flag[], offers: readonly Offer[]): string {
  const names = offers.map(({ name }) => name)
  const first = [...names, ...program.flatMap(flag => flag.names), '-h', '--help']
  return `# yiyuan completion for bash
_yiyuan() {
  local IFS=$'\\n' current=\${COMP_WORDS[COMP_CWORD]} before=\${COMP_WORDS[COMP_CWORD-1]} command= word
  for word in "\${COMP_WORDS[@]:1:COMP_CWORD-1}"; do
    case $word in ${names.join('|')}) command=$word; break ;; esac
  done
  case $command:$before in
${offers.flatMap(followed).join('\n')}
  esac
  case $command:$current in
${offers.map(({ name, flags }) => `    ${name}:-*) ${words(flags.flatMap(flag => flag.names))} ;;`).join('\n')}
${offers.map(({ name, argument }) => `    ${name}:*) ${reply(argument)} ;;`).join('\n')}
    *) ${words(first)} ;;
  esac
}
complete -o filenames -F _yiyuan yiyuan
`
}

/** What may follow each flag that takes a value. */
function followed({ name, flags }: Offer): string[] {
  return flags.flatMap(({ names, value }) =>
    value === null
      ? []
      : [`    ${names.map(flag => `${name}:${flag}`).join('|')}) ${reply(value)}; return ;;`],
  )
}

function reply(value: Value): string {
  if (value.kind === 'choices') return words(value.choices)
  if (value.kind === 'words') return 'COMPREPLY=()'
  return `COMPREPLY=($(compgen ${value.kind === 'folders' ? '-d' : '-f'} -- "$current"))`
}

function words(offered: readonly string[]): string {
  return `COMPREPLY=($(compgen -W $'${offered.join('\\n')}' -- "$current"))`
}
