import { join } from 'node:path'
import { z } from 'zod'
import type { Disk } from '../../io/disk.ts'
import type { Titles } from '../view/shapes.ts'

/** What is taken of the description of a dataset. */
const described = z.object({
  resources: z.array(
    z.object({
      name: z.string(),
      schema: z
        .object({ fields: z.array(z.object({ name: z.string(), title: z.string() })) })
        .optional(),
    }),
  ),
})

/** What the columns of each table are called; nothing where the dataset does not describe itself, which then shows their names. */
export async function titlesOf(disk: Disk, folder: string): Promise<Titles> {
  try {
    const bytes = await disk.read(join(folder, 'datapackage.json'))
    const { resources } = described.parse(JSON.parse(new TextDecoder().decode(bytes)))
    return Object.fromEntries(
      resources.map(({ name, schema }) => [
        name,
        Object.fromEntries((schema?.fields ?? []).map(field => [field.name, field.title])),
      ]),
    )
  } catch {
    return {}
  }
}
