import { randomBytes } from 'node:crypto'
import { statSync } from 'node:fs'
import { z } from 'zod'
import type { OpenDatabase } from './database.ts'

const Kept = z.object({ value: z.string() })
const Device = z.object({ id: z.string(), folder: z.string() })

/**
 * The device that writes: one per laptop and copy of a vault. A vault that was restored or copied lies in another
 * folder of the file system, so its first unlock makes a new device; the clocks of two copies never mix.
 */
export function deviceOf(db: OpenDatabase, folder: string): string {
  const { dev, ino, birthtimeMs } = statSync(folder, { bigint: false })
  const here = `${dev}:${ino}:${Math.trunc(birthtimeMs)}`
  const kept = db.one(Kept)`SELECT value FROM meta WHERE key = 'device'`
  const known = kept ? Device.safeParse(JSON.parse(kept.value)).data : undefined
  if (known?.folder === here) return known.id
  const id = randomBytes(6).toString('hex')
  db.run`INSERT INTO meta (key, value) VALUES ('device', ${JSON.stringify({ id, folder: here })})
         ON CONFLICT (key) DO UPDATE SET value = excluded.value`
  return id
}

/** The newest stamp the programme holds, so that the clock goes on from there. */
export const lastStamp = (db: OpenDatabase): string =>
  db.one(z.object({ last: z.string().nullable() }))`SELECT max(hlc) AS last FROM change_log`?.last ?? ''
