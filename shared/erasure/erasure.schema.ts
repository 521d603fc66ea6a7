import { z } from 'zod'
import { Day } from '#shared/kernel/day.ts'

/** What removed things are called when they are counted. `detail` is what hangs on something that is still there. */
export const ErasedKind = z.enum(['session', 'block', 'template', 'group', 'place', 'person', 'partner', 'member', 'spoken', 'trip', 'activity', 'material', 'note', 'harmless', 'cards', 'detail'])
export type ErasedKind = z.infer<typeof ErasedKind>

/** A backup that holds what is waiting or was erased, and the instant by which it goes, in UTC milliseconds. */
const HoldingBackup = z.strictObject({ name: z.string(), madeAt: z.number().int(), goneBy: z.number().int() })

export const ErasureState = z.strictObject({
  /** How many of each kind were removed and still lie in the vault; kinds without any are left out. */
  waiting: z.array(z.strictObject({ kind: ErasedKind, count: z.number().int().positive() })),
  /** An erasure deleted its rows and was cut short before the file was written anew. */
  isUnfinished: z.boolean(),
  lastErasedOn: Day.nullable(),
  backups: z.array(HoldingBackup),
  /** Whether a folder for backups was chosen, and can be read now: `away` leaves open which of them hold it. */
  drive: z.enum(['none', 'away', 'there']),
})
export type ErasureState = z.infer<typeof ErasureState>
