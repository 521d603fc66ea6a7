import { z } from 'zod'
import { command, nothing, query } from '#shared/kernel/contract.ts'
import { Group, GroupId, Series } from './groups.schema.ts'

const details = Group.omit({ id: true, name: true }).partial()

/** Groups and their rhythms. The calls that make and move sessions are those of sessions. */
export const groups = {
  /** By name. */
  list: query({ input: nothing, output: z.array(Group) }),
  /** Every series of a group, that which began last first. */
  series: query({ input: z.strictObject({ groupId: GroupId }), output: z.array(Series) }),
  /** What is not said is usual: open to all, counted by strokes, on site. */
  add: command({
    input: details.extend({ name: Group.shape.name }),
    output: z.strictObject({ id: GroupId }),
    errors: ['PlaceNotFound'],
  }),
  /** Changes the named fields only; sessions that are planned already keep what they have. */
  change: command({
    input: details.extend({ id: GroupId, name: Group.shape.name.optional() }),
    output: z.void(),
    errors: ['GroupNotFound', 'PlaceNotFound'],
  }),
  /** Removes a group and its series; its sessions stay where they are planned. */
  remove: command({ input: z.strictObject({ id: GroupId }), output: z.void(), errors: ['GroupNotFound'] }),
}
