import type { Role } from '#shared/kernel/roles.ts'
import type { Day, Zone } from '#shared/kernel/day.ts'
import type { Clock } from './clock.ts'
import { filePaths } from './file-paths.ts'
import { writeRecoveryCode } from './recovery-code.ts'
import type { Session } from './session.ts'

/** What the vault needs of the programme that lies in it: who its members are, and how it begins. */
export type ProgrammePort = {
  transaction<T>(call: string, work: () => T): T
  memberById(id: string): { readonly personId: string; readonly name: string; readonly shortName: string; readonly recoveryProvenAt: number | null } | undefined
  teamName(): string
  begin(team: { readonly name: string; readonly zone: Zone; readonly anchorMonday: Day }): void
  addMember(id: string, name: string, shortName: string): void
  removeMember(id: string): void
  setRecoveryProven(id: string, at: number | null): void
}

/** A recovery code that was just made and not yet proved: of whom, and the code, zeroed once it is proved. */
type PendingCode = { readonly memberId: string; readonly code: Buffer }

/** A vault that somebody unlocked. */
export type OpenVault<P extends ProgrammePort> = {
  readonly session: Session
  readonly programme: P
  readonly folder: string
  pending: PendingCode | undefined
}

/** Someone of an example team, with the passphrase its unlock screen shows. */
export type ExampleMember = {
  readonly name: string
  readonly shortName: string
  readonly roles: readonly Role[]
  readonly passphrase: string
}

/**
 * What this process holds: the folder this laptop uses, and the vault in it while somebody has it unlocked.
 * Only one is open at a time.
 */
export function vaultHolder<P extends ProgrammePort>(
  start: { readonly folder: string | null },
  clock: Clock,
  open: (session: Session, folder: string, clock: Clock) => P,
) {
  let folder = start.folder
  let current: OpenVault<P> | undefined
  let stopped: { readonly at: number; readonly folder: string } | undefined
  const { pathOf, remember } = filePaths()

  const folderInUse = () => current?.folder ?? folder
  const frozenAt = () => (stopped && stopped.folder === folderInUse() ? stopped.at : null)
  const ownClock: Clock = { now: () => frozenAt() ?? clock.now() }

  return {
    clock: ownClock,
    frozenAt,
    /** Stops the clock, or lets it go on, for the folder in use: any other has the laptop's time. */
    freeze(at: number | null) {
      const inFolder = folderInUse()
      stopped = at === null || inFolder === null ? undefined : { at, folder: inFolder }
    },
    folder: () => folder,
    use: (next: string) => {
      folder = next
    },
    pathOf,
    remember,
    current: () => current,
    /** The open vault; dispatch lets nobody ask while it is locked. */
    opened(): OpenVault<P> {
      if (!current) throw new Error('the vault is locked')
      return current
    },
    roles: (): readonly Role[] | undefined => current?.session.roles(),
    hold(session: Session, inFolder: string): OpenVault<P> {
      current = { session, folder: inFolder, programme: open(session, inFolder, ownClock), pending: undefined }
      return current
    },
    /** Writes, closes and zeroes; the process ends right after. */
    close() {
      current?.pending?.code.fill(0)
      current?.session.close()
      current = undefined
    },
  }
}
export type VaultHolder<P extends ProgrammePort = ProgrammePort> = ReturnType<typeof vaultHolder<P>>

/** The groups of a code, as the sheet prints them. */
export const groupsOf = (code: Buffer) => [...writeRecoveryCode(code)]

/** What the recovery sheet says while its code waits to be proved. */
export function recoverySheetOf(open: OpenVault<ProgrammePort> | undefined) {
  if (!open?.pending) return undefined
  const { programme, pending } = open
  const member = programme.memberById(pending.memberId)
  return member && { code: groupsOf(pending.code), teamName: programme.teamName(), name: member.name, shortName: member.shortName }
}
