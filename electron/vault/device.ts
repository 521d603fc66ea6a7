import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { z } from 'zod'
import type { OpenDatabase } from './database.ts'
import { readMeta, writeMeta } from './meta.ts'

const Device = z.object({ id: z.string(), folder: z.string() })

/**
 * The device that writes: one per laptop and copy of a vault. A vault that was restored or copied lies in another
 * folder of the file system, so its first unlock makes a new device; the clocks of two copies never mix.
 */
export function deviceOf(db: OpenDatabase, folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(folder, { bigint: false })
  const here = `${dev}:${ino}:${Math.trunc(birthtimeMs)}`
  const said = readMeta(db, 'device')
  const known = said === undefined ? undefined : Device.safeParse(JSON.parse(said)).data
  if (known?.folder === here) return known.id
  const id = randomBytes(6).toString('hex')
  writeMeta(db, 'device', JSON.stringify({ id, folder: here }))
  return id
}

/** The newest stamp the programme holds, so that the clock goes on from there. */
export const lastStamp = (db: OpenDatabase): string =>
  db.one(z.object({ last: z.string().nullable() }))`SELECT max(hlc) AS last FROM change_log`?.last ?? ''
