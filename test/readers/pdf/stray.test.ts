import { spawnSync } from 'node:child_process'
import { expect, test } from 'vitest'
import { root } from '../../command.ts'

/** Exit code and last words of a process in which a promise nobody holds is rejected while a PDF is read. */
function ended(stack: string, after: string) {
  const script = `
    const { passOverStray } = await import('./dist/src/readers/pdf/stray.js')
    const stop = passOverStray()
    const error = new Error('stray')
    error.stack = ${JSON.stringify(stack)}
    Promise.reject(error)
    await stop()
    ${after}
    console.log('went on')`
  const { status, stdout } = spawnSync(process.execPath, ['--input-type=module', '-e', script], {
    cwd: root,
    encoding: 'utf8',
  })
  return [status, stdout.trim()]
}

test('a rejection inside pdf.js does not end the process; any other does, and so does one after the reading', () => {
  const ofPdfjs = 'at parse (node_modules/pdfjs-dist/legacy/build/pdf.worker.min.mjs:1:1)'
  const again = 'Promise.reject(error); await new Promise(resolve => setImmediate(resolve))'
  expect(ended(ofPdfjs, '')).toEqual([0, 'went on'])
  expect(ended('at mine (main.js:1:1)', '')).toEqual([1, ''])
  expect(ended(ofPdfjs, again)).toEqual([1, ''])
})
