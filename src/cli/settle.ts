import type { Command } from 'commander'
import { disk, errorCode } from '../io/disk.ts'
import { UsageError } from '../model/errors.ts'
import type { Place } from '../pipeline/mistake.ts'
import { hint } from '../pipeline/shape.ts'
import { readYaml } from '../pipeline/yaml.ts'
import { say } from './output.ts'
import { type Key, keys, listed, placed, Setting, variableOf } from './setting.ts'

/** The file of settings that is read where it stands in the working folder. */
export const FILE = 'yiyuan.yaml'

/** What was given, and where: a flag, a variable, a line of a file. */
interface Given {
  value: unknown
  place: string
  source: 'cli' | 'env' | 'config' | 'default'
}

type File = (key: Key) => Given | undefined

/** Gives a command the settings no flag gave: by their variable, else by the file. Throws UsageError that names the place of a mistake. */
export async function settle(command: Command): Promise<void> {
  const settings = command.options.filter(option => option instanceof Setting)
  const given = (setting: Setting) => fromFlag(command, setting) ?? fromVariable(setting)
  const named = settings.find(({ key }) => key === 'config')
  const file = await readSettings(named && given(named))
  for (const setting of settings) {
    const found = given(setting) ?? file(setting.key) ?? byDefault(setting)
    if (found === undefined) continue
    const value = meaningOf(setting, found)
    command.setOptionValueWithSource(setting.attributeName(), value, found.source)
  }
  if (command.getOptionValue('quiet') !== true) for (const line of unknown()) say(line)
}

function fromFlag(command: Command, setting: Setting): Given | undefined {
  const name = setting.attributeName()
  if (command.getOptionValueSource(name) !== 'cli') return undefined
  return { value: command.getOptionValue(name), place: `${setting.long}:`, source: 'cli' }
}

function fromVariable({ key, repeated }: Setting): Given | undefined {
  const name = variableOf(key)
  const words = process.env[name] ?? ''
  if (words === '') return undefined
  const value = repeated ? listed(words) : words
  return { value, place: `${name}:`, source: 'env' }
}

function byDefault({ defaultValue }: Setting): Given | undefined {
  return defaultValue === undefined
    ? undefined
    : { value: defaultValue, place: 'by default:', source: 'default' }
}

/** Variables that look like settings and are none. */
function unknown(): string[] {
  const known = keys.map(variableOf)
  return Object.keys(process.env)
    .filter(name => name.startsWith('YIYUAN_') && !known.includes(name))
    .map(name => `yiyuan: ${name} is no setting${hint(name, known)}; it is not used\n`)
}

async function readSettings(named: Given | undefined): Promise<File> {
  const path = named === undefined ? FILE : String(named.value)
  let text: string
  try {
    text = Buffer.from(await disk.read(path)).toString('utf8')
  } catch (error) {
    if (named === undefined && errorCode(error) === 'ENOENT') return () => undefined
    const where = named === undefined ? '' : `${named.place} `
    throw new UsageError(`${where}${path} cannot be read (${errorCode(error)}); give a YAML file`)
  }
  return settingsIn(text, path)
}

function settingsIn(text: string, path: string): File {
  const { data, place } = readYaml(text, path)
  const values = new Map(Object.entries(isMap(data) ? data : {}))
  if (!isMap(data) && data !== null)
    throw new UsageError(`${path}:1:1 no settings; expected lines like “jobs: 2”`)
  const known = keys.filter(key => key !== 'config')
  for (const key of values.keys())
    if (!known.some(each => each === key))
      throw new UsageError(
        `${at(place, key, true)} “${key}” is no setting; expected one of ${known.join(' ')}${hint(key, known)}`,
      )
  return key => {
    if (key === 'config' || !values.has(key)) return undefined
    return { value: values.get(key), place: `${at(place, key, false)} ${key}:`, source: 'config' }
  }
}

function at(place: Place, name: string, key: boolean): string {
  return place({ path: [name], message: '', key }).words
}

function isMap(data: unknown): data is Record<string, unknown> {
  return typeof data === 'object' && data !== null && !Array.isArray(data)
}

const yes = ['true', 'yes', 'on', '1']
const no = ['false', 'no', 'off', '0']

/** What a setting holds by the words it was given. */
function meaningOf(setting: Setting, { value, place }: Given): unknown {
  return placed(place, () => {
    if (setting.isBoolean()) return isOn(value)
    if (!setting.repeated) return setting.read(wordsOf(value, setting.argChoices))
    return listOf(value)
      .flatMap(each => listed(wordsOf(each)))
      .map(each => setting.read(each))
  })
}

function isOn(value: unknown): boolean {
  const words = String(value).toLowerCase()
  if (yes.includes(words)) return true
  if (no.includes(words)) return false
  throw new UsageError(`“${words}” is neither true nor false`)
}

function listOf(value: unknown): unknown[] {
  return Array.isArray(value) ? value : [value]
}

/** Words as a flag would give them; a list with commas between its members. */
function wordsOf(value: unknown, choices: readonly string[] = []): string {
  if (Array.isArray(value)) return value.map(each => wordsOf(each)).join(',')
  if (value === null && !choices.includes('null'))
    throw new UsageError('nothing stands here; expected a value')
  if (typeof value === 'object' && value !== null)
    throw new UsageError('keys with values; expected words or a list of words')
  return String(value)
}
