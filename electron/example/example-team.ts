import type { Language } from '#shared/i18n/languages.ts'
import type { Work } from '#shared/people/people.schema.ts'
import type { ExampleMember } from '#electron/vault/vault-holder.ts'

/** The invented team: no organisation, place or person in it exists. */
export const exampleTeam = {
  name: { en: 'Northern France team', fr: 'Équipe du Nord' } satisfies Record<Language, string>,
  zone: 'Europe/Paris',
  anchorMonday: '2027-01-04',
} as const

/** When an example is looked at, in UTC milliseconds: Wednesday 14 April 2027, 18:10 in Paris. Its season lies round it. */
export const exampleMoment = Date.parse('2027-04-14T16:10:00Z')

/** Those who have keys, in the order in which an example's unlock screen offers them. Adaeze O. founds the vault. */
export const exampleMembers: readonly ExampleMember[] = [
  { name: 'Leïla B.', shortName: 'leila', roles: ['facilitator'], passphrase: 'four kites over the dunes' },
  { name: 'Tom H.', shortName: 'tom', roles: ['facilitator'], passphrase: 'tea before the typewriter' },
  { name: 'Adaeze O.', shortName: 'adaeze', roles: ['lead'], passphrase: 'paper lantern on the sill' },
  { name: 'Ruth A.', shortName: 'ruth', roles: ['supervisor'], passphrase: 'quiet chair by the window' },
  { name: 'Mathieu D.', shortName: 'mathieu', roles: ['facilitator'], passphrase: 'blue thread and marram grass' },
]

/** What is known of everybody who works with the team. Numbers are from the range kept for stories (Arcep, Ofcom). */
export const examplePeople: Readonly<
  Record<string, { readonly works: readonly Work[]; readonly languages: readonly string[]; readonly therapist?: true; readonly phone?: string }>
> = {
  'Adaeze O.': { works: ['coordinator', 'safeguarding-lead'], languages: ['en', 'fr'], phone: '+33 6 39 98 01 12' },
  'Leïla B.': { works: ['facilitator'], languages: ['fr', 'en', 'ar'], therapist: true, phone: '+33 6 39 98 01 27' },
  'Tom H.': { works: ['facilitator'], languages: ['en'], therapist: true, phone: '+44 7700 900 318' },
  'Mathieu D.': { works: ['facilitator'], languages: ['fr', 'en'], phone: '+33 6 39 98 01 45' },
  'Ruth A.': { works: ['supervisor'], languages: ['en', 'fr'], therapist: true },
  'Samira K.': { works: ['interpreter'], languages: ['ar', 'fr', 'en'], phone: '+33 6 39 98 01 63' },
  'Yonas T.': { works: ['interpreter'], languages: ['ti', 'am', 'en'] },
  'Farid N.': { works: ['interpreter', 'driver'], languages: ['ps', 'prs', 'fr'] },
  'Joanna W.': { works: ['co-facilitator', 'first-aider'], languages: ['en', 'fr'] },
  'Ines M.': { works: ['volunteer'], languages: ['fr', 'ar'] },
}
