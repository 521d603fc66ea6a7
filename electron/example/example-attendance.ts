import type { TrendNote } from '#shared/attendance/trends.schema.ts'
import type { Language } from '#shared/i18n/languages.ts'
import type { Bilingual } from '#shared/library/library.schema.ts'
import { done, type ExampleClient } from './example-client.ts'

/** What the example's lead noted of its fortnights: the first of them, and that of the storm in which the clinic stayed away. */
const notes: readonly (Omit<TrendNote, 'id' | 'text'> & { readonly text: Bilingual })[] = [
  { day: '2027-01-04', kind: 'closure', text: { en: 'Winter: the library was still closed', fr: 'Hiver\u202f: la bibliothèque encore fermée' } },
  { day: '2027-03-05', kind: 'weather', text: { en: 'Storm: no clinic van', fr: 'Tempête\u202f: pas de camion' } },
]

/** Notes on the line of the example's attendance. */
export async function noteOnTheLine(api: ExampleClient, language: Language) {
  for (const { text, ...note } of notes) await done(api.attendance.addNote({ ...note, text: text[language] }))
}
