import { randomBytes } from 'node:crypto'
import { lstatSync, renameSync, rmSync } from 'node:fs'
import { dirname } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { diskError, syncFolder } from './durable-file.ts'
import { databaseError } from './database-error.ts'
import { giveKey } from './grants.ts'
import type { Header } from './header.ts'
import {
  extended,
  keyOf,
  pathOf,
  programmeOf,
  save,
  signerOf,
  type HeldVault,
  type OpenError,
  type SaveError,
} from './held-vault.ts'
import type { Draft } from './membership-log.ts'
import { rekeyCopy } from './rekey-copy.ts'
import { openSealed, type SealedDatabase } from './sealed-database.ts'
import { programmeFile, activeMembers, type RuleBroken, type Team, type TeamFile } from './team.ts'

export type RotationError = OpenError | SaveError | RuleBroken

/** What the first step of a change of key writes: the new line of the log, and grants of the old and the new key. */
type PlannedRotation = { readonly log: Header['log']; readonly grants: Header['grants']; readonly team: Team }

/**
 * Plans a new key for the programme, after the given lines of the log (a removal, say): everybody who is still a
 * member is granted it beside the old one. Nothing is written yet.
 */
export async function planRotation(held: HeldVault, before: readonly Draft[]): Promise<Result<PlannedRotation, RotationError>> {
  const file = programmeFile(held.team)
  if (!file) throw new Error('a vault without a programme')
  const drafts: Draft[] = [...before, { type: 'rotate', file: file.id, epoch: file.epoch + 1 }]
  const next = extended(held, drafts)
  if (!next.ok) return next
  const key = randomBytes(32)
  const given = await Promise.all(
    activeMembers(next.value.team).map((member) =>
      giveKey(held.header.vault, { file: file.id, epoch: file.epoch + 1, key }, member, signerOf(held)),
    ),
  )
  key.fill(0)
  const active = new Set(activeMembers(next.value.team).map(({ id }) => id))
  const kept = held.header.grants.filter((grant) => grant.file !== file.id || (active.has(grant.to) && grant.epoch === file.epoch))
  return ok({ ...next.value, grants: [...kept, ...given] })
}

/**
 * Carries a planned change of key through: copy, new key on the copy, proof, rename, and only then the old grants
 * go. Whenever it is cut short one key opens the file, and the next unlock goes on from there.
 */
export async function finishRotation(held: HeldVault): Promise<Result<void, OpenError | SaveError>> {
  const file = programmeFile(held.team)
  if (!file) return ok()
  if (programmeOf(held).epoch < file.epoch) {
    const moved = await moveToNewKey(held, file)
    if (!moved.ok) return moved
  }
  const grants = held.header.grants.filter((grant) => grant.file !== file.id || grant.epoch === file.epoch)
  return grants.length === held.header.grants.length ? ok() : save(held, { grants }, 'both')
}

async function moveToNewKey(held: HeldVault, file: TeamFile): Promise<Result<void, OpenError>> {
  const database = programmeOf(held)
  const path = pathOf(held, file)
  const copy = `${path}.next`
  const [oldKey, newKey] = await Promise.all([keyOf(held, file.id, database.epoch), keyOf(held, file.id, file.epoch)])
  if (!oldKey || !newKey || held.closed) {
    oldKey?.fill(0)
    newKey?.fill(0)
    return err(held.closed ? 'VaultLocked' : 'NoGrant')
  }
  const again = { [database.epoch]: Buffer.from(oldKey), [file.epoch]: Buffer.from(newKey) }
  // From here on nothing waits, so no command ever meets a closed programme.
  try {
    const renewed = renewedCopy(held, file, database, copy, oldKey, newKey)
    if (!renewed.ok) return renewed
    const closed = database.close()
    held.open.delete(file.id)
    const moved = closed.ok ? takePlace(copy, path) : closed
    const reopened = reopen(held, file, moved.ok ? file.epoch : database.epoch, again)
    return reopened.ok ? moved : reopened
  } finally {
    for (const secret of [oldKey, newKey, ...Object.values(again)]) secret.fill(0)
  }
}

/** A whole copy of the programme beside it, under the new key, proved and on disk. */
function renewedCopy(held: HeldVault, file: TeamFile, database: SealedDatabase, copy: string, oldKey: Buffer, newKey: Buffer): Result<void, OpenError> {
  try {
    for (const left of [copy, `${copy}-journal`]) rmSync(left, { force: true })
    database.db.execute('VACUUM INTO ?', [copy])
  } catch (error) {
    return err(databaseError(error))
  }
  return rekeyCopy(copy, oldKey, newKey, { vault: held.header.vault, file: file.id, epoch: file.epoch })
}

function takePlace(copy: string, path: string): Result<void, OpenError> {
  // A log that could not be written back belongs to the old file and must never meet the new one.
  if (lstatSync(`${path}-wal`, { throwIfNoEntry: false })?.size) return err('VaultBusy')
  try {
    renameSync(copy, path)
    syncFolder(dirname(path))
    return ok()
  } catch (error) {
    return err(diskError(error))
  }
}

function reopen(held: HeldVault, file: TeamFile, epoch: number, keys: Record<number, Buffer>): Result<void, OpenError> {
  const identity = { vault: held.header.vault, file: file.id, epoch }
  const opened = openSealed(pathOf(held, file), keys[epoch]!, identity, held.ports.migrate[file.kind])
  if (!opened.ok) return opened
  held.open.set(file.id, opened.value)
  return ok()
}
