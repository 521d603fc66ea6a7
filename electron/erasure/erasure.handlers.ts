import { existsSync, readdirSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import type { erasure as calls } from '#shared/erasure/erasure.contract.ts'
import { backupsHolding, type Span } from '#shared/erasure/erasure.rules.ts'
import { ErasedKind, type ErasureState } from '#shared/erasure/erasure.schema.ts'
import type { HandlersOf } from '#shared/kernel/contract.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { backupsIn } from '#electron/backups/backup-file.ts'
import type { BackupsRepo } from '#electron/backups/backups.repo.ts'
import { databaseError, type DatabaseError } from '#electron/vault/database-error.ts'
import { diskError, type DiskError } from '#electron/vault/durable-file.ts'
import { forgetCopiesBefore } from '#electron/vault/migrate.ts'
import type { OpenVault, ProgrammePort, VaultHolder } from '#electron/vault/vault-holder.ts'
import type { ErasureRepo } from './erasure.repo.ts'

type WithErasure = ProgrammePort & {
  readonly erasure: ErasureRepo
  readonly backups: Pick<BackupsRepo, 'read'>
  /** Empties the memory of undo. */
  forgetSteps(): void
}

type Refused = 'DiskFull' | 'FolderReadOnly' | 'ErasureUnfinished'

export function erasureHandlers<P extends WithErasure>(holder: VaultHolder<P>): HandlersOf<typeof calls> {
  function state(): ErasureState {
    const { erasure, backups } = holder.opened().programme
    const { counts, from } = erasure.waiting()
    const folder = backups.read()?.folder
    const isThere = folder !== undefined && existsSync(folder)
    const spans: Span[] = [...erasure.erasedSpans(), ...(from === undefined ? [] : [{ from, to: holder.clock.now() }])]
    return {
      waiting: ErasedKind.options.flatMap((kind) => {
        const count = counts.get(kind)
        return count === undefined ? [] : [{ kind, count }]
      }),
      isUnfinished: erasure.isUnfinished(),
      lastErasedOn: erasure.lastErasedOn(),
      backups: isThere ? backupsHolding(backupsIn(folder), spans) : [],
      isDriveAway: folder !== undefined && !isThere,
    }
  }

  /** Between its steps nothing waits, so no command ever meets a half-erased programme. */
  function erase({ programme, session, folder }: OpenVault<P>): Result<{ rows: number }, Refused> {
    const deleted = attempt(() => programme.transaction('erasure.erase', () => programme.erasure.erase(holder.clock.now())))
    if (!deleted.ok) return err(deleted.error === 'DiskFull' ? 'DiskFull' : 'FolderReadOnly')
    programme.forgetSteps()
    const cleaned = attempt(() => {
      for (const { kind, name } of session.files()) if (kind === 'programme') forgetCopiesBefore(join(folder, name))
      forgetLeftovers(folder)
      if (programme.erasure.isUnfinished()) programme.erasure.compact()
    })
    return cleaned.ok ? ok({ rows: deleted.value }) : err('ErasureUnfinished')
  }

  return {
    waiting: () => ok(state()),
    erase: async () => {
      const open = holder.opened()
      const erased = await open.session.still(() => Promise.resolve(erase(open)))
      return erased.ok ? erased : err(erased.error === 'VaultLocked' ? 'ErasureUnfinished' : erased.error)
    },
  }
}

/** What the disk or the database refuses is an answer; anything else is a bug and is thrown. */
function attempt<T>(work: () => T): Result<T, DatabaseError | DiskError> {
  try {
    return ok(work())
  } catch (error) {
    return err(error instanceof Error && 'syscall' in error ? diskError(error) : databaseError(error))
  }
}

/** What a backup or a change of key that was cut short left beside the files is a copy from before, too. */
function forgetLeftovers(folder: string): void {
  for (const name of readdirSync(folder)) {
    if (/^\.staging-|\.next(-journal)?$/.test(name)) rmSync(join(folder, name), { recursive: true, force: true })
  }
}
