import type { Language } from '#shared/i18n/languages.ts'
import type { Activity } from '#shared/library/library.schema.ts'

/** A line for whoever made the method of an activity; they are named wherever it is announced or run (domain study, 1.29). */
export type Credit = { readonly activity: string; readonly text: string }

/** The credits due for some activities, in the language of the paper; most methods belong to nobody. */
export const creditsFor = (activities: readonly Pick<Activity, 'name' | 'credit'>[], language: Language): Credit[] =>
  activities.flatMap(({ name, credit }) => (credit && credit[language] !== '' ? [{ activity: name[language], text: credit[language] }] : []))
