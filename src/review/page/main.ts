import type { Start } from '../view/shapes.ts'
import { shell, type Tab, tabs } from '../view/shell.ts'
import { wordsIn } from '../view/words/index.ts'
import { get, Refused } from './api.ts'
import { show } from './element.ts'
import { openPage } from './open.ts'

try {
  const start = await get<Start>('start')
  const words = { ...wordsIn(start.lang), titles: start.titles, base: start.base }
  document.documentElement.lang = words.code
  document.title = `yiyuan ${words.review}: ${start.dataset}`
  const shown = tabs.filter(tab => isThere(tab, start))
  show(document.body, shell(start, shown, words))
  await openPage(start, words)
} catch (error) {
  const words = document.createElement('p')
  words.setAttribute('role', 'alert')
  words.className = 'empty'
  words.textContent = error instanceof Refused ? error.message : String(error)
  document.body.replaceChildren(words)
}

/** Whether a dataset has what a list would show. */
function isThere(tab: Tab, { tables, records }: Start): boolean {
  if (tab === 'queue' || tab === 'documents') return true
  return tab === 'records' ? records.length > 0 : tables.includes(tab)
}
