import { readFileSync } from 'node:fs'
import { type Draft, draftOf, formsIn, type Sample, yamlOf } from '../../src/drafts/index.ts'
import { parsePipeline } from '../../src/pipeline/index.ts'
import { tryRead } from '../../src/read.ts'
import { type RecordResult, recordsOf } from '../../src/records/index.ts'

const samples = new Map<string, Promise<Sample | null>>()

/** The samples of files that can be read, each read once. */
export async function samplesOf(paths: readonly string[]): Promise<Sample[]> {
  const found = paths.map(path => {
    const sample = samples.get(path) ?? sampleOf(path)
    samples.set(path, sample)
    return sample
  })
  return (await Promise.all(found)).flatMap(sample => sample ?? [])
}

async function sampleOf(path: string): Promise<Sample | null> {
  const document = await read(path, readFileSync(path))
  return document && { name: path, document }
}

async function read(name: string, bytes: Uint8Array) {
  const document = await tryRead({ name, bytes })
  return 'code' in document ? null : document
}

/** A document given as words. */
export async function written(name: string, text: string): Promise<Sample> {
  const document = await read(name, Buffer.from(text))
  if (document === null) throw new Error(`${name} cannot be read`)
  return { name, document }
}

/** The drafts of the first forms of some samples. */
export function draftsOf(samples: readonly Sample[], most = 100): Draft[] {
  return formsIn(samples)
    .slice(0, most)
    .flatMap(form => draftOf(form, samples, 'draft') ?? [])
}

/** What running a draft's file unchanged on the samples gives. */
export function ran(draft: Draft, samples: readonly Sample[]): RecordResult[] {
  const pipeline = parsePipeline(yamlOf(draft), 'draft.yaml')
  return samples.map(({ document }) => recordsOf(document, [pipeline]))
}
