import { randomBytes, randomUUID } from 'node:crypto'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { OpenDatabase } from './database.ts'
import { giveKey } from './grants.ts'
import { extended, openFile, save, signerOf, type HeldVault, type OpenError, type SaveError } from './held-vault.ts'
import { createSealed, type SealedDatabase } from './sealed-database.ts'
import type { RuleBroken } from './team.ts'

/** The files of one member alone: their private one, and a supervisor's supervision. */
export type OwnKind = 'private' | 'supervision'
export type OwnFileError = OpenError | SaveError | RuleBroken
/** Opens a file of the member at the keyboard, made the first time. */
export type OpenOwn = () => Promise<Result<OpenDatabase, OwnFileError>>

/**
 * The session's own file of this kind, opened; made the first time it is needed, under a key that is granted to its
 * owner and to nobody else.
 */
export async function openOwn(held: HeldVault, kind: OwnKind): Promise<Result<SealedDatabase, OwnFileError>> {
  const file = [...held.team.files.values()].find((each) => each.kind === kind && each.owner === held.me.member)
  const already = file && held.open.get(file.id)
  if (already) return ok(already)
  if (file) {
    const opened = await openFile(held, file)
    return !opened.ok && opened.error === 'WrongKey' ? err('VaultDamaged') : opened
  }
  return makeOwn(held, kind)
}

async function makeOwn(held: HeldVault, kind: OwnKind): Promise<Result<SealedDatabase, OwnFileError>> {
  const file = randomUUID()
  const name = `${kind}-${randomBytes(8).toString('hex')}.db`
  const logged = extended(held, [{ type: 'grant', file, kind, name, epoch: 1, to: held.me.member }])
  if (!logged.ok) return logged
  const key = randomBytes(32)
  const { vault } = held.header
  const own = held.team.members.get(held.me.member)!
  const grant = await giveKey(vault, { file, epoch: 1, key }, own, signerOf(held))
  if (held.closed) {
    key.fill(0)
    return err('VaultLocked')
  }
  // The file comes before the line that names it: a crash between them leaves an empty file nobody asks for.
  const made = createSealed(join(held.folder, name), key, { vault, file, epoch: 1 }, held.ports.migrate[kind])
  if (!made.ok) return made
  const saved = save(held, { log: logged.value.log, grants: [...held.header.grants, grant] }, 'keep-previous', logged.value.team)
  if (!saved.ok) {
    made.value.close()
    return saved
  }
  held.open.set(file, made.value)
  return made
}

/** Closes the session's own file of this kind, if it is open, and remembers how far it had come. */
export function closeOwn(held: HeldVault, kind: OwnKind): void {
  const file = [...held.team.files.values()].find((each) => each.kind === kind && each.owner === held.me.member)
  const database = file && held.open.get(file.id)
  if (!database) return
  if (held.pin) {
    const seen = { epoch: database.epoch, commits: database.commits() }
    held.pin = { ...held.pin, files: { ...held.pin.files, [file.id]: seen } }
  }
  database.close()
  held.open.delete(file.id)
}
