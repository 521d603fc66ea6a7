import { z } from 'zod'
import { ExpectedPeople, ForWhom } from '#shared/groups/groups.schema.ts'
import { idOf } from '#shared/kernel/id.ts'
import { Line, Prose } from '#shared/kernel/text.ts'
import { Block, BlockId, mostStations, Station } from '#shared/sessions/sessions.schema.ts'

export const TemplateId = idOf('Template')
export type TemplateId = z.infer<typeof TemplateId>

/** A station without the people who lead it and without what was put in to fit one place. */
const TemplateStation = Station.omit({ id: true, orderKey: true, fitted: true, leaders: true })
export type TemplateStation = z.infer<typeof TemplateStation>

/** What a block says wherever and with whomever it is held. Stations stand from left to right. */
const BlockContent = Block.omit({ id: true, orderKey: true, fitted: true, leaders: true }).extend({ stations: z.array(TemplateStation) })
export type BlockContent = z.infer<typeof BlockContent>

/** A block of a template. It keeps its id through every change of the template, so that a linked session knows it again. */
export const TemplateBlock = BlockContent.extend({ id: BlockId })
export type TemplateBlock = z.infer<typeof TemplateBlock>

/** The blocks of a template in the order in which they happen, each once, with no more stations than a table has room for. */
export const TemplatePlan = z
  .array(TemplateBlock)
  .max(1000)
  .refine((blocks) => new Set(blocks.map(({ id: block }) => block)).size === blocks.length)
  .refine((blocks) => blocks.every(({ stations }) => stations.length <= mostStations))

/** A plan without dates and people, to begin sessions with. */
export const Template = z.strictObject({
  id: TemplateId,
  name: Line,
  note: Prose,
  /** For whom the group is that it was made for, if for one. */
  forWhom: ForWhom.nullable(),
  expected: ExpectedPeople,
  /** One more with every change of its plan. */
  version: z.number().int().min(1),
  /** In the order in which they happen. */
  blocks: z.array(TemplateBlock),
})
export type Template = z.infer<typeof Template>

/** What of a block can differ on its own: `what` is its kind and activity, `everyone` whether everybody leads it. */
export const BlockField = z.enum(['what', 'title', 'text', 'minutes', 'variants', 'everyone', 'planB', 'stations'])
export type BlockField = z.infer<typeof BlockField>

/** Names a difference among those between a session and its template: its block, and the field where one differs. */
const id = z.string().regex(/^(order|[A-Za-z]+ [\da-f-]{36})$/)
/** What a template has changed since a linked session last looked, and the session has not. */
export const Difference = z.discriminatedUnion('is', [
  /** `after`: the block of the template before it, as it stands there; null at the start. */
  z.strictObject({ id, is: z.literal('added'), to: TemplateBlock, after: TemplateBlock.nullable() }),
  z.strictObject({ id, is: z.literal('removed'), from: TemplateBlock }),
  /** `from` as the session has it, `to` as the template has it now. */
  z.strictObject({ id, is: z.literal('changed'), field: BlockField, from: TemplateBlock, to: TemplateBlock }),
  /** The blocks that both have, in the template's new order. */
  z.strictObject({ id, is: z.literal('order'), to: z.array(TemplateBlock) }),
])
export type Difference = z.infer<typeof Difference>

/** The template a session follows. Null while it is removed: then the session stays as it is. */
export const Following = z.strictObject({ template: Template.pick({ id: true, name: true, version: true }).nullable(), differences: z.array(Difference) })
export type Following = z.infer<typeof Following>
