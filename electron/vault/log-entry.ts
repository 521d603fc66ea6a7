import { z } from 'zod'
import { Roles } from '#shared/kernel/roles.ts'
import { bytesOfLength } from './encoding.ts'

/** 16 random bytes: nothing in a vault's clear parts says who they stand for. */
export const MemberId = bytesOfLength(16)
export const FileId = z.uuid()
export const FileKind = z.enum(['programme', 'private', 'supervision'])
export type FileKind = z.infer<typeof FileKind>
const FileName = z.string().regex(/^(programme|private-[0-9a-f]{16}|supervision-[0-9a-f]{16})\.db$/)

const Signature = bytesOfLength(64)
const Member = z.strictObject({
  id: MemberId,
  recipient: z.string().regex(/^age1[02-9ac-hj-np-z]{58}$/),
  verify: bytesOfLength(32),
})
export const frame = {
  v: z.literal(1),
  seq: z.int().min(0),
  prev: bytesOfLength(32),
  /** The day, and nothing finer. */
  on: z.iso.date(),
  by: MemberId,
  sig: Signature,
  /** A second signature, where the rules ask for two people. */
  witness: z.strictObject({ by: MemberId, sig: Signature }).optional(),
}

/** One line of the membership log. Each carries the hash of the one before it and its author's signature. */
export const LogEntry = z.discriminatedUnion('type', [
  z.strictObject({ ...frame, type: z.literal('genesis'), member: Member, roles: Roles }),
  z.strictObject({ ...frame, type: z.literal('add'), member: Member, roles: Roles }),
  z.strictObject({ ...frame, type: z.literal('role'), subject: MemberId, roles: Roles }),
  z.strictObject({ ...frame, type: z.literal('remove'), subject: MemberId }),
  z.strictObject({ ...frame, type: z.literal('leave') }),
  z.strictObject({
    ...frame,
    type: z.literal('grant'),
    file: FileId,
    kind: FileKind,
    name: FileName,
    epoch: z.int().min(1),
    to: MemberId,
  }),
  z.strictObject({ ...frame, type: z.literal('rotate'), file: FileId, epoch: z.int().min(2) }),
  z.strictObject({ ...frame, type: z.literal('recover') }),
])
export type LogEntry = z.infer<typeof LogEntry>
