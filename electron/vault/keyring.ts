import { ok, type Result } from '#shared/kernel/result.ts'
import { foundVault, type CreateError, type NewVault } from './found-vault.ts'
import type { KeyringPorts } from './held-vault.ts'
import { openSession, type Session } from './session.ts'
import { recoverVault, unlockVault, type RecoverError, type UnlockError } from './unlock.ts'

/** A session, and a recovery code to be written down and proved; it is kept nowhere. The caller zeroes it. */
type WithCode = { readonly session: Session; readonly code: Buffer }

/** The ways into a vault. */
export type Keyring = {
  /** Makes a vault and opens it for its founder, who leads. */
  createVault(wanted: NewVault): Promise<Result<WithCode, CreateError | UnlockError>>
  /**
   * Opens a vault. An unknown short name and a wrong passphrase are one answer, `WrongPassphrase`, at the cost of
   * one key derivation each; `secondsToWait` in passphrase.ts says when the next try may come.
   */
  unlock(typed: { readonly folder: string; readonly shortName: string; readonly passphrase: Uint8Array }): Promise<Result<Session, UnlockError>>
  /**
   * Opens a vault with a short name and a recovery code (as typed, UTF-8) and sets a new passphrase. The code stays.
   * A slip of the pen, another member's code and a code of another vault are all `WrongCode`.
   */
  recover(typed: {
    readonly folder: string
    readonly shortName: string
    readonly code: Uint8Array
    readonly newPassphrase: Uint8Array
  }): Promise<Result<Session, RecoverError>>
}

export function openKeyring(ports: KeyringPorts): Keyring {
  const unlock: Keyring['unlock'] = async ({ folder, ...who }) => {
    const held = await unlockVault(folder, who, ports)
    return held.ok ? ok(openSession(held.value)) : held
  }
  return {
    unlock,
    async createVault(wanted) {
      const made = await foundVault(wanted, ports)
      if (!made.ok) return made
      const session = await unlock(wanted)
      return session.ok ? ok({ session: session.value, code: made.value }) : session
    },
    async recover({ folder, ...typed }) {
      const recovered = await recoverVault(folder, typed, ports)
      return recovered.ok ? ok(openSession(recovered.value)) : recovered
    },
  }
}
