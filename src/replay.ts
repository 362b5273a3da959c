import type { Decision } from '../schemas/decision.ts'
import { overlaid } from './dataset/rows/overlay.ts'
import { namePlaces } from './dataset/rows/places.ts'
import { wholeOutcome } from './dataset/rows/walked.ts'
import { type Amended, amend } from './decisions/amend.ts'
import { correctedFigure } from './decisions/figure.ts'
import type { Plan } from './decisions/plan.ts'
import { replayOf } from './decisions/replay.ts'
import { identifier } from './identity.ts'
import { unitOpening } from './lexicon/units.ts'
import type { IdentifiedFigure, LocatedFigure } from './model/located.ts'
import type { Outcome } from './model/outcome.ts'
import type { Text } from './model/text.ts'
import { declaredUnits } from './reading/declared.ts'
import { type Asked, concluded, type Settled, type Understood, understand } from './stages.ts'

/**
 * A document as people settled it, beside the document as read: its units, headings and words of cells are amended, its figures corrected, and
 * figures, records, checks and facts found anew; rows as read keep what was read and get what was reviewed.
 */
export function replayed(
  asRead: Understood,
  asked: Asked,
  decisions: readonly Decision[],
): { understood: Understood; outcome: Outcome } {
  const before = wholeOutcome(concluded(asRead, asked))
  const { plan, reviews } = replayOf(decisions, before, {
    isUnit: words => declaredUnits(`${unitOpening}${words}`).length > 0,
    isPipeline: name => asked.pipelines.some(pipeline => pipeline.name === name),
  })
  const ids = namePlaces(asRead.document, identifier(asked.sourceId))
  const amended = amend(asRead.document, ids, plan, unitOpening)
  const settled = { figure: settling(asRead.figures, amended, plan), pipelines: amended.pipelines }
  const understood = understand(amended.document, asked, settled)
  const decided = wholeOutcome(concluded(understood, asked))
  return { understood, outcome: overlaid(before, decided, plan, reviews) }
}

/** Gives a figure its id as read, and what is settled of it. Of a cell whose words were corrected the figures are those as read, one after another. */
function settling(
  figures: readonly IdentifiedFigure[],
  { texts }: Amended,
  plan: Plan,
): Settled['figure'] {
  const byPlace = new Map<Text, Map<number, IdentifiedFigure>>()
  const inText = new Map<Text, IdentifiedFigure[]>()
  for (const found of figures) {
    const places = byPlace.get(found.text) ?? new Map<number, IdentifiedFigure>()
    byPlace.set(found.text, places.set(found.figure.start, found))
    const known = inText.get(found.text)
    if (known) known.push(found)
    else inText.set(found.text, [found])
  }
  /** How many figures of a corrected text have their id already. */
  const taken = new Map<Text, number>()
  const asRead = ({ text, figure }: LocatedFigure): IdentifiedFigure | undefined => {
    const before = texts.get(text)
    if (before === undefined) return byPlace.get(text)?.get(figure.start)
    const nth = taken.get(text) ?? 0
    taken.set(text, nth + 1)
    return inText.get(before)?.[nth]
  }
  return found => {
    const before = asRead(found)
    if (before === undefined) return found
    const review = plan.figures.get(before.id)
    const { value } = before.figure
    const figure = review === undefined ? found.figure : correctedFigure(found.figure, review.set)
    const isOther = figure.value !== value || figure.unit !== before.figure.unit
    const state = review?.state ?? (isOther ? 'corrected' : undefined)
    return {
      ...found,
      figure,
      settled: { id: before.id, ...(state && { review: { state, read: value ?? null } }) },
    }
  }
}
