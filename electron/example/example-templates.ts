import type { Language } from '#shared/i18n/languages.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { done, type ExampleClient } from './example-client.ts'
import { communityTableWithCyanotype } from './example-plan.ts'

/** When the open table is held again with the plan of the one before, and when that one is. */
const [worked, follows] = ['2027-04-29', '2027-06-24']

const name = { en: 'The Community Table', fr: 'La Table commune' }
const whenItRains = { en: 'No yard: two rounds inside, with half the people each.', fr: 'Pas de cour\u202f: deux tours à l’intérieur, avec la moitié des gens chacun.' }
const note = { en: 'Count the scissors out and in.', fr: 'Comptez les ciseaux à la sortie et au retour.' }

/** The plan of tomorrow to hold again, and one that a session follows: what it changed since waits there for an answer. */
export async function saveTemplates(api: ExampleClient, language: Language) {
  const on = async (day: string) => {
    const found = (await done(api.sessions.list({ from: day, to: day }))).find((session) => dayOf(session) === day)
    if (!found) throw new Error(`the example has no session on ${day}`)
    return found.id
  }
  const main = await on('2027-04-15')
  await done(api.templates.save({ sessionId: main, name: communityTableWithCyanotype.title[language], follow: false }))
  const sessionId = await on(worked)
  const { id } = await done(api.templates.save({ sessionId, name: name[language], follow: true }))
  await done(api.templates.change({ id, note: note[language] }))
  await done(api.templates.use({ sessionId: await on(follows), id, follow: true }))
  const { blocks } = await done(api.sessions.byId({ id: sessionId }))
  for (const { id: blockId, kind, minutes } of blocks) {
    if (kind === 'making') await done(api.sessions.changeBlock({ blockId, minutes: minutes - 5, planB: { activity: null, text: whenItRains[language] } }))
    if (kind === 'sharing') await done(api.sessions.changeBlock({ blockId, minutes: minutes + 5 }))
  }
  await done(api.templates.saveBack({ sessionId }))
}
