import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok } from '#shared/kernel/result.ts'
import type { vault as calls } from '#shared/vault/vault.contract.ts'
import { enter, isRecoveryProven, meIn, type Tell } from './entering.ts'
import type { Keyring } from './keyring.ts'
import { weigh } from './passphrase-weight.ts'
import type { UnlockError } from './unlock.ts'
import type { OpenVault, ProgrammePort, VaultHolder } from './vault-holder.ts'
import type { WrongTries } from './wrong-tries.ts'

/** Into a vault that exists: with a passphrase, with the code, and past what it warns of. */
export type UnlockingCalls = Pick<typeof calls, 'unlock' | 'recover' | 'accept'>

type Deps<P extends ProgrammePort> = { readonly holder: VaultHolder<P>; readonly keyring: Keyring; readonly tries: WrongTries; readonly tell: Tell }

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

/** A code that was never proved on paper is kept nowhere: a fresh one takes its place. Zeroes the passphrase. */
async function freshSheet(open: OpenVault<ProgrammePort>, passphrase: Uint8Array) {
  const fresh = isRecoveryProven(open) ? undefined : await open.session.renewRecoveryCode(passphrase)
  if (fresh?.ok) open.pending = { memberId: open.session.memberId, code: fresh.value }
  passphrase.fill(0)
}

export const unlockingHandlers = <P extends ProgrammePort>(deps: Deps<P>): HandlersOf<UnlockingCalls> => {
  const { holder, keyring, tries, tell } = deps
  return {
    unlock: async ({ shortName, passphrase }) => {
      const folder = holder.folder()
      if (folder === null) return err('VaultMissing')
      if (tries.mustWait()) return err('WaitAMoment')
      tell.opening()
      const session = await keyring.unlock({ folder, shortName, passphrase })
      if (!session.ok) {
        passphrase.fill(0)
        if (session.error !== 'WrongPassphrase') return openFailure(session.error)
        tries.wrong()
        return err('WrongPassphrase')
      }
      tries.right()
      const open = await enter(session.value, folder, deps)
      await freshSheet(open, passphrase)
      return ok(meIn(open))
    },

    recover: async ({ shortName, code, passphrase }) => {
      const folder = holder.folder()
      if (folder === null) return err('VaultMissing')
      if (tries.mustWait()) return err('WaitAMoment')
      if ((await weigh(passphrase, [shortName])).refusal === 'Guessable') return err('PassphraseGuessable')
      tell.opening()
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
      const open = await enter(recovered.value, folder, deps)
      await freshSheet(open, passphrase)
      return ok(meIn(open))
    },

    accept: async () => {
      const accepted = await holder.opened().session.accept()
      if (accepted.ok) return accepted
      return err(accepted.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
    },
  }
}
