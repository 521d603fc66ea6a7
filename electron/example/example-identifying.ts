import type { Language } from '#shared/i18n/languages.ts'
import type { Bilingual } from '#shared/library/library.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

/** The day after the main session: somebody wrote of one person, and has not decided yet how. */
const day = '2027-04-16'
const text: Bilingual = {
  en: 'Sit down first, then the tea. Keep the warm seat by the stove for Zmaray.',
  fr: 'S’asseoir d’abord, puis le thé. Garder la place près du poêle pour Zmaray.',
}

/** Writes what waits for a decision: an invented name in the words of a plan. */
export async function nameSomebody(api: ExampleClient, language: Language) {
  const [session] = await done(api.sessions.list({ from: day, to: day }))
  const [block] = session ? (await done(api.sessions.byId({ id: session.id }))).blocks : []
  if (!block) throw new Error(`the example has no plan on ${day}`)
  await done(api.sessions.changeBlock({ blockId: block.id, text: text[language] }))
}
