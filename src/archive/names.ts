/*
 * Names in archives are what a stranger wrote. They become the words of a path and nothing else: no file is ever made under them.
 */

/** A name as the words of a path: `/` between its steps, and whether it leads out of its archive. */
export function stepsOf(name: string): { path: string; leadsOut: boolean; hidden: boolean } {
  const words = name.replaceAll('\\', '/')
  const steps = words.split('/').filter(step => step !== '' && step !== '.')
  const leadsOut = /^\/|^[A-Za-z]:|\0/.test(words) || steps.includes('..')
  return {
    path: steps.map(step => (step === '..' ? '\\x2E\\x2E' : step)).join('/'),
    leadsOut,
    hidden: steps[0] === '__MACOSX' || steps.some(step => /^\.(?!\.$)/.test(step)),
  }
}
