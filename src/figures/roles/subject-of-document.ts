import { department, ofGovernment, reporting } from '../../lexicon/subjects.ts'
import type { Figure, FigureContext, SubjectKind, Words } from '../../model/figure.ts'
/** A name and what it names. */
export interface Named {
  name: string
  kind: SubjectKind
  words: Words
}

/** Whether a name is of the region of the body whose own report it is: 江苏省第十三届人代会会议经费 is its body's. */
export function isOwn(name: string, { body, report, title }: FigureContext): boolean {
  return body !== undefined && isOfItself(body, report?.kind, title) && body.includes(name)
}

/** The document's body for its own budget or accounts, else its region; what is said of 全市 is the region's in any document. */
export function ofDocument(
  { region, body, report, title }: FigureContext,
  scope: Figure['scope'],
): Named | undefined {
  const ofWhole = scope === 'whole' && region !== undefined
  const own = !ofWhole && body !== undefined && isOfItself(body, report?.kind, title)
  const name = own ? body : (region ?? body)
  if (name === undefined) return undefined
  const kind = own ? 'body' : region === undefined ? 'body' : 'region'
  return { name, kind, words: { text: name, from: 'document', rule: 'document' } }
}

/** Whether a body reports its own money, not its region's. */
function isOfItself(body: string, kind: string | undefined, title = ''): boolean {
  if (department.test(title) && body.length >= 4) return true
  if (kind === 'budget' && ofGovernment.test(title)) return false
  return !(reporting.test(body) && kind !== 'budget') && !isRegional(body, kind)
}

function isRegional(body: string, kind: string | undefined): boolean {
  return (
    kind === 'budget_report' || kind === 'bulletin' || kind === 'work_report' || body.length < 4
  )
}
