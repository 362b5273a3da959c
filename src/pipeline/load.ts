import { fileURLToPath } from 'node:url'
import { type Disk, errorCode } from '../io/disk.ts'
import { leftBehind, UsageError } from '../model/errors.ts'
import { type Pipeline, parsePipeline } from './index.ts'

/** Where the pipelines that come with the program stand, seen from the compiled file or from this one; a bundle that is no module has no place. */
function builtInFolder(here: string | undefined): string {
  if (here === undefined) throw leftBehind(BUILT_IN, 'the bundle is no ES module')
  return fileURLToPath(
    new URL(here.endsWith('.ts') ? '../../pipelines/' : '../../../pipelines/', here),
  )
}

const BUILT_IN = 'the folder of built-in pipelines'

/** The built-in pipelines, then those named: a file, or the name of a built-in one (then only the named are used). */
export async function loadPipelines(disk: Disk, names: readonly string[]): Promise<Pipeline[]> {
  const builtIn = builtInFolder(import.meta.url)
  const files = await listYaml(disk, builtIn)
  if (names.length === 0 && files.length === 0)
    throw leftBehind(BUILT_IN, `nothing is in ${builtIn}`)
  const paths =
    names.length === 0
      ? files.map(file => `${builtIn}${file}`)
      : names.map(name => pathOf(name, files, builtIn))
  const pipelines: Pipeline[] = []
  for (const path of paths) {
    const file = await readText(disk, path, files)
    const pipeline = parsePipeline(file, path)
    if (pipelines.some(({ name }) => name === pipeline.name)) {
      throw new UsageError(
        `${path}: a pipeline named “${pipeline.name}” is already in use; rename one`,
      )
    }
    pipelines.push(pipeline)
  }
  return pipelines
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
