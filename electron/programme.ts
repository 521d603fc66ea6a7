import type { Clock } from './vault/clock.ts'
import { hybridClock } from './vault/clock.ts'
import { deviceOf, lastStamp } from './vault/device.ts'
import { countCommit } from './vault/sealed-database.ts'
import type { Session } from './vault/session.ts'
import { createFeatures, type FeatureFiles } from './features.ts'

/** The programme of an open vault: its features, for the member who unlocked it. */
export function openProgramme(session: Session, folder: string, clock: Clock, files: FeatureFiles) {
  const db = session.programme
  const device = deviceOf(db, folder)
  const author = {
    device,
    actor: session.memberId,
    space: session.vault,
    now: () => clock.now(),
    stamp: hybridClock(clock, device, lastStamp(db)),
  }
  const opened = createFeatures(db, author, clock, files)
  return {
    ...opened,
    /** One command, one transaction, one more commit for the pin that notices an older copy. */
    transaction: <T>(call: string, work: () => T): T =>
      opened.transaction(call, () => {
        const value = work()
        countCommit(db)
        return value
      }),
  }
}
export type Programme = ReturnType<typeof openProgramme>
