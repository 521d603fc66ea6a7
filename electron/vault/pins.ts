import { z } from 'zod'
import { deriveKey, seal, unseal } from './aead.ts'
import { bytesOfLength, canonical, sha256, toBase64Url } from './encoding.ts'
import { FileId, MemberId, type LogEntry } from './log-entry.ts'
import { hashOf } from './membership-log.ts'
import type { Opened } from './slots.ts'
import { activeMembers, type Team, type TeamMember } from './team.ts'

/** What a member has seen of the vault, sealed under a key that only their seed makes. */
const Pin = z.strictObject({
  v: z.literal(1),
  log: z.strictObject({ seq: z.int().min(0), head: bytesOfLength(32) }),
  keys: z.record(MemberId, bytesOfLength(32)),
  files: z.record(FileId, z.strictObject({ epoch: z.int().min(1), commits: z.int().min(0) })),
  on: z.iso.date(),
})
export type Pin = z.infer<typeof Pin>

export const SealedPin = z.strictObject({ member: MemberId, ct: z.string().max(65_536) })
export type SealedPin = z.infer<typeof SealedPin>

/** Something the member should be told before working on. The first four ask for a decision. */
export type Notice =
  /** Something in this copy is older than what the member saw, last on that day (when that is known). */
  | { readonly kind: 'OlderCopy'; readonly lastSeen: string | null }
  /** The list of members is not a continuation of the one last seen. */
  | { readonly kind: 'LogRewritten' }
  | { readonly kind: 'KeyChanged'; readonly member: string }
  /** A supervisor whose keys the member has not accepted yet: nothing is sealed to them until then. */
  | { readonly kind: 'NewSupervisor'; readonly member: string }
  | { readonly kind: 'PinMissing' }
  /** `vault.json` could not be read, so the generation before it was used. */
  | { readonly kind: 'PreviousGeneration' }
  | { readonly kind: 'ClosedUnexpectedly' }
  | { readonly kind: 'RotationDue' }
  | { readonly kind: 'RecoveryUsed'; readonly member: string; readonly on: string }

const contextOf = (vault: string, member: string) => ({ v: 1, vault, kind: 'pin', member })

export function sealPin(vault: string, { seed, member }: Opened, pin: Pin): SealedPin {
  const key = deriveKey(seed, vault, 'pin')
  const ct = toBase64Url(seal(key, Buffer.from(canonical(pin), 'utf8'), contextOf(vault, member)))
  key.fill(0)
  return { member, ct }
}

/** The member's pin, or undefined when there is none or somebody else made it. */
export function openPin(vault: string, { seed, member }: Opened, pins: readonly SealedPin[]): Pin | undefined {
  const sealed = pins.find((pin) => pin.member === member)
  if (!sealed) return undefined
  const key = deriveKey(seed, vault, 'pin')
  const plain = unseal(key, Buffer.from(sealed.ct, 'base64url'), contextOf(vault, member))
  key.fill(0)
  return plain && Pin.safeParse(JSON.parse(plain.toString('utf8'))).data
}

/** 32 bytes that stand for a member's keys: SHA-256 of recipient ‖ "\n" ‖ verify. Six words of it can be compared in person. */
export const fingerprintOf = ({ recipient, verify }: Pick<TeamMember, 'recipient' | 'verify'>) =>
  toBase64Url(sha256(`${recipient}\n${verify}`))

/** The keys of everybody active, to be pinned; supervisors only when they were pinned before or are accepted now. */
export function pinnedKeys(team: Team, before: Pin | undefined, accept: boolean, own: string): Pin['keys'] {
  const kept = activeMembers(team).filter(
    ({ id, roles }) => accept || id === own || !roles.includes('supervisor') || before?.keys[id] !== undefined,
  )
  return { ...before?.keys, ...Object.fromEntries(kept.map((member) => [member.id, fingerprintOf(member)])) }
}

/** What has changed since the pin was sealed, in ways an honest vault does not. */
export function compareWithPin(pin: Pin | undefined, team: Team, log: readonly LogEntry[], own: string): Notice[] {
  if (!pin) return [{ kind: 'PinMissing' }]
  const notices: Notice[] = []
  const seen = log[pin.log.seq]
  if (!seen) notices.push({ kind: 'OlderCopy', lastSeen: pin.on })
  else if (hashOf(seen) !== pin.log.head) notices.push({ kind: 'LogRewritten' })
  for (const member of team.members.values()) {
    const known = pin.keys[member.id]
    if (known !== undefined && known !== fingerprintOf(member)) notices.push({ kind: 'KeyChanged', member: member.id })
    if (known === undefined && member.active && member.roles.includes('supervisor') && member.id !== own) {
      notices.push({ kind: 'NewSupervisor', member: member.id })
    }
  }
  return notices
}

/** Whether a database is older than the member last saw it. */
export const olderThanPinned = (pin: Pin | undefined, file: string, epoch: number, commits: number) => {
  const seen = pin?.files[file]
  return seen !== undefined && (epoch < seen.epoch || (epoch === seen.epoch && commits < seen.commits))
}
