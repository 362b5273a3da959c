/** What ends a sentence. */
export const sentenceEnds = /[。；！？\n]/
/** What ends a sentence of prose. */
export const fullStop = '。'
/** A point between words where a full stop is meant: …提请大会审议.２０２５年…, …增长4.1%.其中; never one behind the number of a list (一.) or in a number. */
export const pointStop =
  /(?<=[\u4e00-\u9fff”’）)»》〉％%])(?<!(?:^|\n)\s*[（(]?[一二三四五六七八九十]{1,3}[）)]?)[.．](?=\s*(?:[\u4e00-\u9fff“‘（(«《\d０-９]|$))/g
