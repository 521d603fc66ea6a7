import { randomBytes } from 'node:crypto'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { Roles, type Role } from '#shared/kernel/roles.ts'
import { toBase64Url } from './encoding.ts'
import { giveKey } from './grants.ts'
import { changeBook, withSlots } from './held-slots.ts'
import {
  extended,
  keyOf,
  programmeOf,
  save,
  signerOf,
  today,
  type HeldVault,
  type SaveError,
} from './held-vault.ts'
import { publicKeysOf, type Signer } from './identity.ts'
import type { Draft } from './membership-log.ts'
import { longEnough } from './passphrase.ts'
import { fingerprintOf, pinnedKeys, sealPin } from './pins.ts'
import { newRecoveryCode } from './recovery-code.ts'
import { finishRotation, planRotation, type RotationError } from './rotation.ts'
import { readBook, tagsOf, writeBook } from './slot-book.ts'
import { isShortName, lockSlot, openSlot, passphraseKey, plainShortName, recoveryKey, type Opened } from './slots.ts'
import { programmeFile, type RuleBroken } from './team.ts'

/** A second member who types their passphrase beside the first, where the rules ask for two. */
export type Witness = { readonly shortName: string; readonly passphrase: Uint8Array }

export type NewMember = {
  readonly shortName: string
  readonly roles: readonly Role[]
  /** Typed by the new member themselves. */
  readonly passphrase: Uint8Array
  readonly witness?: Witness
}

export type MemberError = RuleBroken | SaveError | 'WrongPassphrase' | 'NoGrant' | 'KdfBounds' | 'VaultLocked'
export type AddMemberError = MemberError | 'ShortNameInvalid' | 'ShortNameTaken' | 'PassphraseTooShort'

/** Adds a member, gives them the programme and answers with their id and their recovery code (the caller's to zero). */
export async function addMember(held: HeldVault, wanted: NewMember): Promise<Result<{ member: string; code: Buffer }, AddMemberError>> {
  if (!isShortName(wanted.shortName)) return err('ShortNameInvalid')
  if (!longEnough(wanted.passphrase)) return err('PassphraseTooShort')
  const book = readBook(programmeOf(held).db)
  const shortName = plainShortName(wanted.shortName)
  const taken = Object.entries(book.members).some(([id, { shortName: known }]) => known === shortName && held.team.members.get(id)?.active)
  if (taken) return err('ShortNameTaken')
  const witness = await witnessOf(held, wanted.witness)
  if (!witness.ok) return witness
  const file = programmeFile(held.team)!
  const passphrase = await passphraseKey(held.header, wanted, held.ports.derive)
  const key = await keyOf(held, file.id, file.epoch)
  const me: Opened = { seed: randomBytes(32), member: toBase64Url(randomBytes(16)) }
  try {
    if (!passphrase.ok) return passphrase
    if (!key) return err('NoGrant')
    const keys = publicKeysOf(me.seed, held.header.vault)
    const drafts: Draft[] = [
      { type: 'add', member: { id: me.member, ...keys }, roles: [...wanted.roles] },
      { type: 'grant', file: file.id, kind: file.kind, name: file.name, epoch: file.epoch, to: me.member },
    ]
    const logged = extended(held, drafts, witness.value)
    if (!logged.ok) return logged
    const grant = await giveKey(held.header.vault, { file: file.id, epoch: file.epoch, key }, { id: me.member, ...keys }, signerOf(held))
    if (held.closed) return err('VaultLocked')
    const code = newRecoveryCode()
    const recovery = recoveryKey(held.header.vault, code)
    const changed = withSlots(held, book, [
      { kind: 'passphrase', out: [], add: [lockSlot(passphrase.value, me)] },
      { kind: 'recovery', out: [], add: [lockSlot(recovery, me)] },
    ])
    recovery.key.fill(0)
    const { log, team } = logged.value
    const pin = sealPin(held.header.vault, me, {
      v: 1,
      log: { seq: team.seq, head: team.head },
      keys: pinnedKeys(team, undefined, true, me.member),
      files: { [file.id]: { epoch: file.epoch, commits: programmeOf(held).commits() } },
      on: today(held),
    })
    const entry = { shortName, passphrase: passphrase.value.tag, recovery: recovery.tag }
    writeBook(programmeOf(held).db, { ...changed.book, members: { ...book.members, [me.member]: entry } })
    const grants = [...held.header.grants, grant]
    const saved = save(held, { ...changed.lists, log, grants, pins: [...held.header.pins, pin] }, 'keep-previous', team)
    if (!saved.ok) return saved
    vouchFor(held, me.member)
    return ok({ member: me.member, code })
  } finally {
    if (passphrase.ok) passphrase.value.key.fill(0)
    key?.fill(0)
    me.seed.fill(0)
    witness.value?.seed.fill(0)
  }
}

