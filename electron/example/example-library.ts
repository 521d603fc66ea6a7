import type { Language } from '#shared/i18n/languages.ts'
import { ActivityKey, MaterialKey, type Bilingual } from '#shared/library/library.schema.ts'
import { kitOf } from '#shared/kit/kit.rules.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

const material = (key: string) => MaterialKey.parse(key)

/** An activity the team made: lanterns of paper, written in both languages. */
const lanterns = {
  name: { en: 'Paper lanterns', fr: 'Lanternes de papier' },
  purpose: {
    en: 'Small lanterns folded from tracing paper, lit together at the end.',
    fr: 'De petites lanternes pliées dans du papier calque, allumées ensemble à la fin.',
  },
  aims: { en: 'A light to take home\nSomething finished in one afternoon', fr: 'Une lumière à emporter\nQuelque chose de fini en un après-midi' },
  cautions: {
    en: 'A lantern can stand for somebody who is missing. Say that it may also be just a lantern.',
    fr: 'Une lanterne peut représenter une personne absente. Dites qu’elle peut aussi n’être qu’une lanterne.',
  },
  safety: { en: 'Battery lights only, no flames. Knives stay with one of the team.', fr: 'Lumières à pile seulement, pas de flamme. Les cutters restent avec l’équipe.' },
  afterwards: { en: 'Lanterns go home with their makers. The battery lights come back.', fr: 'Les lanternes partent avec qui les a faites. Les lumières à pile reviennent.' },
  intro: { en: 'Show one finished lantern, and one that went wrong.', fr: 'Montrez une lanterne finie, et une ratée.' },
  making: { en: 'Fold, draw or cut, and glue the sides. Thin paper holds most colours.', fr: 'Pliez, dessinez ou découpez, puis collez les côtés. Le papier fin prend presque toutes les couleurs.' },
  closing: { en: 'Dim the room and light them one after another.', fr: 'Baissez la lumière et allumez-les l’une après l’autre.' },
} satisfies Record<string, Bilingual>

const light: Bilingual = { en: 'Battery tea light', fr: 'Bougie à pile' }
const kitesCaution: Bilingual = {
  en: 'On the dunes we fly inland of the path: people who crossed the sea may not want to look at it.',
  fr: 'Dans les dunes, nous volons côté terre du sentier\u202f: qui a traversé la mer peut ne pas vouloir la regarder.',
}
const cake: Bilingual = { en: 'Oranges from the market', fr: 'Oranges du marché' }

const notes: readonly { readonly activity: string; readonly text: Bilingual }[] = [
  { activity: 'cyanotype', text: { en: 'Coat twice as many sheets as people: everybody wanted a second.', fr: 'Enduire deux fois plus de feuilles que de personnes\u202f: tout le monde en voulait une deuxième.' } },
  { activity: 'cyanotype', text: { en: 'The yard is in shade from four. Expose first, talk after.', fr: 'La cour est à l’ombre dès seize heures. Exposer d’abord, parler ensuite.' } },
  { activity: 'community-table', text: { en: 'Put the typewriters at the quiet end.', fr: 'Mettre les machines à écrire au bout calme.' } },
]

/** What the team made of the library: an activity of its own, a shipped one changed, and notes for the next time. */
export async function makeOwnLibrary(api: ExampleClient, language: Language) {
  const { key } = await done(api.library.addActivity({ name: lanterns.name[language], language }))
  await done(
    api.library.changeActivity({
      key,
      words: lanterns,
      minutes: { making: 50, sharing: 10 },
      facts: { category: 'light-and-image', table: 'needed', darkness: 'dim', bestPeople: 10, mostPeople: 14, outdoor: false },
    }),
  )
  const { key: tealight } = await done(
    api.library.addMaterial({ name: light[language], unit: 'piece', kind: 'kit', bag: 'light', reusable: true, counted: false, weightGrams: 12 }),
  )
  for (const [each, quantity] of [
    [tealight, 1],
    [material('tracing-paper'), 2],
  ] as const)
    await done(api.library.setMaterial({ key, material: each, quantity, per: 'participant' }))
  await done(api.library.setMaterial({ key, material: material('scissors'), quantity: 4, per: 'group' }))

  const kites = ActivityKey.parse('kites')
  await done(api.library.changeActivity({ key: kites, words: { cautions: { [language]: kitesCaution[language] } }, facts: { staff: 4 } }))
  for (const { activity, text } of notes) await done(api.notes.add({ activity: ActivityKey.parse(activity), text: text[language], sessionId: null }))
}

/** How many of the standing scissors went out. */
const scissors = 4

/** Packs half of a session's kit: the bags of the table and the light, what can hurt counted out. */
export async function packHalf(api: ExampleClient, sessionId: SessionId, language: Language) {
  await done(api.kit.bring({ sessionId, name: cake[language], bag: 'team', hazard: false, need: 30 }))
  await done(api.kit.setNeed({ sessionId, item: 'typewriter', need: 3 }))
  const kit = kitOf(await done(api.sessions.byId({ id: sessionId })), await done(api.library.all({})), await done(api.kit.of({ sessionId })))
  const inBags = kit.bags.filter(({ bag }) => bag === 'table' || bag === 'light').flatMap(({ lines }) => lines)
  await done(api.kit.tick({ sessionId, lines: inBags.map(({ key, needed, counted }) => ({ item: key, packed: needed ?? (counted ? scissors : 1) })) }))
}
