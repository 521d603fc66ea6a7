import { mkdtempSync } from 'node:fs'
import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { backupsHandlers } from '#electron/backups/backups.handlers.ts'
import { erasureHandlers } from '#electron/erasure/erasure.handlers.ts'
import type { Outside } from '#electron/features.ts'
import { openProgramme } from '#electron/programme.ts'
import { floorKdf, deriveFromPassphrase } from '#electron/vault/kdf.ts'
import { confirmIn } from '#electron/vault/confirm.ts'
import { openKeyring } from '#electron/vault/keyring.ts'
import { migrations } from '#electron/vault/migrate.ts'
import { vaultHandlers } from '#electron/vault/vault.handlers.ts'
import { recoverySheetOf, vaultHolder } from '#electron/vault/vault-holder.ts'
import { wrongTries } from '#electron/vault/wrong-tries.ts'
import { membersHandlers } from '#electron/members/members.handlers.ts'
import { unattended as quiet } from '#shared/kernel/contract.ts'
import { FileToken, type ChosenFor } from '#shared/kernel/file-token.ts'
import type { Role } from '#shared/kernel/roles.ts'

export { quiet }
export const secret = (text: string) => new TextEncoder().encode(text)
export const passphrase = 'tapestry gumdrop ferret oboe lurk'

/**
 * A laptop without a window: the real vault handlers over real encrypted files in a temporary folder, with keys
 * derived at the floor unless another strength is asked for. Its clock can be moved.
 */
export function openLaptop(folder = mkdtempSync(join(tmpdir(), 'kitestring-test-')), kdf = floorKdf) {
  const clock = { at: Date.UTC(2027, 3, 14, 16, 10), now: () => clock.at }
  const outside: Outside = { pathOf: (...wanted) => holder.pathOf(...wanted), recoverySheet: () => recoverySheetOf(holder.current()), confirm: (typed) => confirmIn(holder, tries)(typed) }
  const holder = vaultHolder({ folder: null }, clock, (session, inFolder, ownClock) => openProgramme(session, inFolder, ownClock, outside))
  const weakest = openKeyring({ clock: holder.clock, derive: deriveFromPassphrase, migrate: migrations })
  const keyring = { ...weakest, createVault: (wanted: Parameters<typeof weakest.createVault>[0]) => weakest.createVault({ ...wanted, kdf }) }
  const tell = { using: () => undefined, opening: () => undefined, unlocked: () => undefined }
  const tries = wrongTries(clock)
  const backups = backupsHandlers({ holder, keyring, tries, tell })
  const vault = vaultHandlers({
    holder,
    keyring,
    usualFolder: join(folder, 'Team.vault'),
    tries,
    example: { membersOf: () => null, moment: 0, make: () => Promise.reject(new Error('no example here')) },
    tell,
  })
  return {
    folder,
    clock,
    holder,
    vault,
    members: membersHandlers(holder),
    backups: backups.handlers,
    erasure: erasureHandlers(holder),
    makeBackupIfDue: () => backups.makeIfDue(quiet),
    vaultFolder: join(folder, 'Team.vault'),
    /** A path as the system's dialog would hand it over. */
    chosen(path: string, chosenFor: ChosenFor): FileToken {
      const token = FileToken.parse(randomUUID())
      holder.remember(token, path, chosenFor)
      return token
    },
    create: (roles: Role[] = ['lead', 'facilitator']) =>
      vault.create({ folder: null, teamName: 'Team', name: 'Leïla B.', shortName: 'leila', roles, passphrase: secret(passphrase) }, quiet),
    unlock: (shortName = 'leila', typed = passphrase) => vault.unlock({ shortName, passphrase: secret(typed) }, quiet),
    lock: () => holder.close(),
  }
}
