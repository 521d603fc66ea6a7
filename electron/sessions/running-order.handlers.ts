import type { HandlersOf } from '#shared/kernel/contract.ts'
import { given } from '#shared/kernel/given.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { blankBlock, insertAsOne, insertBlock, insertWhole, move, remove, split } from '#shared/sessions/running-order.rules.ts'
import type { sessions } from '#shared/sessions/sessions.contract.ts'
import type { Block, BlockId, SessionId } from '#shared/sessions/sessions.schema.ts'
import type { TeamLibrary } from '#electron/library/team-library.ts'
import type { PeopleRepo } from '#electron/people/people.repo.ts'
import type { RunningOrderRepo } from './running-order.repo.ts'
import type { SessionsRepo } from './sessions.repo.ts'

/** The calls of the sessions' contract that arrange blocks. */
export type RunningOrderCalls = Pick<
  typeof sessions,
  'insertActivity' | 'addBlock' | 'changeBlock' | 'moveBlock' | 'splitBlock' | 'removeBlock'
>
type Deps = {
  readonly sessions: Pick<SessionsRepo, 'byId'>
  readonly plans: RunningOrderRepo
  readonly people: Pick<PeopleRepo, 'byId'>
  readonly library: Pick<TeamLibrary, 'activity'>
}

const has = (plan: readonly Block[], id: BlockId | null) => id === null || plan.some((block) => block.id === id)
const idsOf = (blocks: readonly Block[]) => blocks.map(({ id }) => id)

/** Variants a person names are theirs, but for those already put in to fit the place; what is not named goes. */
export const chosenVariants = <Held extends Pick<Block, 'variants' | 'fitted'>>(held: Held, named: Held['variants'] | undefined): Held =>
  named === undefined
    ? held
    : { ...held, variants: named.filter((key) => !held.fitted.includes(key)), fitted: held.fitted.filter((key) => named.includes(key)) }

export function runningOrderHandlers({ sessions, plans, people, library }: Deps): HandlersOf<RunningOrderCalls> {
  /** Writes what a rule made of the plan, and answers with the blocks that are new in it. */
  function rewrite(id: SessionId, before: readonly Block[], after: readonly Block[]): BlockId[] {
    const session = sessions.byId(id)
    if (session) plans.write(session, before, after)
    return idsOf(after).filter((each) => !has(before, each))
  }

  /** The plan a block stands in. */
  function around(blockId: BlockId): Result<{ id: SessionId; plan: Block[] }, 'BlockNotFound'> {
    const owner = plans.ownerOf(blockId)
    return owner?.beside === null ? ok({ id: owner.sessionId, plan: plans.of(owner.sessionId) }) : err('BlockNotFound')
  }

  return {
    insertActivity: ({ id, activity: key, as, after }) => {
      if (!sessions.byId(id)) return err('SessionNotFound')
      const activity = library.activity(key)
      if (!activity) return err('ActivityNotFound')
      const plan = plans.of(id)
      if (!has(plan, after)) return err('BlockNotFound')
      const insert = as === 'whole' ? insertWhole : insertAsOne
      return ok({ blockIds: rewrite(id, plan, insert(plan, activity, after, plans.newId)) })
    },

    addBlock: ({ id, kind, title, minutes, after }) => {
      if (!sessions.byId(id)) return err('SessionNotFound')
      const plan = plans.of(id)
      if (!has(plan, after)) return err('BlockNotFound')
      const block = { ...blankBlock(kind, minutes), title }
      const [blockId] = rewrite(id, plan, insertBlock(plan, block, after, plans.newId))
      return ok({ blockId: blockId! })
    },

    changeBlock: ({ blockId, variants, ...changes }) => {
      const found = around(blockId)
      if (!found.ok) return found
      const { id, plan } = found.value
      const leading = plan.find((block) => block.id === blockId)?.leaders ?? []
      const strangers = (changes.leaders ?? []).filter((person) => !leading.includes(person) && !people.byId(person))
      if (strangers.length > 0) return err('PersonNotFound')
      const instead = changes.planB?.activity ?? null
      if (instead !== null && !library.activity(instead)) return err('ActivityNotFound')
      const changed = (block: Block): Block => ({ ...chosenVariants(block, variants), ...given(changes) })
      rewrite(id, plan, plan.map((block) => (block.id === blockId ? changed(block) : block)))
      return ok()
    },

    moveBlock: ({ blockId, after }) => {
      const found = around(blockId)
      if (!found.ok) return found
      const { id, plan } = found.value
      if (!has(plan, after)) return err('BlockNotFound')
      rewrite(id, plan, move(plan, blockId, after))
      return ok()
    },

    splitBlock: ({ blockId }) => {
      const found = around(blockId)
      if (!found.ok) return found
      const { id, plan } = found.value
      const halves = split(plan, blockId, plans.newId)
      if (!halves.ok) return halves
      const [second] = rewrite(id, plan, halves.value)
      return ok({ blockId: second! })
    },

    removeBlock: ({ blockId }) => {
      const found = around(blockId)
      if (!found.ok) return found
      const { id, plan } = found.value
      rewrite(id, plan, remove(plan, blockId))
      return ok()
    },
  }
}
