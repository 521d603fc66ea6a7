import { z } from 'zod'
import { effect, leads, nothing, planners, query } from '#shared/kernel/contract.ts'
import { Roles } from '#shared/kernel/roles.ts'
import { Line, SecretBytes } from '#shared/kernel/text.ts'
import { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Member, MemberId, ShortName } from './members.schema.ts'

/** Why the rules of the team, or the vault itself, refuse a change of members. */
const refused = ['NotAllowed', 'NeedsSupervisor', 'NeedsTwoFacilitators', 'MemberNotFound', 'WrongPassphrase', 'DiskFull', 'FolderReadOnly'] as const

/** A second member who signs by typing their passphrase: a supervisor for a further supervisor, say. */
const Witness = z.strictObject({ shortName: z.string().max(200), passphrase: SecretBytes })

export const members = {
  list: query({ input: nothing, output: z.array(Member) }),
  /** The new member types their own passphrase here, and takes their own recovery code away. */
  add: effect({
    input: z.strictObject({ name: Line, shortName: ShortName, roles: Roles, passphrase: SecretBytes, witness: Witness.optional() }),
    output: z.strictObject({ member: Member, recoveryCode: RecoveryCode }),
    may: leads,
    errors: [...refused, 'ShortNameTaken', 'PassphraseTooShort', 'PassphraseGuessable'],
  }),
  /** The rules decide who must sign: usually the lead; two facilitators where no lead is left. */
  changeRoles: effect({
    input: z.strictObject({ id: MemberId, roles: Roles, witness: Witness.optional() }),
    output: z.void(),
    may: planners,
    errors: refused,
  }),
  /** Takes the keys away: new ones are made for those who stay. What the leaver copied before stays readable to them. */
  remove: effect({
    input: z.strictObject({ id: MemberId }),
    output: z.void(),
    may: leads,
    errors: refused,
  }),
  /**
   * Gives one's own keys back; the vault locks. The last lead is refused unless two facilitators are left who can appoint
   * another. Whoever leads next makes new keys at their unlock.
   */
  leave: effect({ input: nothing, output: z.void(), errors: ['LastLead', 'LastMember', 'DiskFull', 'FolderReadOnly'] }),
  changePassphrase: effect({
    input: z.strictObject({ current: SecretBytes, next: SecretBytes }),
    output: z.void(),
    errors: ['WrongPassphrase', 'PassphraseTooShort', 'PassphraseGuessable', 'DiskFull', 'FolderReadOnly'],
  }),
  /** A new recovery code; the old one stops working. */
  renewRecovery: effect({
    input: z.strictObject({ passphrase: SecretBytes }),
    output: z.strictObject({ recoveryCode: RecoveryCode }),
    errors: ['WrongPassphrase', 'DiskFull', 'FolderReadOnly'],
  }),
}
