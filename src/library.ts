import { type ConvertSettings, convert as convertBy } from './convert.ts'
import { disk } from './io/disk.ts'
import type { Outcome } from './model/outcome.ts'
import type { Pipeline } from './pipeline/index.ts'
import { loadPipelines } from './pipeline/load.ts'
import type { Source } from './read.ts'

/*
 * The border of the library: `convert` itself is a pure function of bytes and pipelines. Only here, for callers
 * that name no pipelines, are the ones that come with the package read from it.
 */

/** The pipelines that come with the package, those `yiyuan run` uses without `-p`. */
export function builtInPipelines(): Promise<Pipeline[]> {
  return loadPipelines(disk, [])
}

/** As they were read for the first conversion that named none; nobody else holds them. */
let builtIn: Promise<readonly Pipeline[]> | null = null

/**
 * One document through every stage: bytes → document → records → figures → checks → rows, by these pipelines or, without any named, by
 * the built-in ones. The same bytes, name and pipelines give the same plain JSON. Never throws for what a document holds; throws
 * UsageError for what is no source, MissingError where the code was bundled without the parts it needs.
 */
export async function convert(
  source: Source,
  pipelines?: readonly Pipeline[],
  settings?: ConvertSettings,
): Promise<Outcome> {
  return convertBy(source, pipelines ?? (await known()), settings)
}

function known(): Promise<readonly Pipeline[]> {
  builtIn ??= builtInPipelines().catch((error: unknown) => {
    builtIn = null
    throw error
  })
  return builtIn
}
