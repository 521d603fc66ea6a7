import { openTestStudio, valueOf } from '#test/support/test-studio.ts'

export const thursday = { day: '2027-04-15', start: '14:00', end: '16:30' }
export const cyanotypeTable = { title: 'The Community Table, with cyanotype', ...thursday, mode: 'on-site', expected: 30 } as const

/** A team with a place and two people, the day before its session, and a few short ways to look at it. */
export async function givenSession() {
  const studio = openTestStudio()
  const { api } = studio
  const { id: placeId } = await valueOf(
    api.places.add({ name: 'Day centre', kind: 'day-centre', town: 'Calais', host: 'The Open Door', askOnArrival: ['Two long tables'] }),
  )
  const { id: leila } = await valueOf(api.people.add({ name: 'Leïla B.', languages: ['fr'], phone: '06 11', phoneOnPapers: true }))
  const { id: samira } = await valueOf(api.people.add({ name: 'Samira K.', languages: ['ar', 'fr'], phone: '06 22' }))
  const { id } = await valueOf(api.sessions.add({ ...cyanotypeTable, placeId }))
  const session = () => valueOf(api.sessions.byId({ id }))
  const plan = async () => (await session()).blocks.map(({ kind, minutes }) => `${minutes} ${kind}`)
  return { ...studio, placeId, leila, samira, id, session, plan }
}
