import { z } from 'zod'

/** `run.json`: what the run did, and the sha-256 of every file of the dataset. Written last. */
export const run = z
  .strictObject({
    program: z.strictObject({ name: z.string(), version: z.string(), node: z.string() }),
    started_at: z.iso.datetime(),
    finished_at: z.iso.datetime(),
    seconds: z.number(),
    /** The name of the dataset in warehouses, where one was given. */
    dataset: z.string().optional(),
    fingerprint: z.string(),
    dataset_hash: z.string(),
    /** Pipeline → hash of what it declares. */
    pipelines: z.record(z.string(), z.string()),
    /** Decisions of review the run took in: how many, their hash, and lines that are none. Absent where there are none. */
    decisions: z
      .strictObject({ count: z.int(), hash: z.string().nullable(), unreadable: z.int() })
      .optional(),
    counts: z.record(z.string(), z.int()),
    files: z.record(z.string(), z.strictObject({ bytes: z.int(), sha256: z.string() })),
  })
  .meta({ title: 'run', description: 'What the run did.' })

export type RunReport = z.infer<typeof run>
