import { existsSync, lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { randomBytes } from 'node:crypto'
import { basename, join, resolve, sep } from 'node:path'
import { isDeepStrictEqual } from 'node:util'
import { backupsToRemove, isDue, isOverdue } from '#shared/backups/keep.rules.ts'
import type { backups as calls } from '#shared/backups/backups.contract.ts'
import type { HandlersOf, Progress } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { headerName } from '#electron/vault/header.ts'
import type { Keyring } from '#electron/vault/keyring.ts'
import { stageVault } from '#electron/vault/vault-parts.ts'
import type { OpenVault, ProgrammePort, VaultHolder } from '#electron/vault/vault-holder.ts'
import type { WrongTries } from '#electron/vault/wrong-tries.ts'
import { backupsIn, readBackup, writeBackup, writeError, type WriteError } from './backup-file.ts'
import { BackupName } from './backup-name.ts'
import type { BackupsRepo } from './backups.repo.ts'

type WithBackups = ProgrammePort & { readonly backups: BackupsRepo }
type Deps<P extends WithBackups> = {
  readonly holder: VaultHolder<P>
  readonly keyring: Keyring
  /** Counted over every way in: a backup is no place to guess a passphrase at leisure. */
  readonly tries: WrongTries
  readonly tell: { using(folder: string): void }
}

const isInside = (path: string, folder: string) => `${resolve(path)}${sep}`.startsWith(`${resolve(folder)}${sep}`)

export function backupsHandlers<P extends WithBackups>({ holder, keyring, tries, tell }: Deps<P>) {
  function state() {
    const { programme } = holder.opened()
    const kept = programme.backups.read()
    const commits = programme.backups.commits()
    const changesSince = kept?.lastAt == null ? commits : Math.max(0, commits - kept.commits)
    const now = holder.clock.now()
    return {
      folder: kept ? basename(kept.folder) : null,
      lastAt: kept?.lastAt ?? null,
      changesSince,
      overdue: isOverdue(changesSince, kept?.lastAt ?? null, programme.backups.firstChangeAt(), now),
      files: kept && existsSync(kept.folder) ? backupsIn(kept.folder) : [],
    }
  }

  /** Makes a backup in the chosen folder, reads it back, and lets old ones go. */
  async function make(open: OpenVault<P>, progress: Progress): Promise<Result<{ name: string; madeAt: number; bytes: number }, WriteError | 'NoFolder' | 'ReadBackDiffers'>> {
    const { session, programme, folder } = open
    const kept = programme.backups.read()
    if (!kept) return err('NoFolder')
    if (!existsSync(kept.folder)) return err('FolderMissing')
    const madeAt = holder.clock.now()
    const commits = programme.backups.commits()
    const file = join(kept.folder, BackupName.write(madeAt))
    const staging = join(folder, `.staging-${randomBytes(6).toString('hex')}`)
    try {
      const made = await session.still(async () => writeBackup(file, { vault: session.vault, madeAt }, stageVault(session, folder, staging), progress))
      if (!made.ok) return made.error === 'VaultLocked' ? err('FolderMissing') : err(made.error)
      const read = await readBackup(file, progress)
      if (!read.ok || !isDeepStrictEqual(read.value, made.value)) {
        rmSync(file, { force: true })
        return err('ReadBackDiffers')
      }
    } catch (error) {
      return writeError(error)
    } finally {
      rmSync(staging, { recursive: true, force: true })
    }
    programme.backups.write({ folder: kept.folder, lastAt: madeAt, commits })
    for (const { name } of backupsToRemove(backupsIn(kept.folder), madeAt)) rmSync(join(kept.folder, name), { force: true })
    return ok({ name: basename(file), madeAt, bytes: lstatSync(file).size })
  }

  const handlers: HandlersOf<typeof calls> = {
    state: () => ok(state()),

    useFolder: ({ folder: token }) => {
      const chosen = holder.pathOf(token, 'folder')
      const { programme, folder } = holder.opened()
      if (!chosen) return err('FolderMissing')
      if (isInside(chosen, folder)) return err('BesideTheVault')
      const probe = join(chosen, `.kitestring-${randomBytes(6).toString('hex')}`)
      try {
        mkdirSync(probe)
        rmdirSync(probe)
      } catch (error) {
        return writeError(error)
      }
      const kept = programme.backups.read()
      const same = kept?.folder === chosen
      programme.backups.write({ folder: chosen, lastAt: same ? kept.lastAt : null, commits: same ? kept.commits : 0 })
      return ok()
    },

    make: (_nothing, progress) => make(holder.opened(), progress),

    inspect: async ({ file: token }, progress) => {
      const file = holder.pathOf(token, 'read')
      if (!file) return err('NotABackup')
      const read = await readBackup(file, progress)
      if (!read.ok) return err(read.error === 'VaultNewer' || read.error === 'NotABackup' ? read.error : 'BackupDamaged')
      const { madeAt, parts } = read.value
      return ok({
        madeAt,
        bytes: parts.reduce((sum, part) => sum + part.bytes, 0),
        parts: parts.length,
        copiedUnopened: parts.filter(({ taken, path }) => taken === 'copied' && path.endsWith('.db')).length,
      })
    },

    restore: async ({ file: fileToken, folder: folderToken, shortName, passphrase }, progress) => {
      const file = holder.pathOf(fileToken, 'read')
      const chosen = holder.pathOf(folderToken, 'folder')
      if (!file) return err('NotABackup')
      if (!chosen) return err('FolderReadOnly')
      if (holder.current()) return err('FolderInUse')
      if (tries.mustWait()) return err('WaitAMoment')
      // All of it lies in the chosen folder: beside the root of a stick there is no place to write, and it cannot be renamed.
      const draft = join(chosen, `.kitestring-${randomBytes(6).toString('hex')}`)
      let target: string
      try {
        target = emptyFolderIn(chosen)
        mkdirSync(draft, { recursive: true, mode: 0o700 })
        const read = await readBackup(file, progress, draft)
        if (!read.ok) return err(read.error === 'FolderMissing' ? 'FolderReadOnly' : read.error)
        const session = await keyring.unlock({ folder: draft, shortName, passphrase })
        if (!session.ok) {
          if (session.error === 'WrongPassphrase') tries.wrong()
          return session.error === 'WrongPassphrase' || session.error === 'VaultNewer' ? err(session.error) : err('BackupDamaged')
        }
        tries.right()
        session.value.close()
        moveInto(target, draft)
      } catch (error) {
        const failure = writeError(error)
        return err(!failure.ok && failure.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
      } finally {
        passphrase.fill(0)
        rmSync(draft, { recursive: true, force: true })
      }
      holder.use(target)
      tell.using(target)
      return ok()
    },
  }

  return {
    handlers,
    /** Makes the backup that a day of work asks for, if the drive is there. Silent: the rail says how old the last one is. */
    async makeIfDue(progress: Progress) {
      const open = holder.current()
      const kept = open?.programme.backups.read()
      if (!open || !kept || !existsSync(kept.folder)) return false
      const { changesSince, lastAt } = state()
      return isDue(changesSince, lastAt, holder.clock.now()) && (await make(open, progress)).ok
    },
  }
}

/**
 * Takes what was restored out of its draft. The header comes last: without it a folder is no vault, so that a crash on
 * the way leaves none that looks whole.
 */
function moveInto(target: string, draft: string) {
  if (!existsSync(target)) return renameSync(draft, target)
  const parts = readdirSync(draft).toSorted((one, other) => Number(one === headerName) - Number(other === headerName))
  for (const part of parts) renameSync(join(draft, part), join(target, part))
}

/** The chosen folder itself when it is empty, else a new one in it. */
function emptyFolderIn(chosen: string): string {
  if (existsSync(chosen) && readdirSync(chosen).length === 0) return chosen
  for (let number = 1; ; number += 1) {
    const name = join(chosen, number === 1 ? 'Kitestring.vault' : `Kitestring ${number}.vault`)
    if (!existsSync(name)) return name
  }
}
