import { fileURLToPath } from 'node:url'
import { type Disk, errorCode } from '../io/disk.ts'
import { leftBehind, UsageError } from '../model/errors.ts'
import { definePipeline, type Pipeline, parsePipeline } from './index.ts'

/** Where the pipelines that come with the program stand, seen from the compiled file or from this one; a bundle that is no module has no place. */
function builtInFolder(here: string | undefined): string {
  if (here === undefined) throw leftBehind(BUILT_IN, 'the bundle is no ES module')
  return fileURLToPath(
    new URL(here.endsWith('.ts') ? '../../pipelines/' : '../../../pipelines/', here),
  )
}

const BUILT_IN = 'the folder of built-in pipelines'

/**
 * The pipelines that are given: by the name of a built-in one, by a file, or as a literal, which is read as a file would be;
 * every built-in one where none is. Throws UsageError for one that cannot be read and for two of one name.
 */
export async function loadPipelines(
  disk: Disk,
  given: readonly (string | Pipeline)[],
): Promise<Pipeline[]> {
  const builtIn = builtInFolder(import.meta.url)
  const files = await listYaml(disk, builtIn)
  if (given.length === 0 && files.length === 0)
    throw leftBehind(BUILT_IN, `nothing is in ${builtIn}`)
  const wanted = given.length === 0 ? files.map(file => file.replace(/\.yaml$/, '')) : given
  const pipelines: Pipeline[] = []
  for (const one of wanted) {
    const { text, place } = await textOf(disk, one, files, builtIn)
    const pipeline = parsePipeline(text, place)
    if (pipelines.some(({ name }) => name === pipeline.name)) {
      throw new UsageError(
        `${place}: a pipeline named “${pipeline.name}” is already in use; rename one`,
      )
    }
    pipelines.push(pipeline)
  }
  return pipelines
}

async function textOf(
  disk: Disk,
  given: string | Pipeline,
  files: readonly string[],
  builtIn: string,
): Promise<{ text: string; place: string }> {
  /** JSON is YAML as well. */
  if (typeof given !== 'string')
    return {
      text: JSON.stringify(definePipeline(given), null, 2),
      place: `pipeline “${given.name}”`,
    }
  const place = pathOf(given, files, builtIn)
  return { text: await readText(disk, place, files), place }
}

/** The names of the pipelines that come with the program. */
export async function listYaml(disk: Disk, folder: string): Promise<string[]> {
  try {
    const names = (await disk.list(folder)).map(({ name }) => name)
    return names.filter(name => name.endsWith('.yaml')).sort()
  } catch (error) {
    if (errorCode(error) === 'ENOENT') return []
    throw error
  }
}

function pathOf(name: string, files: readonly string[], builtIn: string): string {
  return files.includes(`${name}.yaml`) ? `${builtIn}${name}.yaml` : name
}

async function readText(disk: Disk, path: string, files: readonly string[]): Promise<string> {
  try {
    return Buffer.from(await disk.read(path)).toString('utf8')
  } catch (error) {
    throw new UsageError(
      `${path}: no such pipeline (${errorCode(error)}); give a YAML file or one of ${files.map(file => file.replace(/\.yaml$/, '')).join(', ')}`,
    )
  }
}
