import { expect, test } from 'vitest'
import { ActivityKey } from '#shared/library/library.schema.ts'
import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

const maps = ActivityKey.parse('maps')

test('what a colleague wrote stands with the activity, the latest first, with its day and its session', async () => {
  const { api, clock } = openTestStudio()
  const { id: sessionId } = await valueOf(api.sessions.add({ title: 'Maps again', day: '2027-04-15', start: '14:00', end: '16:30', placeId: null, mode: 'on-site', expected: 10 }))
  await valueOf(api.notes.add({ activity: maps, text: 'More tracing paper.', sessionId: null }))
  clock.at += 86_400_000
  const { id } = await valueOf(api.notes.add({ activity: maps, text: 'Begin with the sea.', sessionId }))
  const read = () => valueOf(api.notes.of({ activities: [maps] }))
  expect(await read()).toMatchObject([
    { text: 'Begin with the sea.', writtenOn: '2027-04-15', session: { title: 'Maps again' }, by: null },
    { text: 'More tracing paper.', writtenOn: '2027-04-14', session: null },
  ])
  await valueOf(api.notes.change({ id, text: 'Begin with the rivers.' }))
  await valueOf(api.sessions.remove({ id: sessionId }))
  expect((await read())[0]).toMatchObject({ text: 'Begin with the rivers.', session: null })
  await valueOf(api.notes.remove({ id }))
  expect(await read()).toHaveLength(1)
  await valueOf(api.history.undo({}))
  expect(await read()).toHaveLength(2)
})

test('an empty note, and one on what is not there, are refused', async () => {
  const { api } = openTestStudio()
  expect(await api.notes.add({ activity: maps, text: ' \n', sessionId: null })).toEqual({ ok: false, error: 'InvalidInput' })
  expect(await api.notes.add({ activity: ActivityKey.parse('nowhere'), text: 'x', sessionId: null })).toEqual({ ok: false, error: 'ActivityNotFound' })
  expect(await api.notes.change({ id: crypto.randomUUID(), text: 'x' })).toEqual({ ok: false, error: 'NoteNotFound' })
})
