import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ProgrammePort, VaultHolder } from './vault-holder.ts'
import type { WrongTries } from './wrong-tries.ts'

/** Whether whoever is at the keyboard knows the passphrase of the member who unlocked. */
export type Confirm = (passphrase: Uint8Array) => Promise<Result<void, 'WrongPassphrase' | 'WaitAMoment' | 'VaultDamaged'>>

/** Asks for the passphrase again, with the slowing of an unlock. It is zeroed. */
export const confirmIn =
  <P extends ProgrammePort>(holder: Pick<VaultHolder<P>, 'opened'>, tries: WrongTries): Confirm =>
  async (passphrase) => {
    try {
      if (tries.mustWait()) return err('WaitAMoment')
      const known = await holder.opened().session.knows(passphrase)
      if (known.ok) {
        tries.right()
        return ok()
      }
      if (known.error !== 'WrongPassphrase') return err('VaultDamaged')
      tries.wrong()
      return err('WrongPassphrase')
    } finally {
      passphrase.fill(0)
    }
  }
