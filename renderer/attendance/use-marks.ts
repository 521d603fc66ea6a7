import { useTranslation } from 'react-i18next'
import { fortnightAt } from '#shared/attendance/periods.rules.ts'
import type { TrendFortnight, Trends } from '#shared/attendance/trends.schema.ts'
import { dateInShort, dateInWords } from '#shared/i18n/dates.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTold } from './use-told.ts'

/** A fortnight as it is drawn: its number as it is told, its days, its notes, and all of it in a sentence. */
export type Mark = TrendFortnight & { readonly value: string; readonly label: string; readonly days: string; readonly notes: readonly string[]; readonly words: string }

export function useMarks({ fortnights, notes }: Trends): readonly Mark[] {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const told = useTold()
  const start = fortnights[0]!.first
  return fortnights.map((fortnight, at) => {
    const { number, first, last, came, sessions, isRunning } = fortnight
    const value = told(came)
    const own = notes.filter(({ day }) => fortnightAt(day, start) === at).map(({ text }) => text)
    const counted = came === null ? t('rhythm.none') : came.kind === 'few' ? t('rhythm.few') : t(isRunning ? 'rhythm.attendancesSoFar' : 'rhythm.attendances', { n: value })
    const [from, to] = [dateInWords(first, language), dateInWords(last, language, { year: true })]
    const more = [...(sessions > 0 ? [t('rhythm.sessions', { count: sessions })] : []), ...own].map((sentence) => ` ${sentence}.`).join('')
    const words = t('rhythm.mark', { number, from, to, came: counted, more })
    return { ...fortnight, value, label: dateInShort(first, language), days: `${from} – ${to}`, notes: own, words }
  })
}
