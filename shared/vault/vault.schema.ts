import { z } from 'zod'
import { Role } from '#shared/kernel/roles.ts'
import { MemberId } from '#shared/members/members.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'

/** The recovery code as printed: eight groups of four and a check group. It opens only its owner's part. */
export const RecoveryCode = z.array(z.string()).length(9)
export type RecoveryCode = z.infer<typeof RecoveryCode>

/** The member at the keyboard. */
export const Me = z.strictObject({
  memberId: MemberId,
  personId: PersonId,
  name: z.string(),
  roles: z.array(Role),
  teamName: z.string(),
})
export type Me = z.infer<typeof Me>

/** How well a passphrase would stand against somebody who has the laptop. Five steps of depth, said in words. */
export const Strength = z.strictObject({
  depth: z.number().int().min(0).max(5),
  /** Why it cannot be used, when it cannot. */
  refusal: z.enum(['TooShort', 'Guessable']).nullable(),
})
export type Strength = z.infer<typeof Strength>

/** Somebody of the example team, with the passphrase its unlock screen shows. */
export const ExampleMember = z.strictObject({
  name: z.string(),
  shortName: z.string(),
  roles: z.array(Role),
  passphrase: z.string(),
})

/** The time an example vault has been set to, in UTC milliseconds; null where the laptop's clock runs. */
const FrozenAt = z.number().int().nullable()

/** Something a member should be told at unlock: another key than before, an older copy, a recovery code that was used. */
export const Notice = z.strictObject({
  kind: z.enum([
    'OlderCopy',
    'LogRewritten',
    'KeyChanged',
    'NewSupervisor',
    'PinMissing',
    'PreviousGeneration',
    'ClosedUnexpectedly',
    'RotationDue',
    'RecoveryUsed',
    'OwnRecoveryUsed',
  ]),
  /** Of whom it speaks, and since which day, where it does. */
  name: z.string().nullable(),
  day: z.string().nullable(),
})
export type Notice = z.infer<typeof Notice>

/** What keeps a folder from being a vault to open, as far as can be told without a key. */
export const Unusable = z.enum(['VaultMissing', 'VaultTruncated', 'VaultForeign', 'VaultNewer'])
export type Unusable = z.infer<typeof Unusable>

export const VaultStatus = z.discriminatedUnion('state', [
  /** This laptop knows of no vault yet. */
  z.strictObject({ state: z.literal('none') }),
  /** It knew one, which cannot be used as it is. */
  z.strictObject({ state: z.literal('unusable'), problem: Unusable }),
  z.strictObject({ state: z.literal('locked'), example: z.array(ExampleMember).nullable(), frozenAt: FrozenAt }),
  z.strictObject({ state: z.literal('unlocked'), me: Me, example: z.boolean(), frozenAt: FrozenAt, recoveryProven: z.boolean(), notices: z.array(Notice) }),
])
export type VaultStatus = z.infer<typeof VaultStatus>
