import { cpSync, existsSync, mkdtempSync, renameSync } from 'node:fs'
import { join } from 'node:path'
import { built } from './built.ts'
import { folder, yiyuan } from './command.ts'

/** The store of the samples, converted once for all tests of this run. */
const shared = () => join(built('..'), 'samples-converted')

/**
 * A new folder in whose store the samples stand converted: a run of them, from whatever folder and in whatever formats, plans, publishes
 * and checks as any run, and converts only what it asks for besides. That they are converted at all is seen by the tests of what a
 * run does (samples.test.ts, shard.test.ts, library.test.ts), which begin with nothing.
 */
export async function samplesConverted(): Promise<string> {
  if (!existsSync(shared())) await convertSamples()
  const out = folder()
  cpSync(join(shared(), '.store'), join(out, '.store'), { recursive: true })
  return out
}

async function convertSamples(): Promise<void> {
  const out = mkdtempSync(`${shared()}-`)
  const { code, stderr } = await yiyuan(['run', 'samples', '-o', out, '--quiet'])
  if (code !== 0) throw new Error(`the samples are not converted: ${stderr}`)
  try {
    renameSync(out, shared())
  } catch {
    // Another worker was first.
  }
}
