import { z } from 'zod'
import { action, targetTable } from '../../../schemas/decision.ts'
import type { Decided } from '../view/shapes.ts'
import { json, refused } from './answer.ts'
import { jsonOf } from './body.ts'
import type { Route } from './routes.ts'

/** Rows one decision may settle together. */
const MOST = 10_000

const asked = z.union([
  z.strictObject({ entry: z.string().max(64), decided: action }),
  z.strictObject({
    targets: z.strictObject({
      table: targetTable,
      ids: z.array(z.string().max(64)).min(1).max(MOST),
    }),
    decided: action,
  }),
  z.strictObject({ undo: z.literal(true) }),
])

/** A decision on an entry or on rows, and taking the last one of this page back: `POST /api/decide`. */
export const decideRoute: Route = async ({ settings, queue, made, request }) => {
  const parsed = asked.safeParse(await jsonOf(request))
  if (!parsed.success) {
    const [issue] = parsed.error.issues
    return refused(400, `${issue?.path.join('.') ?? ''}: ${issue?.message ?? 'no decision'}`)
  }
  const who = { by: settings.by, at: new Date(settings.now()).toISOString() }
  const { data } = parsed
  if ('undo' in data) {
    const last = made.pop() ?? []
    await queue.withdraw(last, who)
    return json({ decisions: last.length } satisfies Decided)
  }
  const targets =
    'targets' in data
      ? data.targets
      : (await queue.entries()).find(({ id }) => id === data.entry)?.targets
  if (targets === undefined) return refused(404, 'there is no such entry any more')
  const decisions = await queue.decide(targets, data.decided, who)
  made.push(decisions)
  return json({ decisions: decisions.length } satisfies Decided)
}
