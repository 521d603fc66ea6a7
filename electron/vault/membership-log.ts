import { err, ok, type Result } from '#shared/kernel/result.ts'
import { canonical, sha256, toBase64Url } from './encoding.ts'
import { signedBy, signWith, type Signer } from './identity.ts'
import type { frame, LogEntry } from './log-entry.ts'
import { applyEntry, emptyTeam, type RuleBroken, type Team } from './team.ts'

type WithoutFrame<E> = E extends LogEntry ? Omit<E, keyof typeof frame> : never
/** What a new entry says; who, when, its place in the chain and the signatures are added by `sealEntry`. */
export type Draft = WithoutFrame<LogEntry>

const startOf = (vault: string) => toBase64Url(sha256('kitestring/1/log-start\n', vault))
/** A log without a line. */
export const emptyLog = (vault: string): Team => emptyTeam(startOf(vault))
/** The hash the next entry must name. */
export const hashOf = (entry: LogEntry) => toBase64Url(sha256(canonical(entry)))

function signedPart(entry: LogEntry): string {
  const { sig: _sig, witness: _witness, ...rest } = entry
  return canonical(rest)
}

/** Checks chain, signatures and rules of a whole log from its first line, and tells who the team is. */
export function readLog(entries: readonly LogEntry[], vault: string): Result<Team, 'LogInvalid'> {
  let team = emptyLog(vault)
  for (const entry of entries) {
    const next = appended(team, entry)
    if (!next.ok) return err('LogInvalid')
    team = next.value
  }
  return team.members.size > 0 ? ok(team) : err('LogInvalid')
}

/** Signs one more entry, if the rules of the team allow it. */
export function sealEntry(
  team: Team,
  vault: string,
  draft: Draft,
  on: string,
  signer: Signer,
  witness?: Signer,
): Result<{ readonly entry: LogEntry; readonly team: Team }, RuleBroken> {
  const unsigned = { ...draft, v: 1, seq: team.seq + 1, prev: team.head, on, by: signer.id, sig: '' } as LogEntry
  const message = signedPart(unsigned)
  const entry: LogEntry = {
    ...unsigned,
    sig: signWith(signer.seed, vault, 'log', message),
    ...(witness && { witness: { by: witness.id, sig: signWith(witness.seed, vault, 'log', message) } }),
  }
  const next = applyEntry(team, entry, hashOf(entry))
  return next.ok ? ok({ entry, team: next.value }) : next
}

function appended(team: Team, entry: LogEntry): Result<Team, 'LogInvalid' | RuleBroken> {
  if (entry.seq !== team.seq + 1 || entry.prev !== team.head) return err('LogInvalid')
  const message = signedPart(entry)
  const signatures = [{ by: entry.by, sig: entry.sig }, ...(entry.witness ? [entry.witness] : [])]
  for (const { by, sig } of signatures) {
    const key = entry.type === 'genesis' ? entry.member.verify : team.members.get(by)?.verify
    if (!key || !signedBy(Buffer.from(key, 'base64url'), 'log', message, Buffer.from(sig, 'base64url'))) {
      return err('LogInvalid')
    }
  }
  return applyEntry(team, entry, hashOf(entry))
}
