import { Service, type DebriefTag, type Heard } from '#shared/debriefs/debriefs.schema.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Day } from '#shared/kernel/day.ts'
import { ActivityKey, type Bilingual } from '#shared/library/library.schema.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf, whenOf } from '#shared/sessions/times.rules.ts'
import { done, type ExampleClient } from './example-client.ts'
import { chance } from './example-counts.ts'

/** Of a hundred sessions, at how many each language is heard: as in the camps and day centres of northern France and Paris. */
const heardAt: Readonly<Partial<Record<Group['forWhom'], readonly (readonly [language: Heard, share: number])[]>>> = {
  open: [['ar', 98], ['ti', 71], ['prs', 58], ['ps', 52], ['ckb', 41], ['en', 93], ['fr', 64], ['am', 22], ['so', 14], ['vi', 9], ['other', 12]],
  families: [['ar', 71], ['ckb', 66], ['sq', 24], ['vi', 31], ['en', 60], ['fr', 72], ['no-words', 28]],
  women: [['ti', 78], ['ar', 55], ['ckb', 34], ['en', 74], ['fr', 41]],
  'young-people': [['ps', 62], ['prs', 60], ['ar', 49], ['fr', 90], ['bn', 28], ['so', 19]],
}
/** What people ask for where. */
const askedFor: Readonly<Partial<Record<Group['forWhom'], readonly Service[]>>> = {
  open: ['legal', 'health', 'food-clothes', 'housing'],
  families: ['health', 'education', 'food-clothes'],
  women: ['women', 'health', 'mental-health'],
  'young-people': ['legal', 'education', 'child-protection'],
}
const tags: readonly DebriefTag[] = ['calm', 'busy', 'noisy', 'joyful', 'heavy', 'cold', 'new-arrivals', 'goodbyes', 'music', 'phone-queue', 'late-start', 'interruptions']

type Said = { readonly stoodOut: Bilingual; readonly made: Bilingual; readonly worked: Bilingual; readonly next?: Bilingual }
/** What was written of an activity, for those the team holds often. */
const said: Readonly<Record<string, Said>> = {
  'community-table': {
    stoodOut: { en: 'The table was full before the tea was. Two who had never sat down before stayed to the end.', fr: 'La table était pleine avant le thé. Deux personnes qui ne s’étaient jamais assises sont restées jusqu’à la fin.' },
    made: { en: 'Postcards, a paper city, one very long chain of rings. “This street is the quiet one.”', fr: 'Des cartes postales, une ville de papier, une très longue chaîne d’anneaux. «\u202fCette rue, c’est la calme.\u202f»' },
    worked: { en: 'Starting with something small in everybody’s hands.', fr: 'Commencer par une petite chose dans toutes les mains.' },
  },
  'community-table-online': {
    stoodOut: { en: 'Somebody showed the view from their new window, and everybody else then wanted to.', fr: 'Quelqu’un a montré la vue de sa nouvelle fenêtre, et tous ont alors voulu le faire.' },
    made: { en: 'Cups drawn with the other hand, held up to the camera together.', fr: 'Des tasses dessinées de l’autre main, tenues ensemble devant la caméra.' },
    worked: { en: 'Ten minutes of nothing at the start, while people arrive.', fr: 'Dix minutes de rien au début, le temps que chacun arrive.' },
  },
  kites: {
    stoodOut: { en: 'The first kite went up from the yard and the queue for the phones turned round to look.', fr: 'Le premier cerf-volant est parti de la cour et la file des téléphones s’est retournée.' },
    made: { en: 'Fourteen kites, nine that flew. Words on the tails in five languages.', fr: 'Quatorze cerfs-volants, neuf qui ont volé. Des mots sur les queues en cinq langues.' },
    worked: { en: 'Sticks cut before we came.', fr: 'Les baguettes coupées avant de venir.' },
    next: { en: 'One reel of string for each two people, not for four.', fr: 'Une bobine de fil pour deux, pas pour quatre.' },
  },
  maps: {
    stoodOut: { en: 'Nobody drew borders. Most drew a kitchen, and the way from it to somebody.', fr: 'Personne n’a dessiné de frontières. La plupart ont dessiné une cuisine, et le chemin de là à quelqu’un.' },
    made: { en: 'Maps of a morning, maps of smells, one map of all the shops that open late.', fr: 'Des cartes d’un matin, des cartes d’odeurs, une carte de tous les magasins qui ouvrent tard.' },
    worked: { en: 'Large paper, and no example on the wall.', fr: 'Du grand papier, et aucun exemple au mur.' },
  },
  'manual-typewriters': {
    stoodOut: { en: 'The sound brought people in from the corridor.', fr: 'Le bruit a fait entrer les gens du couloir.' },
    made: { en: 'Letters that were kept, letters that were torn up on purpose, one poem of four lines.', fr: 'Des lettres gardées, des lettres déchirées exprès, un poème de quatre lignes.' },
    worked: { en: 'Two machines on one table, so that one could help the other.', fr: 'Deux machines sur une table, pour que l’un aide l’autre.' },
    next: { en: 'New ribbons, and a felt mat under each machine.', fr: 'Des rubans neufs, et un feutre sous chaque machine.' },
  },
  plasticine: {
    stoodOut: { en: 'A whole market grew on the table, with prices.', fr: 'Tout un marché a poussé sur la table, avec ses prix.' },
    made: { en: 'Bread, shoes, a bus with its driver. “It stops wherever I say.”', fr: 'Du pain, des chaussures, un bus et son chauffeur. «\u202fIl s’arrête où je dis.\u202f»' },
    worked: { en: 'Wet wipes within reach of every chair.', fr: 'Des lingettes à portée de chaque chaise.' },
  },
  textiles: {
    stoodOut: { en: 'Hardly a word for an hour, and nobody minded.', fr: 'Presque pas un mot pendant une heure, et personne n’en a souffert.' },
    made: { en: 'Patches for one long cloth. A stitch was taught that none of us knew.', fr: 'Des pièces pour une longue étoffe. On nous a appris un point qu’aucun de nous ne connaissait.' },
    worked: { en: 'Needles threaded beforehand, and counted back in.', fr: 'Les aiguilles enfilées avant, et recomptées après.' },
  },
}

