import type { Role } from '#shared/kernel/roles.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { PublicKeys } from './identity.ts'
import type { FileKind, LogEntry } from './log-entry.ts'

/** A member as the log tells it. Names are not here: a member is a random id until the programme is open. */
export type TeamMember = PublicKeys & {
  readonly id: string
  readonly roles: readonly Role[]
  readonly active: boolean
  /** Whoever has ever held a supervision key never leads under the same keys. */
  readonly everSupervised: boolean
  readonly since: string
  readonly recoveredOn?: string
}

/** A database of the vault: whose it is (nobody's own for the programme) and which key is current. */
export type TeamFile = {
  readonly id: string
  readonly kind: FileKind
  readonly name: string
  readonly owner: string | undefined
  readonly epoch: number
}

/** What the membership log adds up to. */
export type Team = {
  readonly seq: number
  readonly head: string
  readonly members: ReadonlyMap<string, TeamMember>
  readonly files: ReadonlyMap<string, TeamFile>
  /** Somebody went after the programme's key was last changed. */
  readonly rotationDue: boolean
}

/** Why the rules of the team refuse a change. */
export type RuleBroken =
  | 'NotAllowed'
  | 'NeedsSupervisor'
  | 'NeedsTwoFacilitators'
  | 'LeadAndSupervisor'
  | 'UnknownMember'
  | 'LastMember'
  | 'LastLead'

export const emptyTeam = (head: string): Team => ({
  seq: -1,
  head,
  members: new Map(),
  files: new Map(),
  rotationDue: false,
})

export const activeMembers = (team: Team) => [...team.members.values()].filter(({ active }) => active)
/** The team's own database, once it has been founded. */
export const programmeFile = (team: Team) => [...team.files.values()].find(({ kind }) => kind === 'programme')
const having = (team: Team, role: Role) => activeMembers(team).filter(({ roles }) => roles.includes(role))

/**
 * One more entry, by the rules of "Who may do what": the lead appoints members and the first supervisor; further
 * supervisors need a supervisor's signature; when none is left the lead may appoint one anew; without a lead two
 * facilitators together appoint one, so that the last lead leaves only when two are left; lead and supervisor are never one person.
 */
export function applyEntry(team: Team, entry: LogEntry, hash: string): Result<Team, RuleBroken> {
  const refusal = entry.type === 'genesis' ? genesisRefusal(team, entry) : refusalOf(team, entry)
  if (refusal) return err(refusal)
  return ok({ ...changed(team, entry), seq: entry.seq, head: hash })
}

function genesisRefusal(team: Team, entry: LogEntry & { type: 'genesis' }): RuleBroken | undefined {
  const founds = team.members.size === 0 && entry.by === entry.member.id && !entry.witness
  return founds && entry.roles.includes('lead') ? undefined : 'NotAllowed'
}

function refusalOf(team: Team, entry: Exclude<LogEntry, { type: 'genesis' }>): RuleBroken | undefined {
  const author = team.members.get(entry.by)
  if (!author?.active) return 'NotAllowed'
  if (entry.witness && (entry.witness.by === entry.by || !team.members.get(entry.witness.by)?.active)) return 'NotAllowed'
  switch (entry.type) {
    case 'add':
      return team.members.has(entry.member.id) ? 'NotAllowed' : rolesRefusal(team, entry, [], entry.roles)
    case 'role': {
      const subject = team.members.get(entry.subject)
      if (!subject?.active) return 'UnknownMember'
      if (entry.roles.includes('lead') && subject.everSupervised) return 'LeadAndSupervisor'
      return rolesRefusal(team, entry, subject.roles, entry.roles)
    }
    case 'remove':
      if (!team.members.get(entry.subject)?.active || entry.subject === entry.by) return 'UnknownMember'
      return author.roles.includes('lead') ? undefined : 'NotAllowed'
    case 'leave':
      return leaveRefusal(team, author)
    case 'grant':
      return grantRefusal(team, entry)
    case 'rotate': {
      const file = team.files.get(entry.file)
      if (!file || entry.epoch !== file.epoch + 1) return 'NotAllowed'
      return file.owner === undefined || file.owner === entry.by ? undefined : 'NotAllowed'
    }
    case 'recover':
      return undefined
    default:
      return unknownEntry(entry)
  }
}

