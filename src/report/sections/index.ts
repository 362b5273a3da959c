import { amounts } from './amounts.ts'
import { documents } from './documents.ts'
import { facts } from './facts.ts'
import { figures } from './figures.ts'
import { queue } from './queue.ts'
import type { Section } from './section.ts'
import { tables } from './tables.ts'

/** The page from top to bottom; a new part is one file and one line here. */
export const sections: readonly Section[] = [queue, facts, documents, tables, figures, amounts]
