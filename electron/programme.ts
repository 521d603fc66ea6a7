import { programmeContract } from '#shared/contract.ts'
import type { Implementations } from './ipc/dispatch.ts'
import { backupsRepo } from './backups/backups.repo.ts'
import { createFeatures, type Beside, type Outside } from './features.ts'
import { erasureRepo } from './erasure/erasure.repo.ts'
import { hybridClock, type Clock } from './vault/clock.ts'
import { deviceOf, lastStamp } from './vault/device.ts'
import type { Session } from './vault/session.ts'
import type { ProgrammePort } from './vault/vault-holder.ts'

/** The programme of an open vault: its features, and what the vault itself needs of it. */
export function openProgramme(session: Session, folder: string, clock: Clock, outside: Outside) {
  const db = session.programme
  const device = deviceOf(db, folder)
  const author = {
    device,
    actor: session.memberId,
    space: session.vault,
    now: () => clock.now(),
    stamp: hybridClock(clock, device, lastStamp(db)),
  }
  const beside: Beside = {
    isActive: (memberId) => session.members().some(({ id, active }) => active && id === memberId),
    openOwn: () => session.openOwn('private'),
  }
  const { features, repos, transaction, writer, forgetSteps, room } = createFeatures(db, author, clock, outside, beside)
  const { members } = repos
  return {
    features,
    backups: backupsRepo(db, device),
    erasure: erasureRepo(db, writer),
    forgetSteps,
    room,
    transaction,
    memberById: members.byId,
    teamName: () => repos.team.get().name,
    begin: (team) => repos.team.begin(team),
    addMember(id, name, shortName) {
      // Somebody written among the people before they got keys stays the same person.
      members.add(id, members.keylessNamed(name) ?? repos.people.add({ name }), shortName)
    },
    removeMember: members.remove,
    setRecoveryProven: members.setRecoveryProven,
  } satisfies ProgrammePort & { features: unknown; backups: unknown; erasure: unknown; forgetSteps: unknown; room: unknown }
}
export type Programme = ReturnType<typeof openProgramme>

/**
 * All handlers in one: those that work while the vault is locked, and the programme's, which exist once it is open.
 * They are looked up only after dispatch has seen that it is.
 */
export function withProgramme<Base extends object>(base: Base, opened: () => Programme): Base & Implementations<typeof programmeContract> {
  for (const name of Object.keys(programmeContract)) {
    Object.defineProperty(base, name, { enumerable: true, get: () => opened().features[name as keyof typeof programmeContract] })
  }
  return base as Base & Implementations<typeof programmeContract>
}
