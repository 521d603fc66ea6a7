import { describe, expect, test } from 'vitest'
import { ActivityKey } from '#shared/library/library.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import type { TemplateId } from '#shared/templates/templates.schema.ts'
import { valueOf } from '#test/support/test-studio.ts'
import { cyanotypeTable, givenSession } from '../sessions/given.ts'

/** A session with a plan, saved as the template it follows, and a second session that follows it a fortnight later. */
async function givenTemplate() {
  const given = await givenSession()
  const { api, id, leila } = given
  const { blockIds } = await valueOf(api.sessions.insertActivity({ id, activity: 'cyanotype', as: 'whole', after: null }))
  await valueOf(api.sessions.changeBlock({ blockId: blockIds[3]!, title: 'Blue prints', leaders: [leila], planB: { activity: 'kites', text: 'If it rains' } }))
  await valueOf(api.sessions.addStation({ blockId: blockIds[4]!, activity: 'plasticine' }))
  const { id: template } = await valueOf(api.templates.save({ sessionId: id, name: 'Table with cyanotype', follow: true }))
  const start = (follow: boolean, templateId: TemplateId = template) =>
    api.templates.start({ id: templateId, follow, session: { ...cyanotypeTable, day: '2027-04-29', placeId: given.placeId } })
  const { id: later } = await valueOf(start(true))
  const planOf = async (session: SessionId) => (await valueOf(api.sessions.byId({ id: session }))).blocks
  const offered = async (sessionId: SessionId) => (await valueOf(api.templates.ofSession({ sessionId })))?.differences.map(({ is }) => is)
  return { ...given, blockIds, template, start, later, planOf, offered }
}

describe('a template', () => {
  test('keeps a plan without its people: stations, plan B and words go along', async () => {
    const { api, later, planOf, template } = await givenTemplate()
    const blocks = await planOf(later)
    expect(blocks.map(({ minutes }) => minutes)).toEqual([10, 5, 10, 45, 15, 10, 20])
    expect(blocks[3]).toMatchObject({ title: 'Blue prints', leaders: [], planB: { activity: 'kites', text: 'If it rains' } })
    expect(blocks[4]!.stations.map(({ activity }) => activity)).toEqual(['cyanotype', 'plasticine'])
    expect(JSON.stringify(await valueOf(api.templates.list({})))).not.toContain('leaders')
    expect(await valueOf(api.templates.list({}))).toMatchObject([{ id: template, name: 'Table with cyanotype', expected: 30, version: 1, followers: 2 }])
  })

  test('begins a session in one step that undo takes back whole', async () => {
    const { api, later } = await givenTemplate()
    await valueOf(api.history.undo({}))
    expect(await api.sessions.byId({ id: later })).toEqual({ ok: false, error: 'SessionNotFound' })
    await valueOf(api.history.redo({}))
    expect((await valueOf(api.sessions.byId({ id: later }))).blockCount).toBe(7)
  })

  test('of no blocks begins a session of no blocks', async () => {
    const { api, placeId, start } = await givenTemplate()
    const { id: bare } = await valueOf(api.sessions.add({ ...cyanotypeTable, day: '2027-05-13', placeId }))
    const { id } = await valueOf(api.templates.save({ sessionId: bare, name: 'N'.repeat(200), follow: false }))
    const { id: made } = await valueOf(start(true, id))
    expect(await valueOf(api.templates.ofSession({ sessionId: made }))).toMatchObject({ template: { id, version: 1 }, differences: [] })
    expect(await valueOf(api.templates.ofSession({ sessionId: bare }))).toBeNull()
  })

  test('goes into a session that has no plan yet, and never over a plan', async () => {
    const { api, placeId, template, planOf, later } = await givenTemplate()
    const { id: bare } = await valueOf(api.sessions.add({ ...cyanotypeTable, day: '2027-05-13', placeId }))
    await valueOf(api.templates.use({ sessionId: bare, id: template, follow: false }))
    expect(await planOf(bare)).toHaveLength(7)
    expect(await valueOf(api.templates.ofSession({ sessionId: bare }))).toBeNull()
    expect(await api.templates.use({ sessionId: later, id: template, follow: true })).toEqual({ ok: false, error: 'PlanNotEmpty' })
  })
})

