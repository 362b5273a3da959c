#!/usr/bin/env node
import { tell, watchOutput } from './cli/failure.ts'
import { print } from './cli/output.ts'
import { argumentsOf } from './io/arguments.ts'
import { version } from './io/version.ts'

watchOutput()

try {
  const words = argumentsOf()
  const [first = ''] = words
  /** Asked by scripts at every start: nothing else is loaded for it. */
  if (first === '-v' || first === '--version') print(`${version()}\n`)
  else await (await import('./cli/program.ts')).obey(words)
} catch (error) {
  process.exitCode = tell(error)
}
