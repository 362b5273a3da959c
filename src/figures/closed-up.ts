import { compact } from '../model/text.ts'
/** 全  区 over a column is 全区: words set letter by letter. */
export function closedUp(printed: string): string {
  return letterByLetter.test(printed) ? compact(printed) : printed
}

const letterByLetter = /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$/
