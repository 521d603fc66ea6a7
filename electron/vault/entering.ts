import { MemberId } from '#shared/members/members.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import type { Me } from '#shared/vault/vault.schema.ts'
import type { Session } from './session.ts'
import type { OpenVault, ProgrammePort, VaultHolder } from './vault-holder.ts'

/** Tells the main process which folder this laptop uses now, that somebody is on the way in, and that somebody is in. */
export type Tell = { using(folder: string): void; opening(): void; unlocked(): void }

/** The member at the keyboard, from the programme; a member without a row there is a bug. */
export function meIn({ session, programme }: OpenVault<ProgrammePort>): Me {
  const row = programme.memberById(session.memberId)
  if (!row) throw new Error('a member whom the programme does not know')
  return {
    memberId: MemberId.parse(session.memberId),
    personId: PersonId.parse(row.personId),
    name: row.name,
    roles: [...session.roles()],
    teamName: programme.teamName(),
  }
}

/** Whether the member at the keyboard has shown that their recovery sheet is on paper. */
export const isRecoveryProven = ({ session, programme }: OpenVault<ProgrammePort>) =>
  programme.memberById(session.memberId)?.recoveryProvenAt != null

/** From a session to an open vault. The member's own files exist from now on. */
export async function enter<P extends ProgrammePort>(session: Session, folder: string, { holder, tell }: { holder: VaultHolder<P>; tell: Tell }): Promise<OpenVault<P>> {
  const open = holder.hold(session, folder)
  for (const kind of ['private', 'supervision'] as const) {
    if (kind === 'supervision' && !session.roles().includes('supervisor')) continue
    const own = await session.openOwn(kind)
    if (own.ok) session.closeOwn(kind)
  }
  // Somebody left on their own, with the old key in mind: whoever comes next changes it.
  if (session.notices().some(({ kind }) => kind === 'RotationDue')) await session.rotate()
  tell.using(folder)
  tell.unlocked()
  return open
}
