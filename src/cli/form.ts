import { Option } from 'commander'

const forms = ['--json', '--ndjson', '--csv', '--markdown'] as const

/** A form of what goes to stdout; a command prints one. */
export function form(flag: (typeof forms)[number], description: string): Option {
  const others = forms.filter(other => other !== flag).map(other => other.slice('--'.length))
  return new Option(flag, description).conflicts(others)
}
