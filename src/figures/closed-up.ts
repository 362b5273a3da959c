/** 全  区 over a column is 全区: words set letter by letter. */
export function closedUp(printed: string): string {
  return letterByLetter.test(printed) ? printed.replace(/\s+/g, '') : printed
}

const letterByLetter = /^[\u4e00-\u9fff](?:\s+[\u4e00-\u9fff])+$/
