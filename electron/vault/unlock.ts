import { err, ok, type Result } from '#shared/kernel/result.ts'
import { readHeader, type HeaderError, type ReadHeader } from './header.ts'
import { withSlots } from './held-slots.ts'
import {
  extended,
  headerIsOlder,
  openFile,
  programmeOf,
  save,
  type HeldVault,
  type KeyringPorts,
  type OpenError,
  type SaveError,
} from './held-vault.ts'
import { publicKeysOf } from './identity.ts'
import { withinBounds } from './kdf.ts'
import { readLog } from './membership-log.ts'
import { longEnough } from './passphrase.ts'
import { compareWithPin, openPin, type Notice } from './pins.ts'
import { readRecoveryCode } from './recovery-code.ts'
import { finishRotation } from './rotation.ts'
import { readBook, tagsOf, writeBook } from './slot-book.ts'
import { lockSlot, openSlot, passphraseKey, plainShortName, recoveryKey, type Opened } from './slots.ts'
import { programmeFile, type Team } from './team.ts'
import { lockVault, type VaultLock } from './vault-lock.ts'

export type UnlockError = HeaderError | OpenError | 'WrongPassphrase' | 'KdfBounds'

/** Opens a vault for the member a short name and a passphrase belong to. The passphrase is the caller's to zero. */
export async function unlockVault(
  folder: string,
  who: { readonly shortName: string; readonly passphrase: Uint8Array },
  ports: KeyringPorts,
): Promise<Result<HeldVault, UnlockError>> {
  return underLock(folder, async (lock, read) => {
    const { header } = read
    const key = await passphraseKey(header, who, ports.derive)
    if (!key.ok) return key
    const opened = openSlot(header.slots, key.value)
    key.value.key.fill(0)
    if (!opened) return err('WrongPassphrase')
    const held = await hold(folder, ports, lock, read, opened)
    if (held.ok) noteOwnSlot(held.value, key.value.tag)
    return held
  })
}

export type RecoverError = UnlockError | SaveError | 'WrongCode' | 'PassphraseTooShort'

/**
 * Opens a vault with a recovery code and gives its member a new passphrase. The old one is gone from both
 * generations, and the log says that it happened. The code stays; its owner can have another one made.
 */
export async function recoverVault(
  folder: string,
  typed: { readonly shortName: string; readonly code: Uint8Array; readonly newPassphrase: Uint8Array },
  ports: KeyringPorts,
): Promise<Result<HeldVault, RecoverError>> {
  const code = readRecoveryCode(new TextDecoder().decode(typed.code))
  if (!code) return err('WrongCode')
  if (!longEnough(typed.newPassphrase)) return err('PassphraseTooShort')
  return underLock(folder, async (lock, read) => {
    const key = recoveryKey(read.header.vault, code)
    const opened = openSlot(read.header.recovery, key)
    key.key.fill(0)
    code.fill(0)
    if (!opened) return err('WrongCode')
    const held = await hold(folder, ports, lock, read, opened)
    if (!held.ok) return held
    const replaced = await replacePassphrase(held.value, typed)
    if (replaced.ok) return held
    for (const database of held.value.open.values()) database.close()
    held.value.me.seed.fill(0)
    return replaced
  })
}

async function replacePassphrase(
  held: HeldVault,
  typed: { readonly shortName: string; readonly newPassphrase: Uint8Array },
): Promise<Result<void, RecoverError>> {
  const { db } = programmeOf(held)
  const book = readBook(db)
  const own = book.members[held.me.member]
  if (!own) return err('VaultDamaged')
  if (own.shortName !== plainShortName(typed.shortName)) return err('WrongCode')
  const key = await passphraseKey(held.header, { shortName: own.shortName, passphrase: typed.newPassphrase }, held.ports.derive)
  if (!key.ok) return key
  const { lists, book: next } = withSlots(held, book, [
    { kind: 'passphrase', out: tagsOf(book, held.me.member, 'passphrase'), add: [lockSlot(key.value, held.me)] },
  ])
  key.value.key.fill(0)
  const logged = extended(held, [{ type: 'recover' }])
  if (!logged.ok) return err('VaultDamaged')
  const saved = save(held, { ...lists, log: logged.value.log }, 'both', logged.value.team)
  if (!saved.ok) return saved
  const members = { ...next.members, [held.me.member]: { ...own, passphrase: key.value.tag } }
  writeBook(db, { ...next, members })
  return ok()
}

