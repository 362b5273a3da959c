import { spawnSync } from 'node:child_process'
import { mkdtempSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'

const here = name => fileURLToPath(new URL(name, import.meta.url))
/** @type {import('node:child_process').SpawnSyncOptionsWithStringEncoding} */
const options = { encoding: 'utf8', maxBuffer: 1 << 30 }

/** Runs a program to its end: seconds, what it wrote, and what it says it took. */
function timed(program, values) {
  const started = performance.now()
  const { status, stdout, stderr, error } = spawnSync(program, values, options)
  const seconds = (performance.now() - started) / 1000
  if (error || status !== 0) throw new Error(`${program}: ${error?.message ?? stderr.slice(-400)}`)
  return { seconds, output: stdout, said: stderr }
}

/** Our tables of a set in one process. */
export function runOurs(paths) {
  const { said, ...ran } = timed(process.execPath, [here('read.mjs'), ...paths])
  return { ...ran, ...JSON.parse(said) }
}

/** `pdftotext -layout`, which takes one file: a process each, as a shell would call it. */
function runPdftotext(paths) {
  const seconds = paths.reduce(
    (sum, path) => sum + timed('pdftotext', ['-layout', path, '-']).seconds,
    0,
  )
  return { seconds }
}

/** A package from pip in an environment of its own; undefined where it cannot be had. `YIYUAN_PYTHON` names a Python that has it. */
function pythonWith(module, wanted) {
  const works = python => spawnSync(python, ['-c', `import ${module}`], options).status === 0
  const given = process.env.YIYUAN_PYTHON
  for (const python of [given, 'python3']) if (python && works(python)) return python
  const folder = mkdtempSync(join(tmpdir(), 'yiyuan-peers-'))
  spawnSync('python3', ['-m', 'venv', folder], options)
  const python = join(folder, 'bin/python')
  spawnSync(python, ['-m', 'pip', 'install', '-q', wanted], options)
  return works(python) ? python : undefined
}

/** The peers that can be had on this machine, and the names of those that cannot. */
export function findPeers() {
  const python = pythonWith('pdfplumber', 'pdfplumber==0.11.*')
  const mupdf = pythonWith('fitz', 'pymupdf')
  const hasPdftotext = spawnSync('pdftotext', ['-v'], options).status === 0
  return {
    pdfplumber: python && (paths => timed(python, [here('plumber.py'), ...paths])),
    pdftotext: hasPdftotext ? runPdftotext : undefined,
    mupdfText: mupdf && (paths => timed(mupdf, [here('mupdf.py'), 'text', ...paths])),
    mupdfTables: mupdf && (paths => timed(mupdf, [here('mupdf.py'), 'tables', ...paths])),
  }
}
