import { useQueryClient } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { ActivityKey } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { move, remove } from '#shared/sessions/running-order.rules.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import type { Answer, Block, BlockId, BlockKind, CommentId, Session, SessionId, Station } from '#shared/sessions/sessions.schema.ts'
import { moveStation } from '#shared/sessions/stations.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import type { Run } from './use-saving.ts'

type SessionChange = Omit<Parameters<typeof api.sessions.change>[0], 'id'>
type BlockChange = Partial<Pick<Block, 'title' | 'text' | 'minutes' | 'ledByEveryone' | 'leaders' | 'variants' | 'planB'>>
type StationChange = Partial<Pick<Station, 'title' | 'text' | 'minutes' | 'people' | 'ledByEveryone' | 'leaders' | 'variants'>>

export const sessionKey = (id: SessionId) => ['sessions', 'byId', id] as const

/**
 * What a person can do to one plan. A move, a change of minutes and a removal show at once and are sent after; the vault's
 * answer is read again when it has changed, and also when it refused.
 */
export function usePlanCommands(id: SessionId, run: Run) {
  const cache = useQueryClient()
  return useMemo(() => {
    const show = (blocksOf: (blocks: readonly Block[]) => Block[]) =>
      cache.setQueryData<Session>(sessionKey(id), (session) => session && { ...session, blocks: blocksOf(session.blocks) })
    const sent: Run = async (reply) => {
      const result = await run(reply)
      if (!result.ok) void cache.invalidateQueries({ queryKey: sessionKey(id) })
      return result
    }
    const worked = async (reply: ReturnType<Run>) => (await reply).ok

    return {
      change: (changes: SessionChange) => worked(sent(api.sessions.change({ id, ...changes }))),
      setReady: (ready: boolean) => worked(sent(api.sessions.setReady({ id, ready }))),
      ask: (personId: PersonId, answer: Answer) => worked(sent(api.sessions.ask({ id, personId, answer }))),
      unask: (personId: PersonId) => worked(sent(api.sessions.unask({ id, personId }))),

      insert: (activity: ActivityKey, as: 'whole' | 'one-block', after: BlockId | null) =>
        run(api.sessions.insertActivity({ id, activity, as, after })),
      addBlock: (kind: BlockKind, minutes: number, after: BlockId | null) =>
        run(api.sessions.addBlock({ id, kind, title: null, minutes, after })),
      /** Shows a number of minutes before it is sent: a stepper is pressed many times in a row. */
      showMinutes: (blockId: BlockId, minutes: number) =>
        show((blocks) => blocks.map((block) => (block.id === blockId ? { ...block, minutes } : block))),
      changeBlock: (blockId: BlockId, changes: BlockChange) => worked(sent(api.sessions.changeBlock({ blockId, ...changes }))),
      move: (blockId: BlockId, after: BlockId | null) => {
        show((blocks) => move(blocks, blockId, after))
        return worked(sent(api.sessions.moveBlock({ blockId, after })))
      },
      split: (blockId: BlockId) => run(api.sessions.splitBlock({ blockId })),
      addStation: (blockId: BlockId, activity: ActivityKey | null) => run(api.sessions.addStation({ blockId, activity })),
      changeStation: (stationId: BlockId, changes: StationChange) => worked(sent(api.sessions.changeStation({ stationId, ...changes }))),
      moveStation: (block: Block, stationId: BlockId, after: BlockId | null) => {
        show((blocks) => blocks.map((each) => (each.id === block.id ? moveStation(each, stationId, after) : each)))
        return worked(sent(api.sessions.moveStation({ stationId, after })))
      },
      removeStation: (stationId: BlockId) => worked(sent(api.sessions.removeStation({ stationId }))),
      refit: (placeId: PlaceId) => worked(sent(api.sessions.refit({ id, placeId }))),
      comment: (blockId: BlockId | null, text: string) => worked(sent(api.sessions.comment({ id, blockId, text }))),
      resolveComment: (commentId: CommentId, isResolved: boolean) => worked(sent(api.sessions.resolveComment({ commentId, isResolved }))),
      removeComment: (commentId: CommentId) => worked(sent(api.sessions.removeComment({ commentId }))),
      askToLook: (personId: PersonId) => worked(sent(api.sessions.askToLook({ id, personId }))),
      setLooked: (looked: boolean) => worked(sent(api.sessions.setLooked({ id, looked }))),
      stopAsking: () => worked(sent(api.sessions.stopAsking({ id }))),
      remove: (blockId: BlockId) => {
        show((blocks) => remove(blocks, blockId))
        return worked(sent(api.sessions.removeBlock({ blockId })))
      },
    }
  }, [cache, id, run])
}

export type PlanCommands = ReturnType<typeof usePlanCommands>