/** Gives a member other roles. Their keys stay; which files the roles open is the log's and dispatch's matter. */
export async function changeRoles(
  held: HeldVault,
  change: { readonly member: string; readonly roles: readonly Role[]; readonly witness?: Witness },
): Promise<Result<void, MemberError>> {
  const roles = Roles.safeParse(change.roles)
  if (!roles.success) return err('LeadAndSupervisor')
  const witness = await witnessOf(held, change.witness)
  if (!witness.ok) return witness
  try {
    const logged = extended(held, [{ type: 'role', subject: change.member, roles: roles.data }], witness.value)
    if (!logged.ok) return logged
    const saved = save(held, { log: logged.value.log }, 'keep-previous', logged.value.team)
    if (saved.ok) vouchFor(held, change.member)
    return saved
  } finally {
    witness.value?.seed.fill(0)
  }
}

/** Removes a member: their slots and grants go from both generations, and the programme gets another key. */
export async function removeMember(held: HeldVault, member: string): Promise<Result<void, RotationError>> {
  const planned = await planRotation(held, [{ type: 'remove', subject: member }])
  if (!planned.ok) return planned
  const left = leave(held, member, planned.value)
  return left.ok ? finishRotation(held) : left
}

/** The session's own member leaves. Whoever leads next changes the programme's key, which the leaver still has in mind. */
export async function leaveTeam(held: HeldVault): Promise<Result<void, RuleBroken | SaveError | 'VaultLocked'>> {
  const logged = extended(held, [{ type: 'leave' }])
  if (!logged.ok) return logged
  const grants = held.header.grants.filter(({ to, file }) => to !== held.me.member || file !== programmeFile(held.team)?.id)
  return leave(held, held.me.member, { ...logged.value, grants })
}

/** Changes the programme's key without anybody leaving, or after somebody left on their own. */
export async function rotateProgramme(held: HeldVault): Promise<Result<void, RotationError>> {
  const planned = await planRotation(held, [])
  if (!planned.ok) return planned
  const { log, grants, team } = planned.value
  const saved = save(held, { log, grants }, 'both', team)
  return saved.ok ? finishRotation(held) : saved
}

function leave(held: HeldVault, member: string, next: Pick<HeldVault, 'team'> & { log: HeldVault['header']['log']; grants: HeldVault['header']['grants'] }) {
  const book = readBook(programmeOf(held).db)
  const { lists, book: changed } = withSlots(held, book, [
    { kind: 'passphrase', out: tagsOf(book, member, 'passphrase'), add: [] },
    { kind: 'recovery', out: tagsOf(book, member, 'recovery'), add: [] },
  ])
  const pins = held.header.pins.filter((pin) => pin.member !== member)
  const saved = save(held, { ...lists, log: next.log, grants: next.grants, pins }, 'both', next.team)
  if (saved.ok) {
    const { [member]: _gone, ...members } = changed.members
    changeBook(held, () => ({ ...changed, members }))
  }
  return saved
}

/** Who appoints somebody has seen them do it: their keys need no further acceptance from this session's member. */
function vouchFor(held: HeldVault, member: string): void {
  const known = held.team.members.get(member)
  if (held.pin && known) held.pin = { ...held.pin, keys: { ...held.pin.keys, [member]: fingerprintOf(known) } }
}

/** The second signer, opened by their own passphrase for this one signature. */
async function witnessOf(held: HeldVault, witness: Witness | undefined): Promise<Result<Signer | undefined, 'WrongPassphrase' | 'KdfBounds'>> {
  if (!witness) return ok(undefined)
  const key = await passphraseKey(held.header, witness, held.ports.derive)
  if (!key.ok) return key
  const opened = openSlot(held.header.slots, key.value)
  key.value.key.fill(0)
  return opened ? ok({ id: opened.member, seed: opened.seed }) : err('WrongPassphrase')
}
