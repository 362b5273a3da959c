/** Where a member begins in its archive and how many packed bytes it has, beside at least 30 of a header and its name. */
interface Placed {
  relativeOffsetOfLocalHeader: number
  compressedSize: number
  fileNameLength: number
}

/** The members whose bytes are shared with another: no archiver writes such, but they inflate without end. */
export function overlapping<Member extends Placed>(members: readonly Member[]): Set<Member> {
  const sorted = [...members].sort(
    (a, b) => a.relativeOffsetOfLocalHeader - b.relativeOffsetOfLocalHeader,
  )
  const found = new Set<Member>()
  let furthest: Member | undefined
  for (const member of sorted) {
    if (furthest !== undefined && member.relativeOffsetOfLocalHeader < endOf(furthest))
      found.add(furthest).add(member)
    if (furthest === undefined || endOf(member) > endOf(furthest)) furthest = member
  }
  return found
}

function endOf({ relativeOffsetOfLocalHeader, compressedSize, fileNameLength }: Placed): number {
  return relativeOffsetOfLocalHeader + 30 + fileNameLength + compressedSize
}
