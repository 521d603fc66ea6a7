import type { Language } from '#shared/i18n/languages.ts'
import { ActivityKey, type Bilingual } from '#shared/library/library.schema.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import type { BlockId, SessionId } from '#shared/sessions/sessions.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

type Line = {
  /** The activity and phase whose block this is. */
  readonly from: readonly [activity: 'community-table' | 'cyanotype', kind: string]
  readonly title: Bilingual
  readonly text: Bilingual
  readonly minutes: number
  readonly leaders: readonly string[] | 'everyone'
  readonly planB?: Bilingual
}

/** The plan of 15 April, as a facilitator shortened two whole activities to one afternoon. */
const lines: readonly Line[] = [
  {
    from: ['community-table', 'arrival'],
    title: { en: 'Arrive, tea, maps already on the table', fr: 'Accueil, thé, cartes déjà sur la table' },
    text: { en: 'No start signal. People sit down when they want to.', fr: 'Pas de signal de départ. Chacun s’assied quand il veut.' },
    minutes: 20,
    leaders: ['Tom H.'],
  },
  {
    from: ['community-table', 'making'],
    title: { en: 'The Community Table', fr: 'La Table commune' },
    text: {
      en: 'One long sheet, thread, small objects. Say the frame once, in three languages.',
      fr: 'Une longue feuille, du fil, de petits objets. Dire le cadre une fois, en trois langues.',
    },
    minutes: 25,
    leaders: ['Leïla B.'],
  },
  {
    from: ['cyanotype', 'intro'],
    title: { en: 'Gather and arrange', fr: 'Réunir et disposer' },
    text: { en: 'Leaves, keys, thread, cut paper. Two sheets each.', fr: 'Feuilles, clés, fil, papier découpé. Deux tirages par personne.' },
    minutes: 25,
    leaders: ['Leïla B.'],
  },
  {
    from: ['cyanotype', 'making'],
    title: { en: 'Expose outside', fr: 'Exposer dehors' },
    text: { en: 'Yard wall. Lift one corner to look.', fr: 'Le long du mur de la cour. Soulever un coin pour voir.' },
    minutes: 20,
    leaders: ['Leïla B.', 'Samira K.'],
    planB: { en: 'Print at the window with the lamp, two frames at a time.', fr: 'Tirer à la fenêtre avec la lampe, deux cadres à la fois.' },
  },
  {
    from: ['cyanotype', 'sharing'],
    title: { en: 'Wash, hang, captions on the typewriters', fr: 'Rincer, suspendre, légendes à la machine' },
    text: { en: 'Three trays. Prints are dry enough to take away at 16:20.', fr: 'Trois bacs. Les tirages sont assez secs pour être emportés à 16 h 20.' },
    minutes: 30,
    leaders: ['Tom H.'],
  },
  {
    from: ['community-table', 'sharing'],
    title: { en: 'Looking together', fr: 'Regarder ensemble' },
    text: {
      en: 'Each print is met before it is explained. Nobody has to speak.',
      fr: 'On regarde chaque tirage avant de l’expliquer. Personne n’est obligé de parler.',
    },
    minutes: 20,
    leaders: ['Leïla B.'],
  },
  {
    from: ['community-table', 'clean-up'],
    title: { en: 'Close and clear', fr: 'Clore et ranger' },
    text: { en: 'Goodbyes at the door. Then ten quiet minutes for the team before travelling.', fr: 'Au revoir à la porte. Puis dix minutes calmes pour l’équipe avant le voyage.' },
    minutes: 10,
    leaders: 'everyone',
  },
]

/** The phase in which half the table washes prints while the other half types. */
const washing = 'sharing'
const stations = [
  { activity: null, title: { en: 'Three trays and a line', fr: 'Trois bacs et une corde' }, text: { en: 'Wash until the yellow has gone, then hang.', fr: 'Rincer jusqu’à ce que le jaune ait disparu, puis suspendre.' }, leader: 'Tom H.' },
  { activity: 'manual-typewriters', title: { en: 'Captions', fr: 'Légendes' }, text: { en: 'Two machines. Any alphabet by hand beside the type.', fr: 'Deux machines. Tout alphabet à la main, à côté.' }, leader: 'Leïla B.' },
] as const

