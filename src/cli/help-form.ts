import type { HelpConfiguration, Option } from 'commander'
import { columnsOf as displayWidth, wrap } from '../show/terminal.ts'
import { columnsOf } from './output.ts'

/** Fewest columns a description is set in beside its option; narrower, it stands below. */
const LEAST = 36

/** How help is set: as wide as the terminal, choices and defaults as they are typed. */
export function helpForm(): HelpConfiguration {
  const helpWidth = columnsOf('stdout', 80)
  return { helpWidth, displayWidth, optionDescription, formatItem, boxWrap }

  function formatItem(term: string, termWidth: number, description: string): string {
    const beside = helpWidth - termWidth - 4
    if (beside >= LEAST) {
      const [first = '', ...more] = wrap(description, beside)
      const indent = ' '.repeat(termWidth + 4)
      const head = `  ${term}${' '.repeat(Math.max(0, termWidth - displayWidth(term)))}  ${first}`
      return [head.trimEnd(), ...more.map(line => indent + line)].join('\n')
    }
    return [`  ${term}`, ...wrap(description, helpWidth - 6).map(line => `      ${line}`)].join(
      '\n',
    )
  }
}

function boxWrap(words: string, width: number): string {
  return words
    .split('\n')
    .flatMap(line => wrap(line, width))
    .join('\n')
}

function optionDescription({
  description,
  argChoices,
  defaultValue,
  defaultValueDescription,
}: Option): string {
  const more = [
    ...(argChoices ? [`one of ${argChoices.join(', ')}`] : []),
    ...(defaultValue === undefined ? [] : [`default: ${defaultValueDescription ?? defaultValue}`]),
  ]
  return more.length === 0 ? description : `${description} (${more.join('; ')})`
}
