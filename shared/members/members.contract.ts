import { z } from 'zod'
import { effect, leads, nothing, query } from '#shared/kernel/contract.ts'
import { Roles } from '#shared/kernel/roles.ts'
import { Line, SecretBytes } from '#shared/kernel/text.ts'
import { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Member, MemberId, ShortName } from './members.schema.ts'

const notAllowed = ['LeadAppointsOnlyTheFirst', 'LastLead', 'Yourself', 'MemberNotFound'] as const

export const members = {
  list: query({ input: nothing, output: z.array(Member) }),
  /** The new member types their own passphrase here, and takes their own recovery code away. */
  add: effect({
    input: z.strictObject({ name: Line, shortName: ShortName, roles: Roles, passphrase: SecretBytes }),
    output: z.strictObject({ member: Member, recoveryCode: RecoveryCode }),
    may: leads,
    errors: [...notAllowed, 'ShortNameTaken', 'PassphraseTooShort', 'PassphraseGuessable', 'DiskFull'],
  }),
  changeRoles: effect({
    input: z.strictObject({ id: MemberId, roles: Roles }),
    output: z.void(),
    may: leads,
    errors: [...notAllowed, 'DiskFull'],
  }),
  /** Takes the keys away: new ones are made for those who stay. What the leaver copied before stays readable to them. */
  remove: effect({
    input: z.strictObject({ id: MemberId }),
    output: z.void(),
    may: leads,
    errors: [...notAllowed, 'DiskFull'],
  }),
  changePassphrase: effect({
    input: z.strictObject({ current: SecretBytes, next: SecretBytes }),
    output: z.void(),
    errors: ['WrongPassphrase', 'PassphraseTooShort', 'PassphraseGuessable', 'DiskFull'],
  }),
  /** A new recovery code; the old one stops working. */
  renewRecovery: effect({
    input: z.strictObject({ passphrase: SecretBytes }),
    output: z.strictObject({ recoveryCode: RecoveryCode }),
    errors: ['WrongPassphrase', 'DiskFull'],
  }),
}
