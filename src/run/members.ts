import type { Part } from '../archive/member.ts'
import type { Asked, Found } from './discover.ts'
import { isDocumentName } from './document-name.ts'
import { problem } from './refused.ts'

/** The file, or where it is an archive what is in it. */
export async function* membersOf(file: Found, { archives, choice }: Asked): AsyncGenerator<Found> {
  const { path, at: archive = path, changed, touched } = file
  const listing =
    archives === undefined || isDocumentName(path) || !choice.folder(path)
      ? null
      : await archives.look(file)
  if (listing === null) {
    yield file
    return
  }
  if (listing.problem) yield problem(path, listing.problem.code, listing.problem.reason)
  for (const { name, size, part, problem: why } of listing.members) {
    const inside = { archive, name }
    const named = `${path}!/${name}`
    if (why) yield { ...problem(named, why.code, why.reason), inside }
    else yield { path: named, ...placeOf(part), inside, size, changed, touched }
  }
}

function placeOf(part: Part | undefined): Pick<Found, 'at' | 'part'> {
  return part === undefined ? {} : { at: part.file, part }
}
