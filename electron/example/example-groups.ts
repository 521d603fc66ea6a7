import type { ForWhom } from '#shared/groups/groups.schema.ts'
import type { ClockTime, Day } from '#shared/kernel/day.ts'
import type { Bilingual } from '#shared/library/library.schema.ts'
import type { MissedReason } from '#shared/sessions/sessions.schema.ts'
import type { ExamplePlaceName } from './example-places.ts'

export type ExampleGroup = {
  readonly name: Bilingual
  readonly forWhom: ForWhom
  readonly isOpen: boolean
  readonly place: ExamplePlaceName
  readonly everyWeeks: number
  readonly from: Day
  readonly times: number
  readonly start: ClockTime
  /** Activities take turns, one a fortnight. */
  readonly activities: readonly string[]
  readonly expected: number
  /** Who works; where there are several teams, they take turns. */
  readonly teams: readonly (readonly string[])[]
  readonly skipped: readonly { readonly day: Day; readonly why: Bilingual }[]
  readonly moved: readonly { readonly day: Day; readonly to: Day }[]
  readonly missed: readonly { readonly day: Day; readonly reason: MissedReason }[]
}

const asPlanned = { skipped: [], moved: [], missed: [] }

/** The groups of the team, from January to June 2027. */
export const exampleGroups: readonly ExampleGroup[] = [
  {
    ...asPlanned,
    name: { en: 'Table online', fr: 'Table en ligne' },
    forWhom: 'open',
    isOpen: true,
    place: 'online',
    everyWeeks: 1,
    from: '2027-01-05',
    times: 26,
    start: '19:00',
    activities: ['community-table-online'],
    expected: 9,
    teams: [
      ['Tom H.', 'Joanna W.'],
      ['Tom H.', 'Mathieu D.'],
    ],
    // The day after Whit Monday many are still travelling.
    moved: [{ day: '2027-05-18', to: '2027-05-19' }],
  },
  {
    ...asPlanned,
    name: { en: 'Open table', fr: 'Table ouverte' },
    forWhom: 'open',
    isOpen: true,
    place: 'dayCentre',
    everyWeeks: 2,
    from: '2027-01-07',
    times: 13,
    start: '14:00',
    activities: ['community-table', 'kites', 'maps', 'manual-typewriters'],
    expected: 30,
    teams: [['Leïla B.', 'Tom H.', 'Samira K.']],
  },
  {
    ...asPlanned,
    name: { en: 'Beside the clinic', fr: 'À côté de la clinique' },
    forWhom: 'families',
    isOpen: true,
    place: 'clinic',
    everyWeeks: 2,
    from: '2027-01-08',
    times: 13,
    start: '10:00',
    activities: ['plasticine', 'songs'],
    expected: 13,
    teams: [['Leïla B.', 'Samira K.']],
    missed: [{ day: '2027-03-05', reason: 'weather' }],
  },
  {
    ...asPlanned,
    name: { en: 'Women at the safe house', fr: 'Femmes de la maison de répit' },
    forWhom: 'women',
    isOpen: false,
    place: 'safeHouse',
    everyWeeks: 2,
    from: '2027-01-08',
    times: 13,
    start: '11:30',
    activities: ['textiles', 'painting-paper'],
    expected: 12,
    teams: [['Joanna W.', 'Samira K.']],
  },
  {
    ...asPlanned,
    name: { en: 'Young people in Paris', fr: 'Jeunes à Paris' },
    forWhom: 'young-people',
    isOpen: true,
    place: 'paris',
    everyWeeks: 2,
    from: '2027-01-14',
    times: 13,
    start: '14:00',
    activities: ['smell-and-memory', 'textiles', 'collective-document'],
    expected: 11,
    teams: [['Mathieu D.', 'Ines M.']],
    skipped: [{ day: '2027-05-06', why: { en: 'Ascension Day', fr: 'Ascension' } }],
  },
]
