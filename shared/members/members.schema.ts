import { z } from 'zod'
import { Role } from '#shared/kernel/roles.ts'
import { Line } from '#shared/kernel/text.ts'
import { PersonId } from '#shared/people/people.schema.ts'

/** The random identifier of a member, in `vault.json` and in the programme. */
export const MemberId = z.string().regex(/^[A-Za-z0-9_-]{22}$/).brand('MemberId')
export type MemberId = z.infer<typeof MemberId>

/** What a member types to unlock: short, without spaces around it, told apart from others after NFKC and case folding. */
export const ShortName = z.string().trim().min(2).max(40)

/** A person with keys. */
export const Member = z.strictObject({
  id: MemberId,
  personId: PersonId,
  name: Line,
  shortName: ShortName,
  roles: z.array(Role),
  /** Six words of the member's public key, to compare in person. */
  fingerprint: z.string(),
})
export type Member = z.infer<typeof Member>
