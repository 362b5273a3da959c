import type { Flag, Offer, Value } from './tree.ts'

/** A script for zsh that completes commands, flags and what follows them, with their descriptions. */
export function zshScript(program: readonly Flag[], offers: readonly Offer[]): string {
  const commands = offers.map(
    ({ name, description }) => `    ${quoted(`${name}:${colonless(description)}`)}`,
  )
  return `#compdef yiyuan
# yiyuan completion for zsh
_yiyuan() {
  local context state state_descr line
  typeset -A opt_args
  local -a commands
  commands=(
${commands.join('\n')}
  )
  _arguments -C ${program.flatMap(specs).join(' ')} '1:command:->command' '*::argument:->argument'
  case $state in
    command) _describe command commands ;;
    argument)
      case $words[1] in
${offers.map(offer => `        ${offer.name}) _arguments ${[...offer.flags.flatMap(specs), quoted(`*:${action(offer.argument)}`)].join(' ')} ;;`).join('\n')}
      esac ;;
  esac
}
if [ "$funcstack[1]" = _yiyuan ]; then _yiyuan "$@"; else compdef _yiyuan yiyuan; fi
`
}

function specs({ names, description, value }: Flag): string[] {
  const told = description.replace(/[[\]\\]/g, '\\$&')
  return names.map(name => quoted(`*${name}[${told}]${value === null ? '' : `:${action(value)}`}`))
}

function action(value: Value): string {
  switch (value.kind) {
    case 'files':
      return 'file:_files'
    case 'folders':
      return 'folder:_files -/'
    case 'choices':
      return `choice:(${value.choices.join(' ')})`
    case 'words':
      return 'value: '
  }
}

function colonless(words: string): string {
  return words.replaceAll(':', '\\:')
}

function quoted(words: string): string {
  return `'${words.replaceAll("'", "'\\''")}'`
}
