/** What ends a sentence. */
export const sentenceEnds = /[。；！？\n]/
