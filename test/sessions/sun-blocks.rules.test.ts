import { expect, test } from 'vitest'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { insertAsOne, insertWhole } from '#shared/sessions/running-order.rules.ts'
import { BlockId } from '#shared/sessions/sessions.schema.ts'
import { sunBlocks } from '#shared/sessions/sun-blocks.rules.ts'
import { activity, shipped } from '../library/shipped-library.ts'

test('printing by the sun concerns the blocks in which something that needs sun is made', () => {
  const newId = () => BlockId.parse(crypto.randomUUID())
  const plan = insertWhole(insertAsOne([], activity('cyanotype'), null, newId), activity('maps'), null, newId)
  const blocks = insertWhole(plan, activity('cyanotype'), null, newId)
  expect(sunBlocks(blocks, activitiesByKey(shipped)).map(({ activity: key, kind }) => [key, kind])).toEqual([
    ['cyanotype', 'making'],
    ['cyanotype', 'activity'],
  ])
})
