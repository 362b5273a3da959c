import type { Flag, Offer, Value } from './tree.ts'

/** A script for fish that completes commands, flags and what follows them, with their descriptions. */
export function fishScript(program: readonly Flag[], offers: readonly Offer[]): string {
  const lines = [
    ...program.map(flag => `-n __fish_use_subcommand ${flagOf(flag)}`),
    ...offers.flatMap(({ name, description, flags, argument }) => [
      `-n __fish_use_subcommand -f -a ${name} -d ${quoted(description)}`,
      ...flags.map(flag => `-n '__fish_seen_subcommand_from ${name}' ${flagOf(flag)}`),
      `-n '__fish_seen_subcommand_from ${name}' ${takes(argument)}`,
    ]),
  ]
  return `# yiyuan completion for fish\n${lines.map(line => `complete -c yiyuan ${line}\n`).join('')}`
}

function flagOf({ names, description, value }: Flag): string {
  const named = names.map(name =>
    name.startsWith('--') ? `-l ${name.slice('--'.length)}` : `-s ${name.slice('-'.length)}`,
  )
  const follows = value === null ? [] : ['-r', takes(value)]
  return [...named, ...follows, '-d', quoted(description)].join(' ')
}

function takes(value: Value): string {
  switch (value.kind) {
    case 'files':
      return '-F'
    case 'folders':
      return "-f -a '(__fish_complete_directories)'"
    case 'choices':
      return `-f -a '${value.choices.join(' ')}'`
    case 'words':
      return '-f'
  }
}

function quoted(words: string): string {
  return `'${words.replaceAll('\\', '\\\\').replaceAll("'", "\\'")}'`
}