/** Prints are washed and captions typed at one table. */
async function workSideBySide(api: ExampleClient, id: SessionId, blockId: BlockId, people: Readonly<Record<string, PersonId>>, language: Language) {
  await done(api.sessions.addStation({ blockId, activity: null }))
  const block = (await done(api.sessions.byId({ id }))).blocks.find((each) => each.id === blockId)
  for (const [at, { activity, title, text, leader }] of stations.entries()) {
    const stationId = block!.stations[at]!.id
    const key = activity === null ? null : ActivityKey.parse(activity)
    await done(api.sessions.changeStation({ stationId, activity: key, title: title[language], text: text[language], leaders: [people[leader]!] }))
  }
}

async function plan(api: ExampleClient, id: SessionId, people: Readonly<Record<string, PersonId>>, language: Language) {
  await done(api.sessions.insertActivity({ id, activity: ActivityKey.parse('community-table'), as: 'whole', after: null }))
  await done(api.sessions.insertActivity({ id, activity: ActivityKey.parse('cyanotype'), as: 'whole', after: null }))
  const { blocks } = await done(api.sessions.byId({ id }))
  let after: BlockId | null = null
  const kept = new Set<BlockId>()
  for (const { from, title, text, minutes, leaders, planB } of lines) {
    const block = blocks.find(({ activity, kind }) => activity === from[0] && kind === from[1])
    if (!block) throw new Error(`the example has no block ${from.join(' ')}`)
    const blockId = block.id
    const led = leaders === 'everyone' ? { ledByEveryone: true } : { ledByEveryone: false, leaders: leaders.map((name) => people[name]!) }
    await done(api.sessions.changeBlock({ blockId, title: title[language], text: text[language], minutes, ...led }))
    await done(api.sessions.moveBlock({ blockId, after }))
    if (planB) await done(api.sessions.changeBlock({ blockId, planB: { activity: null, text: planB[language] } }))
    if (from[0] === 'cyanotype' && from[1] === washing) await workSideBySide(api, id, blockId, people, language)
    kept.add(blockId)
    after = blockId
  }
  for (const { id: blockId } of blocks) if (!kept.has(blockId)) await done(api.sessions.removeBlock({ blockId }))
  await lookOver(api, id, people, language)
}

/** What the lead said about it before Tom H. had looked it over. */
async function lookOver(api: ExampleClient, id: SessionId, people: Readonly<Record<string, PersonId>>, language: Language) {
  const { blocks } = await done(api.sessions.byId({ id }))
  const said = [
    { on: 'sharing', text: { en: 'Typewriters at the far end, please: wet hands found the ribbon last time.', fr: 'Les machines au bout de la table, s’il vous plaît\u202f: la dernière fois, des mains mouillées ont trouvé le ruban.' }, isResolved: false },
    { on: null, text: { en: 'Who brings the second clothes line?', fr: 'Qui apporte la deuxième corde à linge\u202f?' }, isResolved: true },
  ] as const
  for (const { on, text, isResolved } of said) {
    const blockId = blocks.find(({ kind, activity }) => kind === on && activity === 'cyanotype')?.id ?? null
    const { commentId } = await done(api.sessions.comment({ id, blockId, text: text[language] }))
    if (isResolved) await done(api.sessions.resolveComment({ commentId, isResolved }))
  }
  await done(api.sessions.askToLook({ id, personId: people['Tom H.']! }))
  await done(api.sessions.setLooked({ id, looked: true }))
}

/** The session that the pictures show. */
export const communityTableWithCyanotype = {
  title: { en: 'The Community Table, with cyanotype', fr: 'La Table commune, avec cyanotype' } satisfies Bilingual,
  plan,
}
