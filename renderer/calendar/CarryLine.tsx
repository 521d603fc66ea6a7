import { useTranslation } from 'react-i18next'
import { capital, dayInWords } from '#shared/i18n/dates.ts'
import { feastsOn } from '#shared/calendar/feasts.rules.ts'
import { closureOn } from '#shared/places/closures.rules.ts'
import { useWhoCannot } from '#renderer/groups/MoveDate.tsx'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import styles from './Calendar.module.css'
import type { Carried } from './use-carry.ts'
import type { Season } from './use-season.ts'

/** Says at once, to the eye and to a screen reader, what is known of the day a session is carried over. */
export function CarryLine({ season, carried, said }: { readonly season: Season; readonly carried: Carried | null; readonly said: string }) {
  const sentence = useSentence(season, carried)
  return (
    <>
      <p className={styles.carry} role="status">
        {sentence}
      </p>
      <VisuallyHidden>
        <span role="status">{carried ? '' : said}</span>
      </VisuallyHidden>
    </>
  )
}

function useSentence({ feasts, closures }: Season, carried: Carried | null): string {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const feastWords = useFeastWords()
  const whoCannot = useWhoCannot()
  if (!carried) return ''
  const { session, from, to } = carried
  const day = capital(dayInWords(to, language))
  if (from === to) return t('carry.over', { day, remarks: t('carry.same') })
  const closure = session.mode === 'online' ? undefined : closureOn(closures, session.placeId, to)
  const remarks = [
    ...(closure ? [t(closure.why === '' ? 'ifMoved.closed' : 'ifMoved.closedWhy', { why: closure.why })] : []),
    ...feastsOn(feasts, to).map((feast) => `${capital(feastWords(feast))}.`),
    ...whoCannot(session, to),
  ]
  return t('carry.over', { day, remarks: remarks.join(' ') || t('carry.free') })
}
