import { randomBytes, randomUUID } from 'node:crypto'
import { lstatSync, mkdirSync, readdirSync, renameSync, rmdirSync, rmSync } from 'node:fs'
import { basename, dirname, join, resolve } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/roles.ts'
import type { DatabaseError } from './database-error.ts'
import { diskError, syncFolder, type DiskError } from './durable-file.ts'
import { toBase64Url } from './encoding.ts'
import { giveKey } from './grants.ts'
import { writeHeader, type Header } from './header.ts'
import { today, type KeyringPorts } from './held-vault.ts'
import { publicKeysOf } from './identity.ts'
import { standardKdf, type KdfParameters } from './kdf.ts'
import { emptyLog, sealEntry, type Draft } from './membership-log.ts'
import { longEnough } from './passphrase.ts'
import { pinnedKeys, sealPin } from './pins.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { createSealed } from './sealed-database.ts'
import { writeBook } from './slot-book.ts'
import { changeSlots, isShortName, lockSlot, passphraseKey, plainShortName, recoveryKey } from './slots.ts'
import type { Team } from './team.ts'

export type NewVault = {
  /** A folder that does not exist yet, or is empty. */
  readonly folder: string
  readonly shortName: string
  readonly roles: readonly Role[]
  readonly passphrase: Uint8Array
  /** Argon2id at another strength than the standard one: for the example team and tests. */
  readonly kdf?: KdfParameters
}

export type CreateError =
  | DiskError
  | DatabaseError
  | 'FolderInUse'
  | 'PassphraseTooShort'
  | 'ShortNameInvalid'
  | 'LeadFirst'
  | 'KdfBounds'
  | 'MigrationFailed'

/**
 * Makes a whole vault beside its place and then moves it there, so that a crash leaves a vault or none. Answers with
 * the founder's recovery code, which is kept nowhere; the caller zeroes it.
 */
export async function foundVault(wanted: NewVault, ports: KeyringPorts): Promise<Result<Buffer, CreateError>> {
  if (!isShortName(wanted.shortName)) return err('ShortNameInvalid')
  if (!longEnough(wanted.passphrase)) return err('PassphraseTooShort')
  if (!wanted.roles.includes('lead')) return err('LeadFirst')
  const folder = resolve(wanted.folder)
  const kdf = wanted.kdf ?? standardKdf
  const vault = randomUUID()
  const salt = randomBytes(16)
  const passphrase = await passphraseKey({ vault, salt: toBase64Url(salt), kdf }, wanted, ports.derive)
  if (!passphrase.ok) return passphrase
  const parts = await foundingParts(vault, wanted, ports)
  const draft = join(dirname(folder), `.${basename(folder)}.${toBase64Url(randomBytes(6))}`)
  try {
    const taken = lstatSync(folder, { throwIfNoEntry: false })
    if (taken && (!taken.isDirectory() || readdirSync(folder).length > 0)) return err('FolderInUse')
    mkdirSync(draft, { recursive: true, mode: 0o700 })
    const { seed, member, code, key, file, log, team, grant } = parts
    const recovery = recoveryKey(vault, code)
    const slots = changeSlots({ slots: [], decoys: [] }, { add: [lockSlot(passphrase.value, { seed, member })] })
    const recoverySlots = changeSlots({ slots: [], decoys: [] }, { add: [lockSlot(recovery, { seed, member })] })
    const made = createSealed(join(draft, 'programme.db'), key, { vault, file, epoch: 1 }, ports.migrate.programme)
    if (!made.ok) return made
    const shortName = plainShortName(wanted.shortName)
    writeBook(made.value.db, {
      members: { [member]: { shortName, passphrase: passphrase.value.tag, recovery: recovery.tag } },
      decoys: { passphrase: [...slots.decoys], recovery: [...recoverySlots.decoys] },
    })
    const commits = made.value.commits()
    const closed = made.value.close()
    if (!closed.ok) return closed
    const pin = {
      v: 1 as const,
      log: { seq: team.seq, head: team.head },
      keys: pinnedKeys(team, undefined, true, member),
      files: { [file]: { epoch: 1, commits } },
      on: today({ ports }),
    }
    const header: Header = {
      format: 'kitestring-vault',
      version: 1,
      vault,
      generation: 1,
      salt: toBase64Url(salt),
      kdf,
      slots: [...slots.slots],
      recovery: [...recoverySlots.slots],
      log: [...log],
      grants: [grant],
      pins: [sealPin(vault, { seed, member }, pin)],
    }
    recovery.key.fill(0)
    const written = writeHeader(draft, header, undefined, 'both')
    if (!written.ok) return written.error === 'VaultFull' ? err('DiskFull') : err(written.error)
    if (taken) rmdirSync(folder)
    renameSync(draft, folder)
    syncFolder(dirname(folder))
    return ok(code)
  } catch (error) {
    return err(diskError(error))
  } finally {
    passphrase.value.key.fill(0)
    parts.seed.fill(0)
    parts.key.fill(0)
    rmSync(draft, { recursive: true, force: true })
  }
}

/** The founder's keys, the programme's key, and the first lines of the log. */
async function foundingParts(vault: string, { roles }: NewVault, ports: KeyringPorts) {
  const seed = randomBytes(32)
  const member = toBase64Url(randomBytes(16))
  const key = randomBytes(32)
  const file = randomUUID()
  const keys = publicKeysOf(seed, vault)
  const drafts: Draft[] = [
    { type: 'genesis', member: { id: member, ...keys }, roles: [...roles] },
    { type: 'grant', file, kind: 'programme', name: 'programme.db', epoch: 1, to: member },
  ]
  let team: Team = emptyLog(vault)
  const log: Header['log'] = []
  for (const draft of drafts) {
    const next = sealEntry(team, vault, draft, today({ ports }), { id: member, seed })
    if (!next.ok) throw new Error(`founding a team broke a rule: ${next.error}`)
    log.push(next.value.entry)
    team = next.value.team
  }
  const grant = await giveKey(vault, { file, epoch: 1, key }, { id: member, recipient: keys.recipient }, { id: member, seed })
  return { seed, member, code: newRecoveryCode(), key, file, log, team, grant }
}
