import { webcrypto } from 'node:crypto'
import { join } from 'node:path'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Clock } from './clock.ts'
import type { DatabaseError } from './database-error.ts'
import type { DiskError } from './durable-file.ts'
import { openGrant } from './grants.ts'
import { writeHeader, type Header } from './header.ts'
import { openingKey, type Signer } from './identity.ts'
import type { Derive } from './kdf.ts'
import type { FileKind } from './log-entry.ts'
import { sealEntry, type Draft } from './membership-log.ts'
import { readMeta, writeMeta } from './meta.ts'
import { olderThanPinned, pinnedKeys, sealPin, type Notice, type Pin } from './pins.ts'
import { openSealed, type Migrate, type SealedDatabase } from './sealed-database.ts'
import type { Opened } from './slots.ts'
import { programmeFile, type RuleBroken, type Team, type TeamFile } from './team.ts'
import type { VaultLock } from './vault-lock.ts'

/** What the keyring needs from outside. */
export type KeyringPorts = {
  readonly clock: Clock
  readonly derive: Derive
  /** Run at each opening of a file of that kind, once its key and its settings are proved. */
  readonly migrate: Readonly<Record<FileKind, Migrate>>
}

/** An open vault as the keyring itself sees it; sessions hand out only what their member may use. */
export type HeldVault = {
  readonly ports: KeyringPorts
  readonly folder: string
  readonly lock: VaultLock
  readonly me: Opened
  header: Header
  /** The bytes of the last good `vault.json`: the previous generation of the next write. */
  bytes: Buffer
  team: Team
  pin: Pin | undefined
  notices: readonly Notice[]
  readonly open: Map<string, SealedDatabase>
  closed: boolean
}

export type OpenError = DatabaseError | DiskError | 'MigrationFailed' | 'NoGrant' | 'VaultLocked'
export type SaveError = DiskError | 'VaultFull'

export const signerOf = ({ me }: HeldVault): Signer => ({ id: me.member, seed: me.seed })
export const today = ({ ports }: Pick<HeldVault, 'ports'>) => new Date(ports.clock.now()).toISOString().slice(0, 10)
export const pathOf = (held: HeldVault, file: TeamFile) => join(held.folder, file.name)

type Generations = Parameters<typeof writeHeader>[3]

/** Writes the next generation of `vault.json`, and only then believes it. A vault that was closed meanwhile is let be. */
export function save(held: HeldVault, change: Partial<Header>, generations: Generations, team = held.team): Result<void, SaveError | 'VaultLocked'> {
  if (held.closed) return err('VaultLocked')
  const saved = writeNext(held, change, generations, team)
  if (saved.ok) markGeneration(held)
  return saved
}

function writeNext(held: HeldVault, change: Partial<Header>, generations: Generations, team: Team): Result<void, SaveError> {
  const header = { ...held.header, ...change, generation: held.header.generation + 1 }
  const written = writeHeader(held.folder, header, held.bytes, generations)
  if (!written.ok) return written
  held.header = header
  held.bytes = written.value
  held.team = team
  return ok()
}

/** Notes in the programme which `vault.json` belongs to it, so that an older one put back beside it is noticed. */
function markGeneration(held: HeldVault): void {
  writeMeta(programmeOf(held).db, 'generation', String(held.header.generation))
}

/** Whether the programme has already lived with a later `vault.json` than this one. */
export function headerIsOlder(held: HeldVault): boolean {
  return Number(readMeta(programmeOf(held).db, 'generation') ?? 0) > held.header.generation
}

/** The log and the team with these lines added, signed by this session's member; nothing is written yet. */
export function extended(held: HeldVault, drafts: readonly Draft[], witness?: Signer): Result<{ log: Header['log']; team: Team }, RuleBroken> {
  let { team } = held
  const log = [...held.header.log]
  for (const draft of drafts) {
    const next = sealEntry(team, held.header.vault, draft, today(held), signerOf(held), witness)
    if (!next.ok) return next
    log.push(next.value.entry)
    team = next.value.team
  }
  return ok({ log, team })
}

