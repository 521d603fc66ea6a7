import type { HandlersOf } from '#shared/kernel/contract.ts'
import { localOf, type Day, type Zone } from '#shared/kernel/day.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { vault as calls } from '#shared/vault/vault.contract.ts'
import { enter, type Tell } from './entering.ts'
import type { CreateError } from './found-vault.ts'
import type { Keyring } from './keyring.ts'
import { suggestWords } from './passphrase.ts'
import { weigh } from './passphrase-weight.ts'
import { provesGroups } from './recovery-code.ts'
import type { UnlockError } from './unlock.ts'
import { groupsOf, type ProgrammePort, type VaultHolder } from './vault-holder.ts'

/** A new vault, from its first passphrase to the recovery sheet that is proved. */
export type CreatingCalls = Pick<typeof calls, 'suggestWords' | 'weighPassphrase' | 'create' | 'proveRecovery'>

type Deps<P extends ProgrammePort> = { readonly holder: VaultHolder<P>; readonly keyring: Keyring; readonly usualFolder: string; readonly tell: Tell }

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

export const creatingHandlers = <P extends ProgrammePort>(deps: Deps<P>): HandlersOf<CreatingCalls> => ({
  suggestWords: () => ok({ words: [...suggestWords()] }),
  weighPassphrase: async ({ passphrase }) => {
    const { depth, refusal } = await weigh(passphrase)
    return ok({ depth, refusal })
  },

  create: async ({ folder: token, teamName, name, shortName, roles, passphrase }) => {
    const { holder, keyring, usualFolder, tell } = deps
    const folder = token === null ? usualFolder : holder.pathOf(token, 'folder')
    if (!folder) return err('FolderReadOnly')
    if ((await weigh(passphrase, [teamName, name, shortName])).refusal === 'Guessable') return err('PassphraseGuessable')
    tell.opening()
    const made = await keyring.createVault({ folder, shortName, roles, passphrase })
    if (!made.ok) return createFailure(made.error)
    const { session, code } = made.value
    const open = await enter(session, folder, deps)
    const zone = ownZone()
    open.programme.transaction('vault.create', () => {
      open.programme.begin({ name: teamName, zone, anchorMonday: mondayOf(localOf(holder.clock.now(), zone).day) })
      open.programme.addMember(session.memberId, name, shortName)
    })
    open.pending = { memberId: session.memberId, code }
    return ok({ recoveryCode: groupsOf(code) })
  },

  proveRecovery: ({ groups }) => {
    const { holder } = deps
    const open = holder.opened()
    const { pending } = open
    if (!pending || !provesGroups(pending.code, new Map(groups.map(({ number, text }) => [number, text])))) return err('WrongCode')
    open.programme.transaction('vault.proveRecovery', () => open.programme.setRecoveryProven(pending.memberId, holder.clock.now()))
    pending.code.fill(0)
    open.pending = undefined
    return ok()
  },
})
