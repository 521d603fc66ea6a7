import { useTranslation } from 'react-i18next'
import { capital, dayInWords } from '#shared/i18n/dates.ts'
import { feastsOn } from '#shared/calendar/feasts.rules.ts'
import { goalOf, type PlaceRow } from '#shared/calendar/rows.rules.ts'
import { closureOn } from '#shared/places/closures.rules.ts'
import { useWhoCannot } from '#renderer/groups/MoveDate.tsx'
import { useFeastWords } from '#renderer/kernel/use-feast-words.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import styles from './Calendar.module.css'
import type { Carried } from './use-carry.ts'
import { useRowWords } from './use-rows.ts'
import type { Season } from './use-season.ts'

type Props = { readonly season: Season; readonly rows: readonly PlaceRow[]; readonly carried: Carried | null; readonly said: string }

/** Says at once, to the eye and to a screen reader, what is known of the day and the place a session is carried over. */
export function CarryLine({ season, rows, carried, said }: Props) {
  const sentence = useSentence(season, rows, carried)
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

function useSentence({ feasts, closures, places }: Season, rows: readonly PlaceRow[], carried: Carried | null): string {
  const { t } = useTranslation('calendar')
  const language = useLanguage()
  const feastWords = useFeastWords()
  const whoCannot = useWhoCannot()
  const rowWords = useRowWords()
  if (!carried) return ''
  const { session, from, to } = carried
  const day = capital(dayInWords(to.day, language))
  const row = to.row === from.row ? undefined : rows.find(({ id }) => id === to.row)
  if (from.day === to.day && !row) return t('carry.over', { day, remarks: t('carry.same') })
  const { mode, placeId } = (row && goalOf(row, session, places)) ?? session
  const closure = mode === 'online' ? undefined : closureOn(closures, placeId, to.day)
  const remarks = [
    ...(closure ? [t(closure.why === '' ? 'ifMoved.closed' : 'ifMoved.closedWhy', { why: closure.why })] : []),
    ...feastsOn(feasts, to.day).map((feast) => `${capital(feastWords(feast))}.`),
    ...whoCannot(session, to.day),
  ]
  const over = { day, remarks: remarks.join(' ') || t(row ? 'carry.there' : 'carry.free') }
  return row ? t('carry.overAt', { ...over, place: rowWords(row) }) : t('carry.over', over)
}
