import { amounts } from './amounts.ts'
import { checks } from './checks.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import type { Section } from './section.ts'
import { setAside } from './set-aside.ts'
import { tables } from './tables.ts'
import { unclaimed } from './unclaimed.ts'

/** The page from top to bottom; a new part is one file and one line here. */
export const sections: readonly Section[] = [
  checks,
  documents,
  tables,
  figures,
  amounts,
  unclaimed,
  setAside,
]