const daysBefore = (today: Day, day: Day) => Temporal.PlainDate.from(day).until(Temporal.PlainDate.from(today), { largestUnit: 'days' }).days
const clock = (time: string, minutes: number) => Temporal.PlainTime.from(time).add({ minutes }).toString({ smallestUnit: 'minute' })
/** On the way home from a session. */
const afterwards = ({ endsAt }: SessionSummary) => endsAt + 90 * 60_000

type Evening = { readonly language: Language; readonly partners: ReadonlyMap<string, Parameters<ExampleClient['partners']['setPresent']>[0]['partnerId']> }

/**
 * Writes the debrief of every session that was held, each on its evening, but for those of the last days: there is always
 * something still to write. `moveClock` sets the clock to an instant in UTC milliseconds.
 */
export async function writeDebriefs(api: ExampleClient, today: Day, language: Language, moveClock: (at: number) => void) {
  const groups = new Map((await done(api.groups.list({}))).map((group) => [group.id, group]))
  const partners = new Map((await done(api.partners.list({}))).map(({ name, id }) => [name, id]))
  const held = (await done(api.sessions.list({ from: '2027-01-04', to: today }))).filter((session) => session.missed === null && daysBefore(today, dayOf(session)) > 8)
  for (const session of held.toSorted((one, other) => one.endsAt - other.endsAt)) {
    const group = session.group && groups.get(session.group.id)
    if (!group) continue
    moveClock(afterwards(session))
    await writeOne(api, session, group, { language, partners })
  }
}

async function writeOne(api: ExampleClient, session: SessionSummary, { forWhom }: Group, { language, partners }: Evening) {
  const day = dayOf(session)
  const { id: sessionId } = session
  // Somebody always speaks the language spoken most.
  const heard = (heardAt[forWhom] ?? []).filter(([tag, share], at) => at === 0 || chance(day, `${tag} was heard`) * 100 < share).map(([tag]) => tag)
  await done(api.debriefs.setHeard({ sessionId, heard }))
  const referrals = (askedFor[forWhom] ?? []).flatMap((service) => {
    const n = Math.round(chance(day, service) * (forWhom === 'open' ? 6 : 3)) - 1
    return n > 0 ? [{ service, n }] : []
  })
  if (referrals.length > 0) await done(api.debriefs.setReferrals({ sessionId, referrals }))

  const { blocks } = await done(api.sessions.byId({ id: sessionId }))
  const activity = blocks.find((block) => block.activity !== null)?.activity ?? null
  const words = activity === null ? undefined : said[activity]
  await done(
    api.debriefs.write({
      sessionId,
      ...(words && { stoodOut: words.stoodOut[language], made: words.made[language], worked: words.worked[language] }),
      tags: tags.filter((tag) => chance(day, tag) < 0.2),
      atmosphere: 2 + Math.floor(chance(day, 'atmosphere') * 4),
      safeguarding: chance(day, 'safeguarding') > 0.9,
      incident: false,
    }),
  )
  if (activity !== null && words?.next && chance(day, 'next') > 0.6) await done(api.debriefs.nextTime({ sessionId, activity: ActivityKey.parse(activity), text: words.next[language] }))

  // Whoever sets up and packs is there before and after; once in a while one of them goes early.
  const { start, end } = whenOf(session)
  const round = session.mode === 'online' ? 0 : 45
  const worked = session.asked.map(({ personId }, at) => ({ personId, from: clock(start, -round), until: clock(end, at > 0 && chance(day, 'early') > 0.8 ? -30 : round) }))
  await done(api.debriefs.setWorked({ sessionId, worked }))
  await interpret(api, session, day)
  const daycentre = partners.get('La Maison des Vents')
  if (session.placeKind === 'day-centre' && daycentre) {
    await done(api.partners.setPresent({ sessionId, partnerId: daycentre, isPresent: true }))
    await done(api.debriefs.setStaff({ sessionId, partnerId: daycentre, staff: 1 + Math.round(chance(day, 'partners') * 2) }))
  }
  await done(api.debriefs.close({ sessionId }))
}

/** Samira K. interpreted wherever she was asked. */
async function interpret(api: ExampleClient, session: SessionSummary, day: Day) {
  const samira = session.asked.find(({ name }) => name === 'Samira K.')
  if (!samira) return
  const { id } = await done(api.interpreters.request({ sessionId: session.id, language: 'ar' }))
  const minutes = (session.endsAt - session.startsAt) / 60_000
  await done(api.interpreters.change({ id, personId: samira.personId, mode: 'on-site', minutes, isBriefed: true, isDebriefed: chance(day, 'debriefed') > 0.4 }))
}
