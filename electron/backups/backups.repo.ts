import { z } from 'zod'
import type { OpenDatabase } from '#electron/vault/database.ts'

const Kept = z.strictObject({ device: z.string(), folder: z.string(), lastAt: z.number().nullable(), commits: z.number() })
/** Where this laptop's backups go, when the last was made, and how much had been written then. */
export type KeptBackups = z.infer<typeof Kept>

const Row = z.object({ value: z.string() })
const Count = z.object({ value: z.coerce.number() })
const First = z.object({ hlc: z.string().nullable() })

/** What a laptop remembers of its backups, inside the vault but not shared: another laptop has other drives. */
export const backupsRepo = (db: OpenDatabase, device: string) => ({
  read(): KeptBackups | undefined {
    const row = db.one(Row)`SELECT value FROM meta WHERE key = 'backups'`
    const kept = row && Kept.safeParse(JSON.parse(row.value)).data
    return kept?.device === device ? kept : undefined
  },
  write(kept: Omit<KeptBackups, 'device'>) {
    db.run`INSERT INTO meta (key, value) VALUES ('backups', ${JSON.stringify({ ...kept, device })})
           ON CONFLICT (key) DO UPDATE SET value = excluded.value`
  },
  /** How many transactions the programme has seen. */
  commits: () => db.one(Count)`SELECT value FROM meta WHERE key = 'commit_seq'`?.value ?? 0,
  /** When the first thing was written, in UTC milliseconds. */
  firstChangeAt(): number {
    const first = db.one(First)`SELECT min(hlc) AS hlc FROM change_log`?.hlc
    return first ? Number.parseInt(first.slice(0, 12), 16) : 0
  },
})
export type BackupsRepo = ReturnType<typeof backupsRepo>
