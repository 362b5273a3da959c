import type { ReportWords } from './words.ts'

export const en: ReportWords = {
  code: 'en',
  title: 'What was found',
  lead: newest =>
    newest === null
      ? 'The dataset beside this page; its documents state no date.'
      : `The dataset beside this page; the newest date its documents state is ${newest}.`,
  ran: version => `yiyuan ${version}, with the pipelines`,
  parts: 'Parts of this page',
  footer:
    'Every number here is a count of rows in the files beside it; run.json lists them with their hashes. `yiyuan review` shows the same beside the documents.',
  none: 'none',
  more: left => `${left} more`,
  andMore: (left, file) => `and ${left} more in ${file}`,
  totals: {
    documents: 'documents',
    lost: 'not converted',
    records: 'records',
    figures: 'figures',
    facts: 'facts',
    checks: 'checks',
    wrong: 'inconsistent',
    aside: 'set aside',
  },
  queue: 'To settle',
  queueLead: many =>
    many === 0
      ? 'Nothing waits for a person.'
      : `${many} things wait for a person, what would change most first. Equal causes are one.`,
  counted: 'by reason',
  facts: 'Facts',
  heat: 'Facts by subject and year',
  heatLead: 'How many facts there are, and whether their statements agree.',
  heatCell: ({ agreed, other, conflict }) =>
    `${agreed} agreed, ${other} stated once or derived, ${conflict} in conflict`,
  subject: 'subject',
  series: 'Series',
  seriesLead: 'One line an indicator of a subject; each point says its value and source.',
  statuses: {
    agreed: 'all stated more than once agree',
    other: 'stated once',
    conflict: 'statements conflict',
    missing: 'nothing stated',
  },
  documents: 'Documents',
  byStatus: 'by status',
  byCode: 'what was found wrong, by code',
  failed: 'Failed',
  unsupported: 'Of a kind that is not read',
  comma: ', ',
  heads: {
    document: 'document',
    why: 'why',
    code: 'code',
    table: 'table',
    headings: 'headings',
    cells: 'cells',
    printed: 'as printed',
    of: 'of what',
    pipeline: 'pipeline',
    tables: 'tables',
    records: 'records',
    aside: 'set aside',
    prose: 'in prose',
    all: 'of all',
  },
  tables: 'Tables',
  caught: (by, none) => `${by} caught by a pipeline, ${none} by none`,
  caughtByNone: 'Caught by no pipeline',
  noPipeline: 'no pipeline',
  untitled: 'without a title',
  figures: 'Figures and checks',
  byKind: 'by kind',
  byHolder: 'held by a record, a cell or prose alone',
  byCheck: 'borne out by arithmetic',
  byVerdict: 'checks by verdict',
  inProse: 'Documents with most figures in prose alone',
  amounts: 'Biggest amounts',
  page: nth => `page ${nth}`,
  atPlace: place => place,
  together: many => `${many} rows of one cause`,
  stake: (amount, facts) =>
    [
      amount === null ? '' : `${amount} at stake`,
      facts === 0 ? '' : `${facts} ${facts === 1 ? 'fact rests' : 'facts rest'} on it`,
    ]
      .filter(part => part !== '')
      .join(' · '),
  chart: 'chart',
  ofAtMost: (number, most) => `${number} of at most ${most}`,
  what: 'what',
  howMany: 'how many',
}
