import { randomBytes } from 'node:crypto'
import { lstatSync, renameSync, rmSync } from 'node:fs'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { diskError, syncFolder } from './durable-file.ts'
import { databaseError } from './database-error.ts'
import { giveKey } from './grants.ts'
import type { Header } from './header.ts'
import {
  extended,
  keyOf,
  openFile,
  pathOf,
  programmeFile,
  programmeOf,
  save,
  signerOf,
  type HeldVault,
  type OpenError,
  type SaveError,
} from './held-vault.ts'
import type { Draft } from './membership-log.ts'
import { rekeyCopy } from './sealed-database.ts'
import { activeMembers, type RuleBroken, type Team, type TeamFile } from './team.ts'

export type RotationError = OpenError | SaveError | RuleBroken

/** What the first step of a change of key writes: the new line of the log, and grants of the old and the new key. */
export type PlannedRotation = { readonly log: Header['log']; readonly grants: Header['grants']; readonly team: Team }

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
  try {
    for (const left of [copy, `${copy}-journal`]) rmSync(left, { force: true })
    database.db.execute('VACUUM INTO ?', [copy])
  } catch (error) {
    return err(databaseError(error))
  }
  const renewed = rekeyCopy(copy, oldKey, newKey, { vault: held.header.vault, file: file.id, epoch: file.epoch })
  if (!renewed.ok) return renewed
  const closed = database.close()
  if (!closed.ok || (lstatSync(`${path}-wal`, { throwIfNoEntry: false })?.size ?? 0) > 0) {
    // The old file still needs its log, which would not fit the new one: leave both and let the next unlock go on.
    return reopened(held, file, closed.ok ? err('VaultBusy') : closed)
  }
  try {
    renameSync(copy, path)
    syncFolder(held.folder)
  } catch (error) {
    return reopened(held, file, err(diskError(error)))
  }
  return reopened(held, file, ok())
}

async function reopened(held: HeldVault, file: TeamFile, outcome: Result<void, OpenError>): Promise<Result<void, OpenError>> {
  const opened = await openFile(held, file)
  return opened.ok ? outcome : opened
}
