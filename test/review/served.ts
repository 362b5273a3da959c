import { type ChildProcess, spawn } from 'node:child_process'
import { built } from '../built.ts'

export interface Served {
  address: string
  /** Without the token. */
  origin: string
  token: string
  /** Ends the command as a terminal does; gives its exit code. */
  end(): Promise<number | null>
}

/** `yiyuan review` of a dataset, as it is built, until it is ended. */
export async function served(
  dataset: string,
  cwd: string,
  words: readonly string[] = [],
): Promise<Served> {
  const command = [built('src/cli.js'), 'review', dataset, '--no-open', ...words]
  const child = spawn(process.execPath, command, { cwd, stdio: ['ignore', 'pipe', 'inherit'] })
  const address = await firstLine(child)
  const [, origin = '', token = ''] = /^(http:\/\/[^/]+)\/#token=(.+)$/.exec(address) ?? []
  return {
    address,
    origin,
    token,
    end: () =>
      new Promise(resolve => {
        child.once('exit', code => resolve(code))
        child.kill('SIGINT')
      }),
  }
}

function firstLine(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let said = ''
    child.stdout?.on('data', (data: Buffer) => {
      said += data.toString('utf8')
      if (said.includes('\n')) resolve(said.trim())
    })
    child.once('exit', code => reject(new Error(`yiyuan review ended with ${code}`)))
  })
}
