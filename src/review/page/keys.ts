/** What the keys of the page do. */
export interface Keyed {
  next(): void
  previous(): void
  nextPlace(): void
  previousPlace(): void
  confirm(): void
  correct(): void
  reject(): void
  undo(): void
  search(): void
  help(): void
}

const KEYS: Readonly<Record<string, keyof Keyed>> = {
  j: 'next',
  ArrowDown: 'next',
  k: 'previous',
  ArrowUp: 'previous',
  ArrowRight: 'nextPlace',
  ArrowLeft: 'previousPlace',
  Enter: 'confirm',
  e: 'correct',
  x: 'reject',
  u: 'undo',
  '/': 'search',
  '?': 'help',
}

/** Listens to keys wherever nothing is written and no control takes them itself. */
export function listenToKeys(keyed: Keyed): void {
  document.addEventListener('keydown', event => {
    const { key, target, ctrlKey, metaKey, altKey, isComposing } = event
    if (ctrlKey || metaKey || altKey || isComposing || !(target instanceof Element)) return
    if (target.closest('input, textarea, select, dialog')) return
    const name = KEYS[key]
    if (name === undefined) return
    const isOwn = key === 'Enter' || key.startsWith('Arrow')
    if (isOwn && target.closest('button, a, summary, [role="tab"]')) return
    if (key.startsWith('Arrow') && target.closest('#strips, #detail, .scroll')) return
    event.preventDefault()
    keyed[name]()
  })
}
