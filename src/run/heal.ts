import { type Begun, convertAll } from './convert-all.ts'
import { byName } from './discover.ts'
import type { Known } from './index-file.ts'
import type { Planned } from './plan.ts'
import type { Entry } from './publish/entry.ts'
import type { RunSettings } from './settings.ts'
import type { Store } from './store.ts'

/** Looks at every stored result these documents are published from; those that are damaged are told, dropped and converted again. */
export async function heal(
  settings: RunSettings,
  store: Store,
  planned: readonly Planned[],
  entries: readonly Entry[],
  known: Map<string, Known>,
  begun: Begun,
): Promise<Entry[]> {
  const byPath = new Map(planned.map(entry => [entry.path, entry]))
  const verdicts = new Map<string, string | null>()
  const lost: Planned[] = []
  for (const { path, key } of entries) {
    const asked = byPath.get(path)
    if (key === null || asked === undefined) continue
    const why = verdicts.get(key) ?? (await store.check('outcome', key))
    verdicts.set(key, why)
    if (why === null) continue
    settings.events.damaged(path, why)
    await store.drop('outcome', key)
    lost.push({ ...asked, state: 'changed', key: null })
  }
  const anew = await convertAll(settings, store, lost, known, begun)
  const paths = new Set(anew.map(({ path }) => path))
  return [...entries.filter(({ path }) => !paths.has(path)), ...anew].sort((a, b) =>
    byName(a.path, b.path),
  )
}
