import { useTranslation } from 'react-i18next'
import { capital, dateInWords, dayInShort } from '#shared/i18n/dates.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { daysOf } from '#shared/today/today.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { kites } from '#renderer/sessions/state-kites.ts'
import { FortnightString } from '#renderer/ui/FortnightString.tsx'
import type { TodayFacts } from './use-today.ts'

/** As many letters as stand under a day of the string. */
const short = 12

/** The fourteen days on their string, a kite for every session. */
export function Fortnight({ facts: { fortnight, sessions, today } }: { readonly facts: TodayFacts }) {
  const { t } = useTranslation(['today', 'sessions'])
  const language = useLanguage()
  const word = placeWord((key) => t(`word.${key}`))
  const days = daysOf(fortnight).map((day) => {
    // Fourteen days stand close: `jeu.` does without its point.
    const [weekday = '', number = ''] = dayInShort(day, language).replace('.', '').split(' ')
    return {
      day,
      weekday: capital(weekday),
      number,
      marks: sessions
        .filter((session) => dayOf(session) === day)
        .map((session) => ({
          id: session.id,
          label: word(session),
          state: kites[session.state],
          stateLabel: t(`sessions:state.${session.state}`),
          href: `/sessions/${session.id}`,
        })),
    }
  })
  const span = { number: fortnight.number, from: dateInWords(fortnight.first, language), to: dateInWords(fortnight.last, language) }
  return <FortnightString label={t('fortnight', span)} days={days} today={today} todayLabel={t('now')} />
}

type Word = NonNullable<SessionSummary['placeKind']> | 'none'

/** A word or two for where a session meets: its name where that is short, else its kind, else its town. */
const placeWord = (kindWord: (kind: Word) => string) => (session: SessionSummary) => {
  if (session.mode === 'online') return kindWord('online')
  if (session.placeName === '') return kindWord('none')
  if (session.placeName.length <= short) return session.placeName
  const isPlain = session.placeKind === null || session.placeKind === 'other' || session.placeKind === 'own-space'
  return isPlain && session.placeTown !== '' ? session.placeTown : kindWord(session.placeKind ?? 'other')
}
