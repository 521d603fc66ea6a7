import { z } from 'zod'
import { instantIn } from '#electron/vault/clock.ts'
import type { OpenDatabase } from '#electron/vault/database.ts'
import { readMeta, writeMeta } from '#electron/vault/meta.ts'

const Kept = z.strictObject({ device: z.string(), folder: z.string(), lastAt: z.number().nullable(), commits: z.number() })
/** Where this laptop's backups go, when the last was made, and how much had been written then. */
type KeptBackups = z.infer<typeof Kept>

const First = z.object({ hlc: z.string().nullable() })

/** What a laptop remembers of its backups, inside the vault but not shared: another laptop has other drives. */
export const backupsRepo = (db: OpenDatabase, device: string) => ({
  read(): KeptBackups | undefined {
    const said = readMeta(db, 'backups')
    const kept = said === undefined ? undefined : Kept.safeParse(JSON.parse(said)).data
    return kept?.device === device ? kept : undefined
  },
  write(kept: Omit<KeptBackups, 'device'>) {
    writeMeta(db, 'backups', JSON.stringify({ ...kept, device }))
  },
  /** How many transactions the programme has seen. */
  commits: () => Number(readMeta(db, 'commit_seq') ?? 0),
  /** When the first thing was written, in UTC milliseconds. */
  firstChangeAt(): number {
    const first = db.one(First)`SELECT min(hlc) AS hlc FROM change_log`?.hlc
    return first ? instantIn(first) : 0
  },
})
export type BackupsRepo = ReturnType<typeof backupsRepo>