/** The key of a file at one epoch, if it was granted to this member. The caller zeroes it. */
export async function keyOf(held: HeldVault, file: string, epoch: number): Promise<Buffer | undefined> {
  const grant = held.header.grants.find((given) => given.file === file && given.epoch === epoch && given.to === held.me.member)
  return grant && openGrant(held.header.vault, grant, await openerOf(held), held.team)
}

export const openerOf = ({ me, header }: Pick<HeldVault, 'me' | 'header'>): Promise<webcrypto.CryptoKey> => openingKey(me.seed, header.vault)

/** Opens a file under its current key, or under the one before when a change of key was cut short. */
export async function openFile(held: HeldVault, file: TeamFile): Promise<Result<SealedDatabase, OpenError>> {
  let last: Result<SealedDatabase, OpenError> = err('NoGrant')
  for (const epoch of [file.epoch, file.epoch - 1]) {
    const key = await keyOf(held, file.id, epoch)
    if (!key) continue
    if (held.closed) {
      key.fill(0)
      return err('VaultLocked')
    }
    const identity = { vault: held.header.vault, file: file.id, epoch }
    last = openSealed(pathOf(held, file), key, identity, held.ports.migrate[file.kind])
    if (last.ok) {
      noteOpening(held, file, epoch, last.value)
      held.open.set(file.id, last.value)
      return last
    }
    if (last.error !== 'WrongKey' && last.error !== 'VaultForeign') return last
  }
  return last
}

function noteOpening(held: HeldVault, file: TeamFile, epoch: number, database: SealedDatabase) {
  const added: Notice[] = []
  if (database.closedUnexpectedly) added.push({ kind: 'ClosedUnexpectedly' })
  if (olderThanPinned(held.pin, file.id, epoch, database.commits())) added.push({ kind: 'OlderCopy', lastSeen: held.pin!.on })
  held.notices = [...held.notices, ...added]
}

/** The programme, which every member's session holds open. */
export function programmeOf(held: HeldVault): SealedDatabase {
  const file = programmeFile(held.team)
  const database = file && held.open.get(file.id)
  if (!database) throw new Error('the programme is not open')
  return database
}

/** Notices that forbid taking this copy as the new normal until the member has said so. */
const doubts = new Set<Notice['kind']>(['OlderCopy', 'LogRewritten', 'KeyChanged', 'PinMissing'])
const inDoubt = ({ notices }: HeldVault) => notices.some(({ kind }) => doubts.has(kind))

/** The pin after this session. While the member has not accepted what is strange, the old one stands. */
export function freshPins(held: HeldVault, accept: boolean): Header['pins'] {
  if (!held.team.members.get(held.me.member)?.active || (!accept && inDoubt(held))) return held.header.pins
  const files = { ...held.pin?.files }
  for (const [id, database] of held.open) {
    files[id] = { epoch: database.epoch, commits: database.commits() }
  }
  const pin: Pin = {
    v: 1,
    log: { seq: held.team.seq, head: held.team.head },
    keys: pinnedKeys(held.team, held.pin, accept, held.me.member),
    files,
    on: today(held),
  }
  held.pin = pin
  const others = held.header.pins.filter(({ member }) => member !== held.me.member)
  return [...others, sealPin(held.header.vault, held.me, pin)]
}

/** Pins what was seen, closes every file, lets go of the vault and zeroes the seed. */
export function closeHeld(held: HeldVault): Result<void, SaveError | DatabaseError> {
  if (held.closed) return ok()
  held.closed = true
  const results: Result<void, SaveError | DatabaseError>[] = []
  try {
    const pins = freshPins(held, false)
    for (const database of held.open.values()) results.push(database.close())
    if (pins !== held.header.pins) results.push(writeNext(held, { pins }, 'keep-previous', held.team))
  } finally {
    held.open.clear()
    held.me.seed.fill(0)
    held.lock.release()
  }
  return results.find(({ ok: fine }) => !fine) ?? ok()
}
