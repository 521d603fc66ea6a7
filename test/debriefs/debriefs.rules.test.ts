import { expect, test } from 'vitest'
import { activitiesIn, stillToWrite, toWrite, withoutWhatDidNotHappen } from '#shared/debriefs/debriefs.rules.ts'
import { Debrief } from '#shared/debriefs/debriefs.schema.ts'
import { ActivityKey } from '#shared/library/library.schema.ts'
import type { SessionState, SessionSummary } from '#shared/sessions/sessions.schema.ts'

const blank = Debrief.parse({
  sessionId: crypto.randomUUID(),
  stoodOut: '',
  made: '',
  worked: '',
  different: '',
  tags: [],
  atmosphere: null,
  safeguarding: null,
  safeguardingTime: null,
  incident: null,
  incidentNumber: '',
  firstAid: null,
  closedOn: null,
  team: { isSaid: false, worked: [] },
  nextTime: [{ activity: 'kites', text: '' }],
  uses: [],
  heard: [],
  referrals: [],
  partners: [],
})
const nobodyElse = { isRecorded: false, interpreters: [] }

test('what nobody has said is still to write; interpreters and partners only where some were there', () => {
  expect(stillToWrite(blank, nobodyElse)).toEqual(['counts', 'heard', 'team', 'referrals', 'stoodOut', 'made', 'worked', 'different', 'mood', 'safety', 'kit'])
  const partners = [{ partnerId: crypto.randomUUID(), staff: null }]
  const interpreters = [{ minutes: null, answer: 'confirmed' as const }, { minutes: null, answer: 'declined' as const }]
  expect(stillToWrite(Debrief.parse({ ...blank, partners }), { isRecorded: true, interpreters })).toEqual(expect.arrayContaining(['interpreters', 'partners']))
})

test('a part is written once anything of it is said: nobody, no and nothing are said too', () => {
  const said = Debrief.parse({
    ...blank,
    stoodOut: 'The wall.',
    made: 'Prints.',
    worked: 'Tea first.',
    atmosphere: 4,
    safeguarding: false,
    incident: false,
    team: { isSaid: true, worked: [] },
    nextTime: [{ activity: 'kites', text: 'More string.' }],
    uses: [{ item: 'sticks', used: 0, broken: null, left: null }],
    heard: ['no-words'],
    referrals: [{ service: 'legal', n: 1 }],
    partners: [{ partnerId: crypto.randomUUID(), staff: 0 }],
  })
  expect(stillToWrite(said, { isRecorded: true, interpreters: [{ minutes: 0, answer: 'confirmed' }] })).toEqual([])
  expect(stillToWrite(Debrief.parse({ ...said, worked: ' \n' }), { isRecorded: true, interpreters: [] })).toEqual(['worked'])
})

test('the first room asks after what met in the last four weeks and is not closed, latest first', () => {
  const now = Date.UTC(2027, 3, 15)
  const ended = (daysAgo: number, state: SessionState) => ({ state, endsAt: now - daysAgo * 86_400_000 }) as SessionSummary
  const sessions = [ended(40, 'held'), ended(20, 'recorded'), ended(9, 'did-not-meet'), ended(8, 'closed'), ended(1, 'held'), ended(-1, 'planned')]
  expect(toWrite(sessions, now).map(({ state }) => state)).toEqual(['held', 'recorded'])
})

test('each activity of a plan is asked after once, those of stations with their block', () => {
  const [kites, maps] = ['kites', 'maps'].map((key) => ActivityKey.parse(key)) as [ActivityKey, ActivityKey]
  const station = { activity: maps } as Parameters<typeof activitiesIn>[0][number]['stations'][number]
  expect(activitiesIn([{ activity: kites, stations: [] }, { activity: null, stations: [station] }, { activity: kites, stations: [] }])).toEqual([kites, maps])
})

test('what did not happen has no time and no number; what is not spoken of stays', () => {
  expect(withoutWhatDidNotHappen({ safeguarding: false })).toEqual({ safeguarding: false, safeguardingTime: null })
  expect(withoutWhatDidNotHappen({ incident: null })).toEqual({ incident: null, incidentNumber: '', firstAid: null })
  expect(withoutWhatDidNotHappen({ safeguarding: true, stoodOut: 'x' })).toEqual({ safeguarding: true, stoodOut: 'x' })
})
