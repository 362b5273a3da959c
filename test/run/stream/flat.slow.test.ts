import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { expect, test } from 'vitest'
import { residentBytes } from '../../../src/io/memory.ts'
import { built } from '../../built.ts'

/** Ten thousand in CI. */
const documents = Number(process.env['DOCUMENTS'] ?? 300)
/** What Node takes more or less from moment to moment. */
const SWAY = 64 * 2 ** 20

test.runIf(process.platform === 'linux')(
  'memory does not grow with the documents',
  { timeout: 1_200_000 },
  async () => {
    const words = [built('src/cli.js'), 'convert', '--stdin', '-p', 'targets', '--jobs', '2']
    const child = spawn(process.execPath, words, { stdio: ['pipe', 'pipe', 'inherit'] })
    let ended = 0
    let early = 0
    let last = 0
    child.stdout.on('data', (block: Buffer) => {
      ended += block.toString('latin1').split('{"end":{').length - 1
      last = residentBytes(child.pid)
      if (ended < documents / 3) early = Math.max(early, last)
    })
    for (let nth = 0; nth < documents; nth++) {
      const text = `# 第${nth}号报告\n\n全市一般公共预算收入完成 ${nth}.3 亿元，增长 4.5%。\n`
      const line = { path: `文件/${nth}.md`, base64: Buffer.from(text).toString('base64') }
      if (!child.stdin.write(`${JSON.stringify(line)}\n`)) await once(child.stdin, 'drain')
    }
    child.stdin.end()
    await once(child, 'close')
    expect(ended).toBe(documents)
    expect(last - early).toBeLessThan(SWAY)
  },
)
