import { checkOf, type Judged, judgedClaims } from './checks/index.ts'
import { type Filled, filledIn } from './document/doubts.ts'
import { isRecognisedNumber } from './lexicon/recognised.ts'
import type { CheckKind, Verdict } from './model/check.ts'
import { type Diagnostic, diagnostic } from './model/diagnostic.ts'
import type { Document } from './model/document.ts'
import type { IdentifiedFigure } from './model/located.ts'
import type { Doubt } from './model/recognised.ts'
import { type Asked, switchedOff, understand } from './stages.ts'

/** A reading that arithmetic singles out, and the identity that holds with it alone. */
interface Choice {
  reading: string
  line: string
}

/** One number decided may decide the next; so often it is asked again. */
const ROUNDS = 4

/**
 * A document in which arithmetic decides between the two readings of a number that recognition left out, where it singles one out: an identity
 * of the page holds with the one and fails with the other, and none says the reverse. What is decided is told, and stays recognised.
 */
export function decided(document: Document, asked: Asked): Document {
  const open = (document.recognised?.doubts ?? []).filter(isBetweenNumbers)
  const choices = new Map<Doubt, Choice>()
  for (let round = 0; round < ROUNDS; round++) {
    const left = open.filter(doubt => !choices.has(doubt))
    if (left.length === 0) break
    const found = singledOut(left, which => {
      const words = open.map((doubt): [Doubt, string] => [
        doubt,
        choices.get(doubt)?.reading ?? doubt.readings[which],
      ])
      return claimsOf(filledIn(document, new Map(words)), new Set(left), asked)
    })
    if (found.size === 0) break
    for (const [doubt, choice] of found) choices.set(doubt, choice)
  }
  return choices.size === 0 ? document : withChoices(document, choices)
}

function isBetweenNumbers({ readings: [first, second], why }: Doubt): boolean {
  return why === undefined && first !== second && [first, second].every(isRecognisedNumber)
}

/** Identities with one number in doubt, by what they claim. */
type Claims = ReadonlyMap<string, { doubt: Doubt; judged: Judged; isBorneOut: boolean }>

/** Kinds of identities no number meets by chance: that one is not above another says little. */
const telling: ReadonlySet<CheckKind> = new Set([
  'sum',
  'difference',
  'ratio',
  'change',
  'share',
  'equal',
])
const holding: ReadonlySet<Verdict> = new Set(['exact', 'within_rounding'])

/** The identities of a document as it would be if the numbers in doubt read so. */
function claimsOf({ document, places }: Filled, left: ReadonlySet<Doubt>, asked: Asked): Claims {
  const { figures, read } = understand(document, asked)
  const doubtOf = ({ text, figure }: IdentifiedFigure): Doubt | undefined =>
    places
      .get(text)
      ?.find(({ doubt, start, end }) => left.has(doubt) && figure.start < end && figure.end > start)
      ?.doubt
  const found = new Map<string, { doubt: Doubt; judged: Judged; isBorneOut: boolean }>()
  const certain = new Set<object>()
  const uncertain: { doubt: Doubt; judged: Judged }[] = []
  for (const judged of judgedClaims(document, figures, switchedOff(read, asked.pipelines))) {
    const { claim, judgement } = judged
    if (!telling.has(claim.kind)) continue
    const doubts = new Set(claim.members.flatMap(({ found: own }) => doubtOf(own) ?? []))
    const [doubt] = doubts
    if (doubt !== undefined && doubts.size === 1) uncertain.push({ doubt, judged })
    if (doubts.size === 0 && claim.layout && holding.has(judgement.verdict))
      certain.add(claim.layout.kind)
  }
  for (const { doubt, judged } of uncertain) {
    const { layout, kind, members } = judged.claim
    const key = members
      .map(({ found: own, role, weight }) => `${role} ${weight} ${doubtOf(own) ? '?' : own.id}`)
      .sort()
    const isBorneOut = layout === undefined || certain.has(layout.kind)
    found.set([kind, placeOf(doubt), ...key].join('\n'), { doubt, judged, isBorneOut })
  }
  return found
}

function placeOf({ page, box: { x0, top } }: Doubt): string {
  return `${page} ${x0} ${top}`
}

/** Digits of a number that stands in the place of another by chance once in a thousand times. */
const MANY = 3

/** The readings one of two documents bears out where the other fails. */
function singledOut(
  left: readonly Doubt[],
  read: (which: 0 | 1) => Claims,
): ReadonlyMap<Doubt, Choice> {
  const [first, second] = [read(0), read(1)]
  const found = new Map<Doubt, Choice>()
  for (const doubt of left) {
    const [digits, other] = doubt.readings.map(reading => reading.replace(/\D/g, '').length)
    const isLong = Math.min(digits ?? 0, other ?? 0) >= MANY
    const lines = [linesFor(doubt, first, second, isLong), linesFor(doubt, second, first, isLong)]
    const [[mine], [theirs]] = [lines[0] ?? [], lines[1] ?? []]
    if ((mine === undefined) === (theirs === undefined)) continue
    const [which, line] = mine === undefined ? [1 as const, theirs] : [0 as const, mine]
    found.set(doubt, { reading: doubt.readings[which], line: line ?? '' })
  }
  return found
}

/** The identities that hold in the one document and fail in the other. */
function linesFor(doubt: Doubt, here: Claims, there: Claims, isLong: boolean): string[] {
  return [...here].flatMap(([key, { doubt: of, judged, isBorneOut }]) => {
    const fails = there.get(key)?.judged.judgement.verdict === 'inconsistent'
    if (of !== doubt || !fails || !holding.has(judged.judgement.verdict)) return []
    return isBorneOut || isLong ? [checkOf(judged.claim, judged.finder).line] : []
  })
}

function withChoices(document: Document, choices: ReadonlyMap<Doubt, Choice>): Document {
  const words = new Map([...choices].map(([doubt, { reading }]) => [doubt, reading]))
  const { document: filled } = filledIn(document, words)
  const { recognised } = document
  const isDecided = (told: Diagnostic) =>
    told.code === 'ocr-doubtful' && [...choices.keys()].some(doubt => isOf(told, doubt))
  return {
    ...filled,
    ...(recognised && {
      recognised: { ...recognised, doubts: recognised.doubts.filter(one => !choices.has(one)) },
    }),
    diagnostics: [
      ...document.diagnostics.filter(told => !isDecided(told)),
      ...[...choices].map(([doubt, choice]) => toldOf(doubt, choice)),
    ],
  }
}

function isOf({ anchors: [anchor] }: Diagnostic, doubt: Doubt): boolean {
  return anchor?.kind === 'page' && placeOf({ ...doubt, ...anchor }) === placeOf(doubt)
}

function toldOf({ page, box, readings: [first, second] }: Doubt, { reading, line }: Choice) {
  const message = `page ${page}: a number was read as “${first}” once and “${second}” once; “${reading}” is taken, because with it alone the arithmetic holds: ${line}; compare it with the page`
  return diagnostic('ocr-decided', message, [{ kind: 'page', page, box }])
}
