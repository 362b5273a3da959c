const han = /\p{Script=Han}/u
/** A word of English: Regular, Xi'an; GDP, kWh and A=B+C are none. */
const english = /(?:^|[\s(（])[A-Z][A-Za-z'’]*[a-z]/
/** English behind the words it translates: 市辖区 Districts under City. */
const translation = /(?<=[\p{Script=Han})）％%])\s+[A-Z][A-Za-z'’]*[a-z][^\p{Script=Han}]*$/u

/** Labels of a row or column without what only says them again in English: 普通小学, Regular Primary Schools. */
export function inOneLanguage(labels: readonly string[]): readonly string[] {
  if (!labels.some(label => english.test(label))) return labels
  const left = labels.filter(label => han.test(label) || !english.test(label))
  return left.length === 0 ? labels : left.map(label => label.replace(translation, ''))
}
