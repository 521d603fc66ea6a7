import { useEffect, useMemo, useState } from 'react'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import type { Library } from '#shared/library/library.schema.ts'
import { err, ok, type Result } from '#shared/kernel/result.ts'
import { blankBlock, insertAsOne, insertBlock, insertWhole, move, remove, split } from '#shared/sessions/running-order.rules.ts'
import { BlockId, type Block } from '#shared/sessions/sessions.schema.ts'
import { addStation, moveStation, removeStation } from '#shared/sessions/stations.rules.ts'
import { arrangeable, templateFrom } from '#shared/templates/template-plan.rules.ts'
import type { Template, TemplateBlock } from '#shared/templates/templates.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import type { OrderCommands } from '#renderer/sessions/order-context.ts'
import type { Run } from '#renderer/sessions/use-saving.ts'

const newId = () => BlockId.parse(crypto.randomUUID())
const templateOf = (plan: readonly Block[]): TemplateBlock[] => templateFrom(plan, new Map()).blocks
const isSame = (plan: readonly Block[], template: readonly TemplateBlock[]) => JSON.stringify(templateOf(plan)) === JSON.stringify(template)

/**
 * A template's plan being arranged. The rules of running orders work on it here, it shows at once, and is kept as a whole:
 * a template is one document. What somebody takes back shows as soon as nothing is on its way.
 */
export function useTemplatePlan(template: Template, library: Library, run: Run) {
  const { id } = template
  const [blocks, show] = useState<readonly Block[]>(() => arrangeable(template.blocks, newId))
  const [keeper] = useState(() => planKeeper(blocks, template.blocks))
  const [seen, setSeen] = useState(template.blocks)
  if (seen !== template.blocks) {
    setSeen(template.blocks)
    if (!keeper.isSending() && !isSame(blocks, template.blocks)) show(arrangeable(template.blocks, newId))
  }
  useEffect(() => {
    keeper.knows(blocks)
    keeper.reads(template.blocks)
  }, [keeper, blocks, template.blocks])

  const commands = useMemo((): OrderCommands => {
    const activities = activitiesByKey(library)
    const shown = (after: readonly Block[]) => {
      keeper.knows(after)
      show(after)
      return after
    }
    /** Shows a plan and keeps it; what is refused shows no longer. */
    const keep = async (after: readonly Block[]): Promise<Result<void, string>> => {
      shown(after)
      const reply = await keeper.sending(run(api.templates.rewrite({ id, blocks: templateOf(after) })))
      if (!reply.ok) shown(arrangeable(keeper.stored(), newId))
      return reply
    }
    const kept = async (after: readonly Block[]) => (await keep(after)).ok
    const changed = (blockId: BlockId, rule: (block: Block) => Block) => keeper.plan().map((block) => (block.id === blockId ? rule(block) : block))
    const around = (stationId: BlockId) => keeper.plan().find(({ stations }) => stations.some((station) => station.id === stationId))
    const inBlock = async (stationId: BlockId, rule: (block: Block) => Block) => {
      const block = around(stationId)
      return block !== undefined && kept(changed(block.id, rule))
    }

    return {
      insert: async (key, as, after) => {
        const activity = activities.get(key)
        if (!activity) return run(Promise.resolve(err('ActivityNotFound')))
        const before = keeper.plan()
        const plan = (as === 'whole' ? insertWhole : insertAsOne)(before, activity, after, newId)
        const reply = await keep(plan)
        const known = new Set(before.map((block) => block.id))
        return reply.ok ? ok({ blockIds: plan.map((block) => block.id).filter((blockId) => !known.has(blockId)) }) : reply
      },
      addBlock: async (kind, minutes, after) => {
        const blockId = newId()
        const reply = await keep(insertBlock(keeper.plan(), blankBlock(kind, minutes), after, () => blockId))
        return reply.ok ? ok({ blockId }) : reply
      },
      showMinutes: (blockId, minutes) => void shown(changed(blockId, (block) => ({ ...block, minutes }))),
      changeBlock: (blockId, changes) => kept(changed(blockId, (block) => ({ ...block, ...changes }))),
      move: (blockId, after) => kept(move(keeper.plan(), blockId, after)),
      remove: (blockId) => kept(remove(keeper.plan(), blockId)),
      split: async (blockId) => {
        const second = newId()
        const halves = split(keeper.plan(), blockId, () => second)
        if (!halves.ok) return run(Promise.resolve(halves))
        const reply = await keep(halves.value)
        return reply.ok ? ok({ blockId: second }) : reply
      },
      addStation: async (blockId, activity) => {
        const block = keeper.plan().find((each) => each.id === blockId)
        const grown = block ? addStation(block, activity, newId) : err('BlockNotFound')
        if (!grown.ok) return run(Promise.resolve(grown))
        const reply = await keep(changed(blockId, () => grown.value.block))
        return reply.ok ? ok({ stationId: grown.value.added }) : reply
      },
      changeStation: (stationId, changes) =>
        inBlock(stationId, (block) => ({ ...block, stations: block.stations.map((station) => (station.id === stationId ? { ...station, ...changes } : station)) })),
      moveStation: (block, stationId, after) => kept(changed(block.id, (each) => moveStation(each, stationId, after))),
      removeStation: (stationId) => inBlock(stationId, (block) => removeStation(block, stationId)),
    }
  }, [keeper, library, run, id])

  return { blocks, commands }
}

/** The plan as it stands between two drawings of the page, and whether some of it is on its way. */
function planKeeper(first: readonly Block[], template: readonly TemplateBlock[]) {
  let plan = first
  let latest = template
  let onTheirWay = 0
  return {
    plan: () => plan,
    knows(after: readonly Block[]) {
      plan = after
    },
    /** The template's plan as it was last read. */
    stored: () => latest,
    reads(after: readonly TemplateBlock[]) {
      latest = after
    },
    isSending: () => onTheirWay > 0,
    async sending<T>(reply: Promise<T>): Promise<T> {
      onTheirWay += 1
      try {
        return await reply
      } finally {
        onTheirWay -= 1
      }
    },
  }
}
