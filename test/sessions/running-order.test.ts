import { expect, test } from 'vitest'
import { valueOf } from '#test/support/test-studio.ts'
import { cyanotypeTable, givenSession } from './given.ts'

const whole = ['20 arrival', '5 check-in', '5 intro', '75 making', '20 sharing', '10 closing', '15 clean-up']

test('an activity enters whole, and a second one shares its arrival and clean-up', async () => {
  const { api, id, plan, session } = await givenSession()
  const table = await valueOf(api.sessions.insertActivity({ id, activity: 'community-table', as: 'whole', after: null }))
  expect(table.blockIds).toEqual((await session()).blocks.map((block) => block.id))
  expect(await plan()).toEqual(whole)
  expect(await session()).toMatchObject({ blockCount: 7, plannedMinutes: 150 })

  const prints = await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'whole', after: table.blockIds[5]! }))
  expect(prints.blockIds).toHaveLength(5)
  expect((await plan()).at(-1)).toBe('20 clean-up')
  await valueOf(api.history.undo({}))
  expect(await plan()).toEqual(whole)
})

test('nothing of the library is copied: words are null until somebody writes their own', async () => {
  const { api, id, session } = await givenSession()
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'kites', as: 'one-block', after: null }))
  expect((await session()).blocks).toMatchObject([{ kind: 'activity', activity: 'kites', title: null, text: null }])
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[0]!, title: 'Kites for Friday', text: '' }))
  expect((await session()).blocks).toMatchObject([{ title: 'Kites for Friday', text: '' }])
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[0]!, title: null }))
  expect((await session()).blocks).toMatchObject([{ title: null, text: '' }])
})

test('a block goes behind another or first, and moves the same way', async () => {
  const { api, id, plan } = await givenSession()
  const add = async (minutes: number, after: string | null) =>
    (await valueOf(api.sessions.addBlock({ id, kind: 'pause', title: null, minutes, after }))).blockId
  const ten = await add(10, null)
  const twenty = await add(20, ten)
  const five = await add(5, null)
  await add(15, ten)
  expect(await plan()).toEqual(['5 pause', '10 pause', '15 pause', '20 pause'])
  await valueOf(api.sessions.moveBlock({ blockId: five, after: twenty }))
  expect(await plan()).toEqual(['10 pause', '15 pause', '20 pause', '5 pause'])
  await valueOf(api.sessions.moveBlock({ blockId: twenty, after: null }))
  await valueOf(api.sessions.moveBlock({ blockId: twenty, after: twenty }))
  expect(await plan()).toEqual(['20 pause', '10 pause', '15 pause', '5 pause'])
})

test('moving writes one row', async () => {
  const { api, id, db } = await givenSession()
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'community-table', as: 'whole', after: null }))
  const before = db.get('SELECT count(*) AS n FROM change_log', [])?.n as number
  await valueOf(api.sessions.moveBlock({ blockId: blockIds[3]!, after: blockIds[0]! }))
  expect(db.get('SELECT count(*) AS n FROM change_log', [])).toEqual({ n: before + 1 })
  expect(db.get('SELECT command, table_name, row_id, columns FROM change_log ORDER BY hlc DESC LIMIT 1', [])).toEqual({
    command: 'sessions.moveBlock',
    table_name: 'block',
    row_id: blockIds[3],
    columns: 'order_key',
  })
})

test('set-up before and travel after are in the plan, not in its minutes', async () => {
  const { api, id, session } = await givenSession()
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'community-table', as: 'whole', after: null }))
  await valueOf(api.sessions.addBlock({ id, kind: 'set-up', title: null, minutes: 40, after: null }))
  await valueOf(api.sessions.addBlock({ id, kind: 'travel', title: null, minutes: 60, after: blockIds[6]! }))
  expect(await session()).toMatchObject({ blockCount: 9, plannedMinutes: 150 })
})

test('leaders are a set of people who are there; those who left stay where they stood', async () => {
  const { api, id, leila, samira, session } = await givenSession()
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'Prints', minutes: 20, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [leila, samira], ledByEveryone: true }))
  expect((await session()).blocks).toMatchObject([{ leaders: [leila, samira], ledByEveryone: true }])
  await valueOf(api.people.remove({ id: samira }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [samira, leila], minutes: 25 }))
  await valueOf(api.sessions.changeBlock({ blockId, leaders: [leila] }))
  expect((await session()).blocks).toMatchObject([{ leaders: [leila], minutes: 25 }])
  expect(await api.sessions.changeBlock({ blockId, leaders: [samira] })).toEqual({ ok: false, error: 'PersonNotFound' })
})

test('a block is cut in two with the same leaders; the words stay with the first', async () => {
  const { api, id, leila, session } = await givenSession()
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'making', title: 'Prints', minutes: 45, after: null }))
  await valueOf(api.sessions.changeBlock({ blockId, text: 'Two sheets each', leaders: [leila] }))
  const second = await valueOf(api.sessions.splitBlock({ blockId }))
  expect((await session()).blocks).toMatchObject([
    { id: blockId, title: 'Prints', text: 'Two sheets each', minutes: 25, leaders: [leila] },
    { id: second.blockId, title: 'Prints', text: '', minutes: 20, leaders: [leila] },
  ])
  await valueOf(api.sessions.changeBlock({ blockId, minutes: 1 }))
  expect(await api.sessions.splitBlock({ blockId })).toEqual({ ok: false, error: 'TooShortToSplit' })
})

test('what is not there is said, and nothing is changed', async () => {
  const { api, id, placeId, plan } = await givenSession()
  const { id: other } = await valueOf(api.sessions.add({ ...cyanotypeTable, placeId }))
  const { blockId: elsewhere } = await valueOf(api.sessions.addBlock({ id: other, kind: 'note', title: null, minutes: 5, after: null }))
  const { blockId } = await valueOf(api.sessions.addBlock({ id, kind: 'note', title: null, minutes: 5, after: null }))
  const noBlock = { ok: false, error: 'BlockNotFound' }
  for (const after of [elsewhere, crypto.randomUUID()]) {
    expect(await api.sessions.moveBlock({ blockId, after })).toEqual(noBlock)
    expect(await api.sessions.addBlock({ id, kind: 'pause', title: null, minutes: 5, after })).toEqual(noBlock)
    expect(await api.sessions.insertActivity({ id, activity: 'kites', as: 'whole', after })).toEqual(noBlock)
  }
  expect(await api.sessions.insertActivity({ id, activity: 'juggling', as: 'whole', after: null })).toEqual({ ok: false, error: 'ActivityNotFound' })
  await valueOf(api.sessions.removeBlock({ blockId }))
  for (const reply of [api.sessions.removeBlock({ blockId }), api.sessions.splitBlock({ blockId }), api.sessions.changeBlock({ blockId, minutes: 5 })]) {
    expect(await reply).toEqual(noBlock)
  }
  expect(await plan()).toEqual([])
})
