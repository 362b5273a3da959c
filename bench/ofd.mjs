// OFD against another program: `npm run bench -- ofd [folder]`. The characters of every page are held against those ofdrw finds, blanks
// apart. Needs a JDK and Maven, which fetches ofdrw into a scratch folder; the shared corpus or any folder of OFD files.
import { execFileSync } from 'node:child_process'
import { cpSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { basename, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { openOfd } from '../dist/src/readers/ofd/open.js'
import { inShared } from './shared/corpus.mjs'

/** Share of a page's characters that has to be read. */
const AIM = 0.99
const POM = `<project xmlns="http://maven.apache.org/POM/4.0.0"><modelVersion>4.0.0</modelVersion><groupId>bench</groupId><artifactId>ofd</artifactId><version>1</version><dependencies><dependency><groupId>org.ofdrw</groupId><artifactId>ofdrw-reader</artifactId><version>2.3.6</version></dependency></dependencies></project>`

const [folder = inShared('corpus', 'ofd')] = process.argv.slice(2).filter(word => word !== 'ofd')
const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter(name => name.endsWith('.ofd'))
  .sort()
  .map(name => join(folder, name))

const total = { pages: 0, wordless: 0, whole: 0 }
const others = textsOf(files)
for (const file of files) {
  const open = await openOfd(readFileSync(file)).catch(error => error)
  if (open instanceof Error) {
    console.log(`${basename(file)}: ${open.message}`)
    continue
  }
  let number = 0
  for await (const page of open.pages()) {
    number += 1
    total.pages += 1
    const wanted = others.get(`${file}\t${number}`) ?? ''
    const read = 'code' in page ? '' : page.glyphs.map(({ char }) => char).join('')
    const found = foundOf(wanted, read)
    if (wanted === '') total.wordless += 1
    else if (found >= AIM) total.whole += 1
    if (wanted !== '' && found < AIM)
      console.log(
        `${basename(file)} page ${number}: ${Math.floor(1000 * found) / 10} % of ${wanted.length} characters; ${'code' in page ? page.message : JSON.stringify(page.omitted)}`,
      )
    if (wanted === '')
      console.log(
        `${basename(file)} page ${number}: no words by ofdrw, ${read.length} characters read`,
      )
  }
}
console.log(
  `${files.length} files, ${total.pages} pages: ${total.whole} read to ${100 * AIM} % or more of what ofdrw finds, ${total.wordless} without words`,
)

/** What ofdrw says of every page, without blanks. */
function textsOf(paths) {
  const scratch = join(tmpdir(), 'yiyuan-ofdrw')
  mkdirSync(scratch, { recursive: true })
  writeFileSync(join(scratch, 'pom.xml'), POM)
  cpSync(fileURLToPath(new URL('ofd/Texts.java', import.meta.url)), join(scratch, 'Texts.java'))
  const run = (program, args) =>
    execFileSync(program, args, {
      cwd: scratch,
      encoding: 'utf8',
      maxBuffer: 1 << 28,
      stdio: ['ignore', 'pipe', 'ignore'],
    })
  run('mvn', ['-q', '-B', 'dependency:build-classpath', '-Dmdep.outputFile=classpath'])
  const classpath = `${readFileSync(join(scratch, 'classpath'), 'utf8')}:.`
  run('javac', ['-cp', classpath, 'Texts.java'])
  const lines = run('java', [
    '-Dfile.encoding=UTF-8',
    '-Dstdout.encoding=UTF-8',
    '-cp',
    classpath,
    'Texts',
    ...paths,
  ])
  const rows = lines.split('\n').map(line => line.split('\t'))
  return new Map(
    rows.flatMap(([file, page, words]) =>
      words === undefined ? [] : [[`${file}\t${page}`, bare(words)]],
    ),
  )
}

/** The share of the characters of one text that are in another as well, each as often. */
function foundOf(wanted, read) {
  const left = new Map()
  for (const char of bare(read)) left.set(char, (left.get(char) ?? 0) + 1)
  const chars = [...wanted]
  const found = chars.filter(char => {
    const count = left.get(char) ?? 0
    left.set(char, count - 1)
    return count > 0
  })
  return found.length / Math.max(1, chars.length)
}

function bare(words) {
  return words.normalize('NFKC').replace(/\s+/g, '')
}
