// `npm run bench -- <name> [arguments]` runs bench/<name>.mjs against dist/.
import { existsSync, readdirSync } from 'node:fs'

const [name = '', ...rest] = process.argv.slice(2)
const files = { run: 'runs' }
const script = new URL(`./${files[name] ?? name}.mjs`, import.meta.url)
if (name === '' || !existsSync(script)) {
  const known = readdirSync(new URL('.', import.meta.url)).filter(
    file => file.endsWith('.mjs') && file !== 'run.mjs',
  )
  console.error(
    `unknown bench “${name}”; known are ${known.map(file => file.replace(/s?\.mjs$/, '')).join(', ')}`,
  )
  process.exit(2)
}
process.argv.splice(2, Infinity, ...rest)
await import(script.href)
