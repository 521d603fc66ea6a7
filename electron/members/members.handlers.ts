import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import { byName } from '#shared/kernel/text.ts'
import { MemberId, type Member } from '#shared/members/members.schema.ts'
import type { members as calls } from '#shared/members/members.contract.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import type { MemberError } from '#electron/vault/members.ts'
import type { RotationError } from '#electron/vault/rotation.ts'
import type { OwnFileError } from '#electron/vault/own-files.ts'
import { fingerprintWords } from '#electron/vault/passphrase.ts'
import { weigh } from '#electron/vault/passphrase-weight.ts'
import { groupsOf, type ProgrammePort, type VaultHolder } from '#electron/vault/vault-holder.ts'

/** What the person is told when the team's rules or the vault refuse; anything else is a bug. */
function refusal(code: MemberError | RotationError | OwnFileError) {
  switch (code) {
    case 'NeedsSupervisor':
    case 'NeedsTwoFacilitators':
    case 'WrongPassphrase':
    case 'DiskFull':
      return err(code)
    case 'NotAllowed':
    case 'LeadAndSupervisor':
    case 'LastMember':
    case 'LastLead':
      return err('NotAllowed')
    case 'UnknownMember':
      return err('MemberNotFound')
    case 'VaultFull':
      return err('DiskFull')
    case 'VaultReadOnly':
      return err('FolderReadOnly')
    default:
      throw new Error(`the vault refused a change of members: ${code}`)
  }
}

export function membersHandlers<P extends ProgrammePort>(holder: VaultHolder<P>): HandlersOf<typeof calls> {
  function list(): Member[] {
    const { session, programme } = holder.opened()
    return session
      .members()
      .filter(({ active }) => active)
      .flatMap(({ id, roles, fingerprint }) => {
        const row = programme.memberById(id)
        if (!row) return []
        return [{ id: MemberId.parse(id), personId: PersonId.parse(row.personId), name: row.name, shortName: row.shortName, roles: [...roles], fingerprint: fingerprintWords(fingerprint).join(' ') }]
      })
      .toSorted(byName)
  }

  return {
    list: () => ok(list()),

    add: async ({ name, shortName, roles, passphrase, witness }) => {
      if ((await weigh(passphrase, [name, shortName])).refusal === 'Guessable') return err('PassphraseGuessable')
      const open = holder.opened()
      const added = await open.session.addMember({ shortName, roles, passphrase, ...(witness && { witness }) })
      passphrase.fill(0)
      if (!added.ok) {
        if (added.error === 'ShortNameTaken' || added.error === 'PassphraseTooShort') return err(added.error)
        if (added.error === 'ShortNameInvalid') return err('ShortNameTaken')
        return refusal(added.error)
      }
      const { member: id, code } = added.value
      open.programme.transaction('members.add', () => open.programme.addMember(id, name, shortName))
      open.pending?.code.fill(0)
      open.pending = { memberId: id, code }
      const member = list().find((each) => each.id === id)
      if (!member) throw new Error('the member who was just added is not there')
      return ok({ member, recoveryCode: groupsOf(code) })
    },

    changeRoles: async ({ id, roles, witness }) => {
      const changed = await holder.opened().session.changeRoles({ member: id, roles, ...(witness && { witness }) })
      return changed.ok ? changed : refusal(changed.error)
    },

    remove: async ({ id }) => {
      const { session, programme } = holder.opened()
      if (id === session.memberId) return err('NotAllowed')
      const removed = await session.removeMember(id)
      if (!removed.ok) return refusal(removed.error)
      programme.transaction('members.remove', () => programme.removeMember(id))
      return ok()
    },

    leave: async () => {
      const { session, programme } = holder.opened()
      const { memberId } = session
      const left = await session.leave()
      if (!left.ok) return leaveRefusal(left.error)
      programme.transaction('members.leave', () => programme.removeMember(memberId))
      holder.close()
      return ok()
    },

    changePassphrase: async ({ current, next }) => {
      if ((await weigh(next)).refusal === 'Guessable') return err('PassphraseGuessable')
      const changed = await holder.opened().session.changePassphrase({ current, next })
      current.fill(0)
      next.fill(0)
      if (changed.ok) return changed
      if (changed.error === 'PassphraseTooShort') return err(changed.error)
      return ownRefusal(changed.error)
    },

    renewRecovery: async ({ passphrase }) => {
      const open = holder.opened()
      const renewed = await open.session.renewRecoveryCode(passphrase)
      passphrase.fill(0)
      if (!renewed.ok) return ownRefusal(renewed.error)
      open.programme.transaction('members.renewRecovery', () => open.programme.setRecoveryProven(open.session.memberId, null))
      open.pending?.code.fill(0)
      open.pending = { memberId: open.session.memberId, code: renewed.value }
      return ok({ recoveryCode: groupsOf(renewed.value) })
    },
  }
}

/** Why a member may not leave. */
function leaveRefusal(code: string) {
  return code === 'LastLead' || code === 'LastMember' ? err(code) : diskRefusal(code)
}

/** The refusals a member can meet with their own secrets. */
function ownRefusal(code: string) {
  return code === 'WrongPassphrase' ? err(code) : diskRefusal(code)
}

/** What the disk refuses; anything else is a bug. */
function diskRefusal(code: string) {
  if (code === 'DiskFull' || code === 'VaultFull') return err('DiskFull')
  if (code === 'VaultReadOnly') return err('FolderReadOnly')
  throw new Error(`the vault refused a change of a member's own: ${code}`)
}
