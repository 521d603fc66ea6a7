import type { Block, Session } from '#shared/sessions/sessions.schema.ts'
import { leila, order, samira, session, spoken, team3, tom } from './example-content.ts'
import { shipped } from '../library/shipped-library.ts'

/** A signed welcome in every script the team may speak. */
export const everyScript = [
  spoken('ar', 'أهلًا بكم. تعالوا واجلسوا متى شئتم، وغادروا متى شئتم.'),
  spoken('ps', 'ښه راغلاست. هر وخت چې غواړئ کېنئ او لاړ شئ.'),
  spoken('ckb', 'بەخێربێن. کەی ویستتان دابنیشن و بڕۆن.'),
  spoken('ti', 'እንቋዕ ብደሓን መጻእኩም። ክትደልዩ ኮፍ በሉ።'),
  spoken('bn', 'স্বাগতম। যখন ইচ্ছা বসুন, যখন ইচ্ছা যান।'),
  spoken('pa', 'ਜੀ ਆਇਆਂ ਨੂੰ। ਜਦੋਂ ਚਾਹੋ ਬੈਠੋ।'),
  spoken('uk', 'Ласкаво просимо. Сідайте і йдіть, коли захочете.'),
  spoken('vi', 'Chào mừng các bạn. Hãy ngồi xuống và rời đi bất cứ lúc nào.'),
  spoken('kmr', 'Bi xêr hatin. Kengî bixwazin rûnin û biçin.'),
]

/** A whole day in twenty blocks, each with the longest words the library has. */
export function longDay(): Session {
  const steps = shipped.activities.flatMap(({ key, steps }) => steps.map((step) => ({ key, ...step })))
  const longest = steps.toSorted((one, other) => other.text.fr.length - one.text.fr.length).slice(0, 20)
  return session({
    title: 'Une très longue journée avec les partenaires, les familles et les bénévoles, dedans puis dehors si le temps le permet',
    placeName: 'Accueil de jour des personnes exilées et de leurs familles',
    blocks: order(
      longest.map(({ key, phase, text }, at) => ({
        kind: phase,
        activity: key,
        title: at % 3 === 0 ? 'Un moment dont le titre a été écrit par l’équipe et qui prend de la place' : null,
        text: text.fr,
        minutes: 25,
        leaders: at % 2 === 0 ? team3.map(({ id }) => id) : [leila.id],
      })),
    ),
  })
}

/** More blocks than a page has lines: it must take a second page, and lose nothing. */
export const tooLong = (): Session =>
  session({
    title: 'A week in one plan',
    blocks: order(Array.from({ length: 70 }, (_, at) => ({ title: `Block number ${at + 1}`, text: `What is said in block ${at + 1}.`, minutes: 5, leaders: [tom.id, samira.id] }))),
  })

const endlessText = (end: string) => `${'Everything that could be said about it. '.repeat(499)}${end}`

/** Twenty thousand characters in one block, between two others, under the longest title a session may have. */
export const endless = (): Session =>
  session({
    title: 'Kite'.repeat(50),
    blocks: order([{ title: 'Before' }, { title: '🪁 All of it', text: endlessText('THE END OF IT') }, { title: 'After' }]),
  })

/** Words to say that no page can hold. */
export const endlessWords = [spoken('so', endlessText('THE LAST WORD'))]

/** Every activity of the library in one session: the longest packing list there can be. */
export const everything = (): Session =>
  session({ title: 'Everything at once', blocks: order(shipped.activities.map(({ key }) => ({ kind: 'activity', activity: key }))) })

/** Three activities entered whole and some pauses: twenty blocks in the library's words. */
export function twentyBlocks(): Session {
  const [table, blue, kites] = ['community-table', 'cyanotype', 'kites'].map((name) => shipped.activities.find(({ key }) => key === name))
  const middle = [table, blue, kites].flatMap((activity) => (activity?.steps ?? []).slice(1, -1).map(({ phase }) => ({ kind: phase, activity: activity?.key ?? null })))
  const plan: Partial<Block>[] = [
    { kind: 'travel', minutes: 90 },
    { kind: 'arrival', activity: table?.key ?? null },
    ...middle,
    { kind: 'pause' },
    { kind: 'clean-up', activity: blue?.key ?? null, ledByEveryone: true },
    { kind: 'note', title: 'Dix minutes calmes pour l’équipe' },
  ]
  return session({ title: 'La table, le bleu et le vent', blocks: order(plan.map((block) => ({ leaders: [leila.id, tom.id], ...block }))) })
}
