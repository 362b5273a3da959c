/*
 * The built program, loaded once and asked for many commands (`resident.ts`): each is obeyed as `src/cli.ts` obeys it, with its
 * words, its folder and its environment, and what it prints is given back.
 */
import { keepChildrenWarm } from './warm.mjs'

const [, , program, failure] = process.argv
keepChildrenWarm()
const [{ obey }, { tell }] = await Promise.all([import(program), import(failure)])
const own = { ...process.env }
/** Each run listens for signals, and ends with its process elsewhere. */
process.setMaxListeners(0)

process.on('disconnect', () => process.exit())
process.on('message', async ({ words, cwd, env }) => {
  const said = { stdout: [], stderr: [] }
  for (const stream of ['stdout', 'stderr'])
    process[stream].write = (chunk, encoding, written) => {
      said[stream].push(Buffer.from(chunk, typeof encoding === 'string' ? encoding : 'utf8'))
      const taken = typeof encoding === 'function' ? encoding : written
      if (taken) queueMicrotask(taken)
      return true
    }
  process.chdir(cwd)
  Object.assign(process.env, env)
  process.exitCode = undefined
  try {
    await obey(words)
  } catch (error) {
    process.exitCode = tell(error)
  }
  for (const name of Object.keys(env)) {
    delete process.env[name]
    if (own[name] !== undefined) process.env[name] = own[name]
  }
  for (const signal of ['SIGINT', 'SIGTERM']) process.removeAllListeners(signal)
  const [stdout, stderr] = ['stdout', 'stderr'].map(name => Buffer.concat(said[name]).toString())
  const code = process.exitCode ?? 0
  process.exitCode = 0
  process.send({ code, stdout, stderr })
})
process.send('ready')
