import type { Html } from '../html.ts'
import type { Summary } from '../summary.ts'
import { checks } from './checks.ts'
import { documents } from './documents.ts'
import { figures } from './figures.ts'
import { setAside } from './set-aside.ts'
import { tables } from './tables.ts'

/** A part of the page. */
export interface Section {
  title: string
  body: (summary: Summary) => Html
}

/** The page from top to bottom; a new part is one file and one line here. */
export const sections: readonly Section[] = [checks, documents, tables, figures, setAside]
