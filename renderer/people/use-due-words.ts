import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import { dueOf } from '#shared/people/checks.rules.ts'
import type { Check } from '#shared/people/people.schema.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'

/** That a check is over or soon will be, as a sentence; null while nothing is due. */
export function useDueWords(): (check: Check) => string | null {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const today = useToday()
  return (check) => {
    const due = today === undefined ? null : dueOf(check, today)
    if (due === null || check.renewBy === null) return null
    return t(`due.${due}`, { check: t(`checkKind.${check.kind}`), day: dateInWords(check.renewBy, language, { year: true }) })
  }
}
