import type { Language } from '#shared/i18n/languages.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import type { Day, Zone } from '#shared/kernel/day.ts'
import { localOf } from '#shared/kernel/day.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { MemberId } from '#shared/members/members.schema.ts'
import { PersonId } from '#shared/people/people.schema.ts'
import type { vault as calls } from '#shared/vault/vault.contract.ts'
import type { Me, Notice, Unusable, VaultStatus } from '#shared/vault/vault.schema.ts'
import type { CreateError } from './found-vault.ts'
import { readHeader } from './header.ts'
import type { Keyring } from './keyring.ts'
import { suggestWords } from './passphrase.ts'
import { weigh } from './passphrase-weight.ts'
import { provesGroups } from './recovery-code.ts'
import type { Session } from './session.ts'
import type { UnlockError } from './unlock.ts'
import { groupsOf, type ExampleMember, type OpenVault, type ProgrammePort, type VaultHolder } from './vault-holder.ts'
import type { WrongTries } from './wrong-tries.ts'

type Deps<P extends ProgrammePort> = {
  readonly holder: VaultHolder<P>
  readonly keyring: Keyring
  readonly usualFolder: string
  /** Counted over every way in. */
  readonly tries: WrongTries
  /** The example team's vault: who is in it, if the folder is one; and how to make it afresh. */
  readonly example: {
    membersOf(folder: string): readonly ExampleMember[] | null
    /** The time an example's clock stands at when it is opened. */
    readonly moment: number
    make(language: Language): Promise<Result<string, 'FolderInUse' | 'FolderReadOnly' | 'DiskFull'>>
  }
  /** Tells the main process which folder this laptop uses now, and that somebody is in. */
  readonly tell: { using(folder: string): void; unlocked(): void }
}

/** The laptop's own zone, for a new team; a lead can change it. */
const ownZone = (): Zone => Intl.DateTimeFormat().resolvedOptions().timeZone
/** The Monday of the week, from which a new team counts its fortnights. */
function mondayOf(day: Day): Day {
  const date = Temporal.PlainDate.from(day)
  return date.subtract({ days: date.dayOfWeek - 1 }).toString()
}

const createFailure = (code: CreateError | UnlockError) => {
  if (code === 'VaultForeign' || code === 'VaultBusy') return err('FolderInUse')
  if (code === 'VaultReadOnly') return err('FolderReadOnly')
  if (code === 'FolderInUse' || code === 'LeadFirst' || code === 'DiskFull' || code === 'PassphraseTooShort') return err(code)
  throw new Error(`a vault could not be made: ${code}`)
}

/** Why a vault cannot be opened, whoever asks; a wrong secret is another matter. */
const openFailure = (code: Exclude<UnlockError, 'WrongPassphrase'>) => {
  switch (code) {
    case 'VaultMissing':
    case 'VaultTruncated':
    case 'VaultForeign':
    case 'VaultNewer':
    case 'VaultBusy':
    case 'VaultReadOnly':
      return err(code)
    case 'DiskFull':
      return err('VaultReadOnly')
    default:
      return err('VaultDamaged')
  }
}