/** Runs with the vault taken and its header read; lets go unless it succeeds. */
async function underLock<T, E extends string>(
  folder: string,
  work: (lock: VaultLock, read: ReadHeader) => Promise<Result<T, E>>,
): Promise<Result<T, E | HeaderError | OpenError | 'KdfBounds'>> {
  const lock = lockVault(folder)
  if (!lock.ok) return lock
  let outcome: Result<T, E> | undefined
  try {
    const read = readHeader(folder)
    if (!read.ok) return read
    if (!withinBounds(read.value.header.kdf)) return err('KdfBounds')
    outcome = await work(lock.value, read.value)
    return outcome
  } finally {
    if (!outcome?.ok) lock.value.release()
  }
}

/** From a member's seed to an open programme: the log, the grant, the file, what was pinned, what was left undone. */
async function hold(folder: string, ports: KeyringPorts, lock: VaultLock, read: ReadHeader, me: Opened): Promise<Result<HeldVault, UnlockError>> {
  const { header, bytes } = read
  const team = readLog(header.log, header.vault)
  const file = team.ok ? programmeFile(team.value) : undefined
  if (!team.ok || !file || !isStill(team.value, me, header.vault)) {
    me.seed.fill(0)
    return err(team.ok && file ? 'WrongPassphrase' : 'VaultDamaged')
  }
  const pin = openPin(header.vault, me, header.pins)
  const held: HeldVault = {
    ports,
    folder,
    lock,
    me,
    header,
    bytes,
    team: team.value,
    pin,
    notices: noticesOf(read, team.value, me, pin),
    open: new Map(),
    closed: false,
  }
  const opened = await openFile(held, file)
  if (opened.ok && headerIsOlder(held)) held.notices = [...held.notices, { kind: 'OlderCopy', lastSeen: pin?.on ?? null }]
  const finished = opened.ok ? await finishRotation(held) : opened
  // A disk too full to finish a change of key is no reason to keep people out: the next unlock tries again.
  if (finished.ok || (opened.ok && (finished.error === 'DiskFull' || finished.error === 'VaultFull'))) return ok(held)
  for (const database of held.open.values()) database.close()
  me.seed.fill(0)
  return err(finished.error === 'WrongKey' ? 'VaultDamaged' : (finished.error as UnlockError))
}

function isStill(team: Team, me: Opened, vault: string): boolean {
  const member = team.members.get(me.member)
  const keys = publicKeysOf(me.seed, vault)
  return member !== undefined && member.active && member.recipient === keys.recipient && member.verify === keys.verify
}

function noticesOf(read: ReadHeader, team: Team, me: Opened, pin: HeldVault['pin']): readonly Notice[] {
  const notices = compareWithPin(pin, team, read.header.log, me.member)
  if (read.fromPrevious) notices.push({ kind: 'PreviousGeneration' })
  if (team.rotationDue) notices.push({ kind: 'RotationDue' })
  for (const { id, recoveredOn } of team.members.values()) {
    if (recoveredOn && pin && recoveredOn >= pin.on) notices.push({ kind: 'RecoveryUsed', member: id, on: recoveredOn })
  }
  return notices
}

/** Puts right where this member's passphrase slot stands, should a crash have kept the book from learning it. */
function noteOwnSlot(held: HeldVault, tag: string): void {
  const { db } = programmeOf(held)
  const book = readBook(db)
  const own = book.members[held.me.member]
  if (!own || own.passphrase === tag) return
  writeBook(db, { ...book, members: { ...book.members, [held.me.member]: { ...own, passphrase: tag } } })
}
