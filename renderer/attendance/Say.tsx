import { Trans, useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { monthInWords } from '#shared/i18n/dates.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useTold } from './use-told.ts'

/** Less than a tenth more or less is much the same. */
const alike = (a: number, b: number) => Math.abs(a - b) <= Math.max(a, b) / 10

/** What the fortnights say in a sentence or two. */
export function Say({ trends: { fortnights, usual, before, growing, reach, held } }: { readonly trends: Trends }) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const told = useTold()
  const first = fortnights.find(({ came }) => came !== null)
  if (held === 0 || !first) return t('empty.period')
  const since = monthInWords(first.first, language)
  const compared = () => {
    if (!before || !usual || usual.kind === 'few' || before.usual.kind === 'few') return ''
    if (alike(usual.n, before.usual.n)) return t('say.same')
    return t(usual.n > before.usual.n ? 'say.more' : 'say.fewer', { n: told(before.usual) })
  }
  const key = usual === null ? 'sum' : usual.kind === 'few' ? 'few' : 'usual'
  const values = { n: told(usual ?? reach.came), since, compared: compared() }
  return (
    <>
      <Trans t={t} i18nKey={`say.${key}`} values={values} components={{ b: <b /> }} tOptions={{ interpolation: { escapeValue: false } }} />
      {growing !== null && ` ${t('say.growing', { place: growing })}`}
    </>
  )
}
