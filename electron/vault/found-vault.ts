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
import { pinnedKeys, sealPin, type Pin } from './pins.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { createSealed } from './sealed-database.ts'
import { writeBook } from './slot-book.ts'
import { changeSlots, isShortName, lockSlot, passphraseKey, plainShortName, recoveryKey, type SlotKey } from './slots.ts'
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
  const vault = randomUUID()
  const lock = { vault, salt: toBase64Url(randomBytes(16)), kdf: wanted.kdf ?? standardKdf }
  const passphrase = await passphraseKey(lock, wanted, ports.derive)
  if (!passphrase.ok) return passphrase
  const founder = await newFounder(vault, wanted.roles, today({ ports }))
  const draft = join(dirname(folder), `.${basename(folder)}.${toBase64Url(randomBytes(6))}`)
  try {
    const taken = lstatSync(folder, { throwIfNoEntry: false })
    if (taken && (!taken.isDirectory() || readdirSync(folder).length > 0)) return err('FolderInUse')
    mkdirSync(draft, { recursive: true, mode: 0o700 })
    const slots = slotsOf(vault, founder, passphrase.value)
    const made = makeProgramme(draft, vault, founder, { ...slots.book, shortName: plainShortName(wanted.shortName) }, ports)
    if (!made.ok) return made
    const written = writeHeader(draft, headerOf(lock, founder, slots.lists, made.value, today({ ports })), undefined, 'both')
    if (!written.ok) return err(written.error === 'VaultFull' ? 'DiskFull' : written.error)
    if (taken) rmdirSync(folder)
    renameSync(draft, folder)
    syncFolder(dirname(folder))
    return ok(founder.code)
  } catch (error) {
    return err(diskError(error))
  } finally {
    passphrase.value.key.fill(0)
    founder.seed.fill(0)
    founder.key.fill(0)
    rmSync(draft, { recursive: true, force: true })
  }
}

type Founder = Awaited<ReturnType<typeof newFounder>>

/** The founder's keys, the programme's key, and the first lines of the log. */
async function newFounder(vault: string, roles: readonly Role[], on: string) {
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
    const next = sealEntry(team, vault, draft, on, { id: member, seed })
    if (!next.ok) throw new Error(`founding a team broke a rule: ${next.error}`)
    log.push(next.value.entry)
    team = next.value.team
  }
  const grant = await giveKey(vault, { file, epoch: 1, key }, { id: member, recipient: keys.recipient }, { id: member, seed })
  return { seed, member, code: newRecoveryCode(), key, file, log, team, grant }
}

/** The founder's two slots among their decoys, and where they stand. */
function slotsOf(vault: string, { seed, member, code }: Founder, passphrase: SlotKey) {
  const recovery = recoveryKey(vault, code)
  const slots = changeSlots({ slots: [], decoys: [] }, { add: [lockSlot(passphrase, { seed, member })] })
  const recoverySlots = changeSlots({ slots: [], decoys: [] }, { add: [lockSlot(recovery, { seed, member })] })
  recovery.key.fill(0)
  return {
    lists: { slots: [...slots.slots], recovery: [...recoverySlots.slots] },
    book: {
      tags: { passphrase: passphrase.tag, recovery: recovery.tag },
      decoys: { passphrase: [...slots.decoys], recovery: [...recoverySlots.decoys] },
    },
  }
}

type FirstPage = ReturnType<typeof slotsOf>['book'] & { readonly shortName: string }

/** Makes the programme's database, whole and closed, and says how many commits it has seen. */
function makeProgramme(folder: string, vault: string, founder: Founder, book: FirstPage, ports: KeyringPorts) {
  const identity = { vault, file: founder.file, epoch: 1 }
  const made = createSealed(join(folder, 'programme.db'), founder.key, identity, ports.migrate.programme)
  if (!made.ok) return made
  writeBook(made.value.db, { members: { [founder.member]: { shortName: book.shortName, ...book.tags } }, decoys: book.decoys })
  const commits = made.value.commits()
  const closed = made.value.close()
  return closed.ok ? ok(commits) : closed
}

function headerOf(
  { vault, salt, kdf }: Pick<Header, 'vault' | 'salt' | 'kdf'>,
  { seed, member, file, log, team, grant }: Founder,
  lists: Pick<Header, 'slots' | 'recovery'>,
  commits: number,
  on: string,
): Header {
  const pin: Pin = {
    v: 1,
    log: { seq: team.seq, head: team.head },
    keys: pinnedKeys(team, undefined, true, member),
    files: { [file]: { epoch: 1, commits } },
    on,
  }
  const pins = [sealPin(vault, { seed, member }, pin)]
  return { format: 'kitestring-vault', version: 1, vault, generation: 1, salt, kdf, ...lists, log: [...log], grants: [grant], pins }
}
