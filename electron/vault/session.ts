import type { webcrypto } from 'node:crypto'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { Role } from '#shared/kernel/roles.ts'
import type { DatabaseError } from './database-error.ts'
import type { OpenDatabase } from './database.ts'
import { closeHeld, freshPins, openerOf, programmeOf, save, type HeldVault, type SaveError } from './held-vault.ts'
import { ageIdentityOf, signWith, type SignedKind } from './identity.ts'
import {
  addMember,
  changeRoles,
  leaveTeam,
  removeMember,
  rotateProgramme,
  type AddMemberError,
  type MemberError,
  type NewMember,
  type Witness,
} from './members.ts'
import { closeOwn, openOwn, type OwnFileError, type OwnKind } from './own-files.ts'
import { changePassphrase, provenShortName, renewRecoveryCode, type SecretError } from './own-secrets.ts'
import { fingerprintOf, type Notice } from './pins.ts'
import type { RotationError } from './rotation.ts'
import { standIn } from './stand-in.ts'
import type { RuleBroken, TeamFile, TeamMember } from './team.ts'

/** A member, and what their keys look like in short, to be compared in person. */
type KnownMember = TeamMember & { readonly fingerprint: string }
/** A supervisor to whom something may be sealed; `trusted` is false until the session's member accepted their keys. */
type KnownSupervisor = KnownMember & { readonly trusted: boolean }

/** An open vault in the hands of one member. Everything that changes keys runs one after the other. */
export type Session = {
  readonly vault: string
  readonly memberId: string
  roles(): readonly Role[]
  members(): readonly KnownMember[]
  supervisors(): readonly KnownSupervisor[]
  /** What the member should be told; grows when further files are opened. */
  notices(): readonly Notice[]
  /** Takes this copy, and the keys in it, as right. */
  accept(): Promise<Result<void, SaveError | 'VaultLocked'>>

  /** The programme. It stays the same object when its key changes. */
  readonly programme: OpenDatabase
  /** The member's own file of this kind, made when first needed. */
  openOwn(kind: OwnKind): Promise<Result<OpenDatabase, OwnFileError>>
  closeOwn(kind: OwnKind): void
  /** Every database of the vault, and the way into those that are open here: for backups. */
  files(): readonly (TeamFile & { readonly open: OpenDatabase | undefined })[]
  /** Runs work while no file of the vault is opened, closed or given another key. */
  still<T, E extends string>(work: () => Promise<Result<T, E>>): Promise<Result<T, E | 'VaultLocked'>>

  /** Whether this is the member's passphrase. */
  knows(passphrase: Uint8Array): Promise<Result<void, SecretError>>
  changePassphrase(typed: { readonly current: Uint8Array; readonly next: Uint8Array }): Promise<Result<void, SecretError>>
  /** A new code, against the passphrase typed again; the code before is worth nothing from now on. */
  renewRecoveryCode(passphrase: Uint8Array): Promise<Result<Buffer, SecretError>>
  addMember(wanted: NewMember): Promise<Result<{ member: string; code: Buffer }, AddMemberError>>
  changeRoles(change: { readonly member: string; readonly roles: readonly Role[]; readonly witness?: Witness }): Promise<Result<void, MemberError>>
  removeMember(member: string): Promise<Result<void, RotationError>>
  /** The member's own leave. The session can do nothing more than close. */
  leave(): Promise<Result<void, RuleBroken | SaveError | 'VaultLocked'>>
  /** Gives the programme another key, when a notice says it is due. */
  rotate(): Promise<Result<void, RotationError>>

  /** Ed25519 over `kitestring/1/<kind>\n` ‖ message, as base64url. */
  sign(kind: SignedKind, message: Uint8Array): string
  /** Opens age files that were sealed for this member. */
  openingKey(): Promise<webcrypto.CryptoKey>
  /** The member's age identity, for paper. */
  ageIdentity(): string

  /** Pins what was seen, writes every file whole, closes them, lets go of the vault and zeroes the seed. */
  close(): Result<void, SaveError | DatabaseError>
}

export function openSession(held: HeldVault): Session {
  const inTurn = queue(held)
  const known = (member: TeamMember): KnownMember => ({ ...member, fingerprint: fingerprintOf(member) })
  const members = () => [...held.team.members.values()].map(known)
  const trusts = (member: KnownMember) => member.id === held.me.member || held.pin?.keys[member.id] === member.fingerprint
  return {
    vault: held.header.vault,
    memberId: held.me.member,
    roles: () => held.team.members.get(held.me.member)?.roles ?? [],
    members,
    supervisors: () =>
      members()
        .filter(({ active, roles }) => active && roles.includes('supervisor'))
        .map((member) => ({ ...member, trusted: trusts(member) })),
    notices: () => held.notices,
    accept: () =>
      inTurn(() => {
        const saved = save(held, { pins: freshPins(held, true) }, 'keep-previous')
        if (saved.ok) held.notices = []
        return saved
      }),
    programme: standIn(() => programmeOf(held).db),
    openOwn: async (kind) => {
      const opened = await inTurn(() => openOwn(held, kind))
      return opened.ok ? ok(standIn(() => opened.value.db)) : opened
    },
    closeOwn: (kind) => closeOwn(held, kind),
    still: inTurn,
    files: () => [...held.team.files.values()].map((file) => ({ ...file, open: held.open.get(file.id)?.db })),
    knows: (passphrase) =>
      inTurn(async () => {
        const proven = await provenShortName(held, passphrase)
        return proven.ok ? ok() : proven
      }),
    changePassphrase: (typed) => inTurn(() => changePassphrase(held, typed)),
    renewRecoveryCode: (passphrase) => inTurn(() => renewRecoveryCode(held, passphrase)),
    addMember: (wanted) => inTurn(() => addMember(held, wanted)),
    changeRoles: (change) => inTurn(() => changeRoles(held, change)),
    removeMember: (member) => inTurn(() => removeMember(held, member)),
    leave: () => inTurn(() => leaveTeam(held)),
    rotate: () => inTurn(() => rotateProgramme(held)),
    sign: (kind, message) => signWith(held.me.seed, held.header.vault, kind, message),
    openingKey: () => openerOf(held),
    ageIdentity: () => ageIdentityOf(held.me.seed, held.header.vault),
    close: () => closeHeld(held),
  }
}

/** Runs one piece of work at a time, and none once the vault is closed. */
function queue(held: HeldVault) {
  let last: Promise<unknown> = Promise.resolve()
  return <T, E extends string>(work: () => Result<T, E> | Promise<Result<T, E>>): Promise<Result<T, E | 'VaultLocked'>> => {
    const run = last.then(() => (held.closed ? err('VaultLocked') : work()))
    last = run.catch(() => undefined)
    return run
  }
}