/** Somebody stays, and either a lead or two facilitators who can make somebody lead. */
function leaveRefusal(team: Team, author: TeamMember): RuleBroken | undefined {
  const left = activeMembers(team).filter(({ id }) => id !== author.id)
  if (left.length === 0) return 'LastMember'
  if (!author.roles.includes('lead') || left.some(({ roles }) => roles.includes('lead'))) return undefined
  const facilitators = left.filter(({ roles }) => roles.includes('facilitator'))
  return facilitators.length > 1 && facilitators.some(({ everSupervised }) => !everSupervised) ? undefined : 'LastLead'
}

type Appointment = Extract<LogEntry, { type: 'add' | 'role' }>

/** Whether these people may take a member from the roles they had (none when they join) to new ones. */
function rolesRefusal(team: Team, entry: Appointment, had: readonly Role[], now: readonly Role[]): RuleBroken | undefined {
  const signers = [entry.by, ...(entry.witness ? [entry.witness.by] : [])].map((id) => team.members.get(id)!)
  const signedAs = (role: Role) => signers.some(({ roles }) => roles.includes(role))
  const becomes = (role: Role) => now.includes(role) && !had.includes(role)
  const supervisorSigned = signedAs('supervisor')

  if (becomes('supervisor') && having(team, 'supervisor').length > 0 && !supervisorSigned) return 'NeedsSupervisor'
  if (signedAs('lead')) return undefined
  if (having(team, 'lead').length === 0 && entry.type === 'role' && becomes('lead') && had.every((role) => now.includes(role))) {
    const facilitators = signers.filter(({ roles }) => roles.includes('facilitator'))
    return facilitators.length === 2 ? undefined : 'NeedsTwoFacilitators'
  }
  const onlyAddsSupervision = becomes('supervisor') && [...had, 'supervisor'].length === now.length
  return supervisorSigned && onlyAddsSupervision && had.every((role) => now.includes(role)) ? undefined : 'NotAllowed'
}

function grantRefusal(team: Team, entry: LogEntry & { type: 'grant' }): RuleBroken | undefined {
  const to = team.members.get(entry.to)
  const file = team.files.get(entry.file)
  if (!to?.active) return 'UnknownMember'
  if (file) {
    const same = file.kind === entry.kind && file.name === entry.name && file.epoch === entry.epoch
    return same && file.kind === 'programme' ? undefined : 'NotAllowed'
  }
  const files = [...team.files.values()]
  if (entry.epoch !== 1 || files.some(({ name }) => name === entry.name) || !entry.name.startsWith(entry.kind)) return 'NotAllowed'
  if (entry.kind === 'programme') return files.length === 0 && entry.by === entry.to ? undefined : 'NotAllowed'
  const owns = files.some(({ kind, owner }) => kind === entry.kind && owner === entry.to)
  if (entry.to !== entry.by || owns) return 'NotAllowed'
  return entry.kind === 'private' || to.roles.includes('supervisor') ? undefined : 'NotAllowed'
}

function changed(team: Team, entry: LogEntry): Team {
  const withMember = (member: TeamMember) => ({ ...team, members: new Map(team.members).set(member.id, member) })
  const gone = (id: string): Team => ({ ...withMember({ ...team.members.get(id)!, active: false }), rotationDue: true })
  switch (entry.type) {
    case 'genesis':
    case 'add': {
      const everSupervised = entry.roles.includes('supervisor')
      return withMember({ ...entry.member, roles: entry.roles, active: true, everSupervised, since: entry.on })
    }
    case 'role': {
      const before = team.members.get(entry.subject)!
      const everSupervised = before.everSupervised || entry.roles.includes('supervisor')
      return withMember({ ...before, roles: entry.roles, everSupervised })
    }
    case 'remove':
      return gone(entry.subject)
    case 'leave':
      return gone(entry.by)
    case 'grant': {
      if (team.files.has(entry.file)) return team
      const owner = entry.kind === 'programme' ? undefined : entry.to
      const file: TeamFile = { id: entry.file, kind: entry.kind, name: entry.name, owner, epoch: entry.epoch }
      return { ...team, files: new Map(team.files).set(file.id, file) }
    }
    case 'rotate': {
      const file = team.files.get(entry.file)!
      const files = new Map(team.files).set(file.id, { ...file, epoch: entry.epoch })
      return { ...team, files, rotationDue: file.kind === 'programme' ? false : team.rotationDue }
    }
    case 'recover':
      return withMember({ ...team.members.get(entry.by)!, recoveredOn: entry.on })
    default:
      return unknownEntry(entry)
  }
}

function unknownEntry(entry: never): never {
  throw new Error(`a log entry without a rule: ${JSON.stringify(entry)}`)
}
