import type { HandlersOf } from '#shared/kernel/contract.ts'
import { given } from '#shared/kernel/given.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { sessions } from '#shared/sessions/sessions.contract.ts'
import type { Block, BlockId, SessionId } from '#shared/sessions/sessions.schema.ts'
import { addStation, moveStation, removeStation } from '#shared/sessions/stations.rules.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import { chosenVariants } from './running-order.handlers.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo } from './sessions.repo.ts'

/** The calls of the sessions' contract for what happens side by side. */
export type StationCalls = Pick<typeof sessions, 'addStation' | 'changeStation' | 'moveStation' | 'removeStation'>
type Deps = {
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly plans: RunningOrderRepo
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'activity'>
}

type Around = { readonly id: SessionId; readonly plan: Block[]; readonly block: Block }

export function stationsHandlers({ sessions, plans, people, library }: Deps): HandlersOf<StationCalls> {
  /** The plan and the block a block itself, or one of its stations, stands in. */
  function around(id: BlockId, what: 'block' | 'station'): Result<Around, 'BlockNotFound'> {
    const owner = plans.ownerOf(id)
    if (!owner || (owner.beside === null) !== (what === 'block')) return err('BlockNotFound')
    const plan = plans.of(owner.sessionId)
    const block = plan.find((each) => each.id === (owner.beside ?? id))
    return block ? ok({ id: owner.sessionId, plan, block }) : err('BlockNotFound')
  }

  function rewrite({ id, plan }: Around, changed: Block) {
    const session = sessions.byId(id)
    if (session) plans.write(session, plan, plan.map((block) => (block.id === changed.id ? changed : block)))
  }

  const isMissing = (activity: ActivityKey | null | undefined) => activity !== null && activity !== undefined && !library.activity(activity)

  return {
    addStation: ({ blockId, activity }) => {
      const found = around(blockId, 'block')
      if (!found.ok) return found
      if (isMissing(activity)) return err('ActivityNotFound')
      const grown = addStation(found.value.block, activity, plans.newId)
      if (!grown.ok) return grown
      rewrite(found.value, grown.value.block)
      return ok({ stationId: grown.value.added })
    },

    changeStation: ({ stationId, variants, ...changes }) => {
      const found = around(stationId, 'station')
      if (!found.ok) return found
      const { block } = found.value
      const leading = block.stations.find(({ id }) => id === stationId)?.leaders ?? []
      if ((changes.leaders ?? []).some((person) => !leading.includes(person) && !people.byId(person))) return err('PersonNotFound')
      if (isMissing(changes.activity)) return err('ActivityNotFound')
      const stations = block.stations.map((station) => (station.id === stationId ? { ...chosenVariants(station, variants), ...given(changes) } : station))
      rewrite(found.value, { ...block, stations })
      return ok()
    },

    moveStation: ({ stationId, after }) => {
      const found = around(stationId, 'station')
      if (!found.ok) return found
      if (after !== null && !found.value.block.stations.some(({ id }) => id === after)) return err('BlockNotFound')
      rewrite(found.value, moveStation(found.value.block, stationId, after))
      return ok()
    },

    removeStation: ({ stationId }) => {
      const found = around(stationId, 'station')
      if (!found.ok) return found
      rewrite(found.value, removeStation(found.value.block, stationId))
      return ok()
    },
  }
}
