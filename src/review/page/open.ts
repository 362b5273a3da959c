import type { ReviewEntry } from '../queue/entry.ts'
import { entryLine } from '../view/entry.ts'
import type { Html } from '../view/html.ts'
import { documentLine, rowLine } from '../view/line.ts'
import type { DocumentLine, EntryLine, Line, QueueWindow, Start, Window } from '../view/shapes.ts'
import { type Tab, tabs } from '../view/shell.ts'
import type { Words } from '../view/words/index.ts'
import { get, prepare } from './api.ts'
import { Detail } from './detail.ts'
import { DocumentPane } from './document.ts'
import { element, within } from './element.ts'
import { Filters } from './filters.ts'
import { listenToKeys } from './keys.ts'
import { List, type Source } from './list.ts'

interface WholeRow {
  line: Line
  source: string
  row: Readonly<Record<string, unknown>>
}

/** A list of any kind of rows; which kind, only its source knows. */
type AnyList = Pick<
  List<never>,
  'open' | 'refresh' | 'close' | 'choose' | 'move' | 'chosen' | 'total'
>

/** Makes the page work: lists, document and detail know each other here alone. */
export async function openPage(start: Start, words: Words): Promise<void> {
  const open: { tab: Tab; list: AnyList | null } = { tab: 'queue', list: null }

  let entries: List<EntryLine> | null = null

  /** Choices so far: an answer that comes after the next choice changes nothing. */
  let choices = 0
  const newChoice = (): (() => boolean) => {
    choices += 1
    const own = choices
    return () => own === choices
  }

  const pane = new DocumentPane(words, (_source, nth) => void chooseFigure(nth))
  const detail = new Detail(
    words,
    start.pipelines,
    () => void afterDecision(),
    (entry, nth) => void showPlace(entry, nth),
  )
  const filters = new Filters(words, () => void openList())

  function listOf<T>(
    read: Source<T>['read'],
    line: (row: T) => Html,
    chosen: (row: T, nth: number) => void,
  ): List<T> {
    return new List<T>({ read, line, chosen }, total => {
      element('count').textContent =
        total === 0 ? words.nothing : `${total.toLocaleString(words.code)}`
    })
  }

  const windowOf = (from: number, count: number) => ({ from: String(from), count: String(count) })

  function queueList(): AnyList {
    entries = listOf<EntryLine>(
      async (from, count) => {
        const found = await get<QueueWindow>('queue', {
          ...filters.query(),
          ...windowOf(from, count),
        })
        if (open.tab === 'queue') filters.ofQueue(found)
        return found
      },
      row => entryLine(row, words),
      (row, nth) => void chooseEntry(row.id, nth),
    )
    return entries
  }

  function documentList(): AnyList {
    return listOf<DocumentLine>(
      (from, count) =>
        get<Window<DocumentLine>>('documents', { ...filters.query(), ...windowOf(from, count) }),
      row => documentLine(row, words),
      row => {
        newChoice()
        detail.show(
          row.id === '' ? null : { table: 'sources', line: lineOfDocument(row), row: { ...row } },
        )
        void pane.open(row.id)
      },
    )
  }

  function rowList(kind: Tab): AnyList {
    const table = () =>
      kind === 'records' ? (filters.query()['table'] ?? start.records[0] ?? '') : kind
    const source = pane.source
    const asked = (): Record<string, string> => (source === null ? {} : { source })
    return listOf<Line>(
      (from, count) =>
        get<Window<Line>>(`rows/${table()}`, { ...asked(), ...windowOf(from, count) }),
      row => rowLine(row, words),
      (_row, nth) => void chooseRow(table(), asked(), nth),
    )
  }

  async function chooseEntry(id: string, nth: number): Promise<void> {
    const isLatest = newChoice()
    const entry = await get<ReviewEntry>(`queue/${id}`)
    if (!isLatest()) return
    detail.show({ entry })
    await showPlace(entry, 0)
    for (const near of [nth + 1, nth - 1]) if (isLatest()) await prepareEntry(near)
  }

  /** Asks for an entry before it is chosen, and for what stands where it stands. */
  async function prepareEntry(nth: number): Promise<void> {
    const row = await entries?.row(nth)
    const entry = row && (await prepare<ReviewEntry>(`queue/${row.id}`))
    const place = entry?.places[0]
    if (place !== undefined && place.source_id !== '')
      await pane.prepare(place.source_id, place.anchors)
  }

  async function showPlace({ places }: ReviewEntry, nth: number): Promise<void> {
    const place = places[nth]
    if (place !== undefined && place.source_id !== '')
      await pane.choose(place.source_id, place.anchors)
  }

  async function chooseRow(
    table: string,
    asked: Record<string, string>,
    nth: number,
  ): Promise<void> {
    const isLatest = newChoice()
    const { line, source, row } = await get<WholeRow>(`rows/${table}`, {
      ...asked,
      nth: String(nth),
    })
    if (!isLatest()) return
    detail.show({ table, line, row })
    if (source !== '') await pane.choose(source, line.anchors)
    if (!isLatest() || nth + 1 >= (open.list?.total ?? 0)) return
    const next = await prepare<WholeRow>(`rows/${table}`, { ...asked, nth: String(nth + 1) })
    if (next !== null && next.source !== '') await pane.prepare(next.source, next.line.anchors)
  }

  /** A figure that was chosen in the document is chosen in its list. */
  async function chooseFigure(nth: number): Promise<void> {
    await openTab('figures')
    await open.list?.choose(nth)
  }

  /** The entry says what was decided of it, and the next one is chosen unless another was meanwhile. */
  async function afterDecision(): Promise<void> {
    const { list } = open
    if (open.tab !== 'queue' || list === null) return
    const nth = list.chosen
    await list.refresh()
    const isGone = filters.query()['state'] === 'open'
    if (open.list === list && list.chosen === nth) await list.choose(isGone ? nth : nth + 1)
  }

  async function openList(): Promise<void> {
    open.list?.close()
    open.list =
      open.tab === 'queue'
        ? queueList()
        : open.tab === 'documents'
          ? documentList()
          : rowList(open.tab)
    element('count').textContent = words.loading
    await open.list.open()
  }

  async function openTab(next: Tab): Promise<void> {
    if (open.tab === next && open.list !== null && next !== 'figures') return
    open.tab = next
    for (const button of document.querySelectorAll('[role="tab"]')) {
      const isChosen = button.id === `tab-${next}`
      button.setAttribute('aria-selected', String(isChosen))
      button.setAttribute('tabindex', isChosen ? '0' : '-1')
    }
    element('panel').setAttribute('aria-labelledby', `tab-${next}`)
    if (next === 'documents') filters.ofDocuments()
    else if (next === 'records') filters.ofRecords(start.records)
    else filters.none()
    await openList()
  }

  const bar = document.querySelector('[role="tablist"]')
  bar?.addEventListener('click', event => {
    const next = tabs.find(each => each === within(event, '[data-tab]')?.dataset['tab'])
    if (next) void openTab(next)
  })
  bar?.addEventListener('keydown', event => {
    if (!(event instanceof KeyboardEvent) || !['ArrowLeft', 'ArrowRight'].includes(event.key))
      return
    const all = [...bar.querySelectorAll<HTMLElement>('[role="tab"]')]
    const at = all.findIndex(({ id }) => id === document.activeElement?.id)
    all[(at + (event.key === 'ArrowRight' ? 1 : all.length - 1)) % all.length]?.focus()
    event.preventDefault()
  })

  const help = element('help')
  const openHelp = () => help instanceof HTMLDialogElement && help.showModal()
  element('help-open').addEventListener('click', openHelp)
  listenToKeys({
    next: () => void open.list?.move(1),
    previous: () => void open.list?.move(-1),
    nextPlace: () => detail.move(1),
    previousPlace: () => detail.move(-1),
    confirm: () => void detail.decide('confirm'),
    correct: () => void detail.decide('correct'),
    reject: () => void detail.decide('reject'),
    undo: () => void detail.undo(),
    search: () => filters.focus(),
    help: openHelp,
  })

  await openTab('queue')
  if (choices === 0) await open.list?.choose(0)
}

function lineOfDocument({ id, path, title }: DocumentLine): Line {
  return { id, name: path, value: title ?? '', note: '', state: 'plain', anchors: [] }
}
