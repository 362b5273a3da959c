import { dirname, resolve } from 'node:path'
import type { Warehouse } from '../../dataset/warehouses/warehouse.ts'
import { disk } from '../../io/disk.ts'
import { MissingError } from '../../model/errors.ts'
import type { Target } from './target.ts'

/** Opens a warehouse; the program for it is loaded now. Throws MissingError where it cannot be had. */
export async function openWarehouse(target: Target, waiting: () => void): Promise<Warehouse> {
  if (target.kind === 'postgres') {
    const { openPostgres } = await import('../../dataset/warehouses/postgres/open.ts')
    return openPostgres(target.address, waiting)
  }
  const { openDuckDb } = await import('../../dataset/warehouses/duckdb/open.ts')
  return openDuckDb(target.file)
}

/** Throws MissingError where a warehouse cannot be had or others made its tables; before anything is converted, and nothing is made. */
export async function expectWarehouse(target: Target): Promise<void> {
  if (target.kind === 'duckdb') {
    const is = (path: string) => disk.stat(path).catch(() => null)
    const { file } = target
    if ((await is(file)) === null) {
      if (!(await is(dirname(resolve(file))))?.isDirectory())
        throw new MissingError(`duckdb:${file}: “${dirname(file)}” is no folder; make it first`)
      const { expectDriver } = await import('../../dataset/warehouses/duckdb/open.ts')
      return expectDriver()
    }
  }
  const { expectOurs } = await import('../../dataset/warehouses/ours.ts')
  const warehouse = await openWarehouse(target, () => {})
  try {
    await expectOurs(warehouse)
  } finally {
    await warehouse.close()
  }
}