export function vaultHandlers<P extends ProgrammePort>({ holder, keyring, usualFolder, tries, example, tell }: Deps<P>): HandlersOf<typeof calls> {
  /** The member at the keyboard, from the programme; a member without a row there is a bug. */
  function me({ session, programme }: OpenVault<P>): Me {
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

  const recoveryProven = ({ session, programme }: OpenVault<P>) => programme.memberById(session.memberId)?.recoveryProvenAt != null

  /** From a session to an open vault. The member's own files exist from now on. */
  async function enter(session: Session, folder: string): Promise<OpenVault<P>> {
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

  /** A code that was never proved on paper is kept nowhere: a fresh one takes its place. Zeroes the passphrase. */
  async function freshSheet(open: OpenVault<P>, passphrase: Uint8Array) {
    const fresh = recoveryProven(open) ? undefined : await open.session.renewRecoveryCode(passphrase)
    if (fresh?.ok) open.pending = { memberId: open.session.memberId, code: fresh.value }
    passphrase.fill(0)
  }

  function noticesOf({ session, programme }: OpenVault<P>): Notice[] {
    return session.notices().map((notice) => ({
      kind: notice.kind,
      name: 'member' in notice ? (programme.memberById(notice.member)?.name ?? null) : null,
      day: 'on' in notice ? notice.on : 'lastSeen' in notice ? notice.lastSeen : null,
    }))
  }

  function status(): VaultStatus {
    const open = holder.current()
    const folder = holder.folder()
    if (open) {
      return {
        state: 'unlocked',
        me: me(open),
        example: example.membersOf(open.folder) !== null,
        frozenAt: holder.frozenAt(),
        recoveryProven: recoveryProven(open),
        notices: noticesOf(open),
      }
    }
    if (folder === null) return { state: 'none' }
    const problem = problemOf(folder)
    if (problem) return { state: 'unusable', problem }
    return { state: 'locked', example: example.membersOf(folder)?.map((member) => ({ ...member, roles: [...member.roles] })) ?? null, frozenAt: holder.frozenAt() }
  }

  return {
    status: () => ok(status()),
    suggestWords: () => ok({ words: [...suggestWords()] }),
    weighPassphrase: async ({ passphrase }) => {
      const { depth, refusal } = await weigh(passphrase)
      return ok({ depth, refusal })
    },

    create: async ({ folder: token, teamName, name, shortName, roles, passphrase }) => {
      const folder = token === null ? usualFolder : holder.pathOf(token)
      if (!folder) return err('FolderReadOnly')
      if ((await weigh(passphrase, [teamName, name, shortName])).refusal === 'Guessable') return err('PassphraseGuessable')
      const made = await keyring.createVault({ folder, shortName, roles, passphrase })
      if (!made.ok) return createFailure(made.error)
      const { session, code } = made.value
      const open = await enter(session, folder)
      const zone = ownZone()
      open.programme.transaction('vault.create', () => {
        open.programme.begin({ name: teamName, zone, anchorMonday: mondayOf(localOf(holder.clock.now(), zone).day) })
        open.programme.addMember(session.memberId, name, shortName)
      })
      open.pending = { memberId: session.memberId, code }
      return ok({ recoveryCode: groupsOf(code) })
    },

    proveRecovery: ({ groups }) => {
      const open = holder.opened()
      const { pending } = open
      if (!pending || !provesGroups(pending.code, new Map(groups.map(({ number, text }) => [number, text])))) return err('WrongCode')
      open.programme.transaction('vault.proveRecovery', () => open.programme.setRecoveryProven(pending.memberId, holder.clock.now()))
      pending.code.fill(0)
      open.pending = undefined
      return ok()
    },

    use: ({ folder: token }) => {
      const folder = holder.pathOf(token)
      if (!folder) return err('VaultMissing')
      const problem = problemOf(folder)
      if (problem) return err(problem)
      holder.use(folder)
      holder.freeze(null)
      tell.using(folder)
      return ok()
    },

    useExample: async ({ language }) => {
      const made = await example.make(language)
      if (!made.ok) return made
      holder.use(made.value)
      holder.freeze(example.moment)
      tell.using(made.value)
      return ok()
    },

    freezeClock: ({ at }) => {
      const folder = holder.current()?.folder ?? holder.folder()
      if (folder === null || example.membersOf(folder) === null) return err('NotAnExample')
      holder.freeze(at)
      return ok()
    },

    unlock: async ({ shortName, passphrase }) => {
      const folder = holder.folder()
      if (folder === null) return err('VaultMissing')
      if (tries.mustWait()) return err('WaitAMoment')
      const session = await keyring.unlock({ folder, shortName, passphrase })
      if (!session.ok) {
        passphrase.fill(0)
        if (session.error !== 'WrongPassphrase') return openFailure(session.error)
        tries.wrong()
        return err('WrongPassphrase')
      }
      tries.right()
      const open = await enter(session.value, folder)
      await freshSheet(open, passphrase)
      return ok(me(open))
    },

    recover: async ({ shortName, code, passphrase }) => {
      const folder = holder.folder()
      if (folder === null) return err('VaultMissing')
      if (tries.mustWait()) return err('WaitAMoment')
      if ((await weigh(passphrase, [shortName])).refusal === 'Guessable') return err('PassphraseGuessable')
      const recovered = await keyring.recover({ folder, shortName, code, newPassphrase: passphrase })
      code.fill(0)
      if (!recovered.ok) {
        passphrase.fill(0)
        const { error } = recovered
        if (error === 'WrongCode' || error === 'WrongPassphrase') {
          tries.wrong()
          return err('WrongCode')
        }
        if (error === 'PassphraseTooShort' || error === 'DiskFull') return err(error)
        return error === 'VaultFull' ? err('DiskFull') : openFailure(error)
      }
      tries.right()
      const open = await enter(recovered.value, folder)
      await freshSheet(open, passphrase)
      return ok(me(open))
    },

    accept: async () => {
      const accepted = await holder.opened().session.accept()
      if (accepted.ok) return accepted
      return err(accepted.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
    },
  }
}

/** What keeps a folder from being opened, as far as can be told without a key. */
function problemOf(folder: string): Unusable | undefined {
  const header = readHeader(folder)
  if (header.ok) return undefined
  return header.error === 'VaultDamaged' ? 'VaultTruncated' : header.error
}