describe('a session that follows a template', () => {
  /** The plan of the first session changed in four ways, and saved back. */
  async function givenChange() {
    const given = await givenTemplate()
    const { api, id, blockIds } = given
    await valueOf(api.sessions.changeBlock({ blockId: blockIds[3]!, minutes: 60 }))
    await valueOf(api.sessions.moveBlock({ blockId: blockIds[2]!, after: null }))
    await valueOf(api.sessions.removeBlock({ blockId: blockIds[5]! }))
    await valueOf(api.sessions.addBlock({ id, kind: 'pause', title: 'Tea', minutes: 10, after: blockIds[3]! }))
    await valueOf(api.templates.saveBack({ sessionId: id }))
    return given
  }

  test('is offered what the template changed, and nothing before that is saved back', async () => {
    const { offered, later, id } = await givenChange()
    expect(await offered(later)).toEqual(['changed', 'added', 'removed', 'order'])
    expect(await offered(id)).toEqual([])
  })

  test('takes what was ticked, keeps its own changes, is not asked again, and undo brings both back', async () => {
    const { api, offered, later, planOf, samira } = await givenChange()
    const before = await planOf(later)
    await valueOf(api.sessions.changeBlock({ blockId: before[3]!.id, title: 'Our prints', leaders: [samira] }))
    const { template, differences } = (await valueOf(api.templates.ofSession({ sessionId: later })))!
    const take = differences.filter(({ is }) => is === 'changed' || is === 'added').map(({ id }) => id)
    await valueOf(api.templates.take({ sessionId: later, version: template!.version, take }))
    const after = await planOf(later)
    expect(after.map(({ minutes }) => minutes)).toEqual([10, 5, 10, 60, 10, 15, 10, 20])
    expect(after[3]).toMatchObject({ title: 'Our prints', leaders: [samira] })
    expect(await offered(later)).toEqual([])
    await valueOf(api.history.undo({}))
    expect((await planOf(later)).map(({ minutes }) => minutes)).toEqual(before.map(({ minutes }) => minutes))
    expect(await offered(later)).toEqual(['changed', 'added', 'removed', 'order'])
  })

  test('does not save back over what the template changed before somebody has answered it', async () => {
    const { api, later } = await givenChange()
    expect(await api.templates.saveBack({ sessionId: later })).toEqual({ ok: false, error: 'TemplateChanged' })
    await valueOf(api.templates.take({ sessionId: later, version: 2, take: [] }))
    await valueOf(api.templates.saveBack({ sessionId: later }))
  })

  test('is not changed by an answer to an older version', async () => {
    const { api, later } = await givenChange()
    expect(await api.templates.take({ sessionId: later, version: 1, take: [] })).toEqual({ ok: false, error: 'TemplateChanged' })
  })

  test('stays as it is when the template is removed, and says so', async () => {
    const { api, later, planOf, template, start } = await givenChange()
    const before = await planOf(later)
    await valueOf(api.templates.remove({ id: template }))
    expect(await planOf(later)).toEqual(before)
    expect(await valueOf(api.templates.ofSession({ sessionId: later }))).toEqual({ template: null, differences: [] })
    expect(await api.templates.take({ sessionId: later, version: 2, take: [] })).toEqual({ ok: false, error: 'TemplateNotFound' })
    expect(await api.templates.saveBack({ sessionId: later })).toEqual({ ok: false, error: 'TemplateNotFound' })
    expect(await start(true)).toEqual({ ok: false, error: 'TemplateNotFound' })
    await valueOf(api.history.undo({}))
    expect((await valueOf(api.templates.ofSession({ sessionId: later })))?.differences).toHaveLength(4)
  })

  test('follows no more once somebody says so, and a plain copy never did', async () => {
    const { api, later, start } = await givenChange()
    await valueOf(api.templates.stopFollowing({ sessionId: later }))
    expect(await valueOf(api.templates.ofSession({ sessionId: later }))).toBeNull()
    expect(await api.templates.stopFollowing({ sessionId: later })).toEqual({ ok: false, error: 'NotFollowing' })
    const { id: copy } = await valueOf(start(false))
    expect(await valueOf(api.templates.ofSession({ sessionId: copy }))).toBeNull()
    expect(await api.templates.saveBack({ sessionId: copy })).toEqual({ ok: false, error: 'NotFollowing' })
  })

  test('goes to the month the session is moved to', async () => {
    const { api, db, later } = await givenTemplate()
    await valueOf(api.sessions.change({ id: later, when: { day: '2027-06-10', start: '14:00', end: '16:30' } }))
    expect(db.get('SELECT bucket FROM session_template WHERE session_id = ?', [later])).toEqual({ bucket: '2027-06' })
  })
})

describe('a template changed in its own plan', () => {
  const blocksOf = async ({ api, template }: Awaited<ReturnType<typeof givenTemplate>>) =>
    (await valueOf(api.templates.list({}))).find(({ id }) => id === template)!.blocks

  test('offers the sessions that follow it what differs, and undo takes it back', async () => {
    const given = await givenTemplate()
    const { api, template, later, id, offered, planOf } = given
    const [arrival, ...rest] = await blocksOf(given)
    await valueOf(api.templates.rewrite({ id: template, blocks: [{ ...arrival!, minutes: 25, title: 'Tea and names of games' }, ...rest.slice(1)] }))
    expect(await offered(later)).toEqual(['changed', 'changed', 'removed'])
    expect(await offered(id)).toEqual(['changed', 'changed', 'removed'])
    expect((await planOf(later))[0]).toMatchObject({ minutes: 10, title: null })
    expect(await valueOf(api.templates.list({}))).toMatchObject([{ version: 2 }])
    await valueOf(api.history.undo({}))
    expect(await blocksOf(given)).toEqual([arrival, ...rest])
    expect(await offered(later)).toEqual([])
  })

  test('to what it is already stays as it is', async () => {
    const given = await givenTemplate()
    await valueOf(given.api.templates.rewrite({ id: given.template, blocks: await blocksOf(given) }))
    expect(await valueOf(given.api.templates.list({}))).toMatchObject([{ version: 1 }])
  })

  test('names activities of the library only, and each block once', async () => {
    const given = await givenTemplate()
    const { api, template } = given
    const [first] = await blocksOf(given)
    const strange = { ...first!, planB: { activity: ActivityKey.parse('no-such-thing'), text: '' } }
    expect(await api.templates.rewrite({ id: template, blocks: [strange] })).toEqual({ ok: false, error: 'ActivityNotFound' })
    expect(await api.templates.rewrite({ id: template, blocks: [first!, first!] })).toMatchObject({ ok: false })
    const { id: _id, kind: _kind, planB: _planB, stations: _stations, ...said } = first!
    const crowded = { ...first!, stations: Array.from({ length: 5 }, () => ({ ...said, people: null })) }
    expect(await api.templates.rewrite({ id: template, blocks: [crowded] })).toEqual({ ok: false, error: 'InvalidInput' })
    await valueOf(api.templates.remove({ id: template }))
    expect(await api.templates.rewrite({ id: template, blocks: [] })).toEqual({ ok: false, error: 'TemplateNotFound' })
  })
})
