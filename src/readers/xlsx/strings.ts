import type { Package } from './package.ts'

/** Words of a cell, and how many characters of it are struck through and left out. */
export interface Words {
  text: string
  struck: number
}

/** Takes the words of `<si>` and `<is>`: their runs one after another, without readings (`rPh`) and struck ones. */
export class WordsOf {
  #words: Words = { text: '', struck: 0 }
  #collects = false
  #reading = false
  #struck = false

  begin(): void {
    this.#words = { text: '', struck: 0 }
    this.#reading = this.#struck = this.#collects = false
  }

  open(name: string, on: string | undefined): void {
    if (name === 't') this.#collects = !this.#reading
    else if (name === 'rPh') this.#reading = true
    else if (name === 'r') this.#struck = false
    else if (name === 'strike') this.#struck = on !== '0' && on !== 'false'
  }

  text(words: string): void {
    if (!this.#collects) return
    if (this.#struck) this.#words.struck += words.length
    else this.#words.text += words
  }

  close(name: string): void {
    if (name === 't') this.#collects = false
    else if (name === 'rPh') this.#reading = false
    else if (name === 'r') this.#struck = false
  }

  get words(): Words {
    return { ...this.#words, text: unescaped(this.#words.text) }
  }
}

/** The strings cells share, by number. */
export async function readStrings(parts: Package, part: string | undefined): Promise<Words[]> {
  const strings: Words[] = []
  if (part === undefined || !parts.has(part)) return strings
  const words = new WordsOf()
  await parts.read(part, {
    open(name, { val }) {
      if (name === 'si') words.begin()
      else words.open(name, val)
    },
    text: piece => words.text(piece),
    close(name) {
      if (name === 'si') strings.push(words.words)
      else words.close(name)
    },
  })
  return strings
}

/** _x000D_ is a sign that XML cannot hold; of those, line ends alone say something. */
export function unescaped(text: string): string {
  return text.includes('_x')
    ? text.replace(/_x([\da-f]{4})_/gi, (_, code: string) => signOf(Number.parseInt(code, 16)))
    : text
}

function signOf(code: number): string {
  return code < 32 && code !== 10 && code !== 9 ? '' : String.fromCharCode(code)
}
