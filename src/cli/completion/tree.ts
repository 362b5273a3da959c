import type { Argument, Command, Option } from 'commander'

/** What may follow an option or stand as an argument. */
export type Value =
  | { kind: 'files' }
  | { kind: 'folders' }
  | { kind: 'choices'; choices: readonly string[] }
  | { kind: 'words' }

/** A flag as a shell offers it. */
export interface Flag {
  names: readonly string[]
  description: string
  /** Null where nothing follows it. */
  value: Value | null
}

/** A command as a shell offers it. */
export interface Offer {
  name: string
  description: string
  flags: readonly Flag[]
  argument: Value
}

/** What shells are told of the commands, from the commands themselves. */
export function offersOf(program: Command): Offer[] {
  return program.commands.map(command => ({
    name: command.name(),
    description: command.description(),
    flags: [...flagsOf(command), help],
    argument: argumentOf(command.registeredArguments),
  }))
}

/** The flags a command shows in its help. */
export function flagsOf(command: Command): Flag[] {
  return command.options.filter(({ hidden }) => !hidden).map(flagOf)
}

const help: Flag = { names: ['-h', '--help'], description: 'display help', value: null }

function flagOf({ short, long, description, flags, argChoices }: Option): Flag {
  const names = [short, long].filter(name => name != null)
  const placeholder = /[<[](.*?)[\]>]/.exec(flags)?.[1]
  return {
    names,
    description,
    value: placeholder === undefined ? null : valueFor(placeholder, argChoices),
  }
}

function argumentOf([first]: readonly Argument[]): Value {
  return first === undefined ? { kind: 'words' } : valueFor(first.name(), first.argChoices)
}

function valueFor(placeholder: string, choices: readonly string[] | undefined): Value {
  if (choices !== undefined) return { kind: 'choices', choices }
  if (/folder|before|after/.test(placeholder)) return { kind: 'folders' }
  return /file|path|pipeline|json/.test(placeholder) ? { kind: 'files' } : { kind: 'words' }
}
