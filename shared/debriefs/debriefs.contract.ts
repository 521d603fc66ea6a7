import { z } from 'zod'
import { ClockTime } from '#shared/kernel/day.ts'
import { command, effect, planners, query } from '#shared/kernel/contract.ts'
import { Amount, KitItem } from '#shared/kit/kit.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Debrief, DebriefWords, Heard, NextTime, OwnWord, PartnerStaff, Referral } from './debriefs.schema.ts'

const ofSession = { sessionId: SessionId }

/** What the team says of a session on its evening. All of it may be left out. */
export const debriefs = {
  of: query({ input: z.strictObject(ofSession), output: Debrief, errors: ['SessionNotFound'] }),

  /** Says the named things only. That nothing happened takes away what was said of it. */
  write: command({ input: DebriefWords.partial().extend(ofSession), output: z.void(), errors: ['SessionNotFound'] }),
  /** What an activity should have next time; it stands with the activity. Empty takes it away. */
  nextTime: command({ input: NextTime.extend(ofSession), output: z.void(), errors: ['SessionNotFound', 'ActivityNotFound'] }),
  /** Exactly these people worked, from when to when on the clock of the place. */
  setWorked: command({
    input: z.strictObject({ ...ofSession, worked: z.array(z.strictObject({ personId: PersonId, from: ClockTime, until: ClockTime })).max(100) }),
    output: z.void(),
    errors: ['SessionNotFound', 'PersonNotFound', 'NamedTwice', 'EndBeforeStart'],
  }),
  /** What became of a line of the kit; null is that nobody has said. */
  setUse: command({
    input: z.strictObject({ ...ofSession, item: KitItem, used: Amount.nullable().optional(), broken: Amount.nullable().optional(), left: Amount.nullable().optional() }),
    output: z.void(),
    errors: ['SessionNotFound'],
  }),
  setStaff: command({ input: PartnerStaff.extend(ofSession), output: z.void(), errors: ['SessionNotFound', 'PartnerNotThere'] }),
  /** Exactly these languages were heard at the table. */
  setHeard: command({ input: z.strictObject({ ...ofSession, heard: z.array(Heard).max(60) }), output: z.void(), errors: ['SessionNotFound'] }),
  /** Exactly so many people were sent on to these services. */
  setReferrals: command({ input: z.strictObject({ ...ofSession, referrals: z.array(Referral).max(20) }), output: z.void(), errors: ['SessionNotFound', 'NamedTwice'] }),

  /** The debrief is done: those shown as having worked have. Once more changes nothing. */
  close: command({ input: z.strictObject(ofSession), output: z.void(), errors: ['SessionNotFound', 'DidNotMeet', 'NotBegun'] }),
  reopen: command({ input: z.strictObject(ofSession), output: z.void(), errors: ['SessionNotFound'] }),

  /** What the member wrote for themselves after a session. It lies in their own file; nobody else can open it. */
  ownWord: effect({ input: z.strictObject(ofSession), output: OwnWord, changes: false, errors: ['DiskFull', 'FolderReadOnly', 'VaultNewer'] }),
  keepOwnWord: effect({ input: OwnWord.extend(ofSession), output: z.void(), may: planners, errors: ['SessionNotFound', 'DiskFull', 'FolderReadOnly', 'VaultNewer'] }),
}
