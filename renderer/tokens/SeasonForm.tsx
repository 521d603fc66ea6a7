import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import { daysLater, isMeant, type Day } from '#shared/kernel/day.ts'
import { keptUntil, spanAround } from '#shared/tokens/tokens.rules.ts'
import { mostCards, type TokenSeason } from '#shared/tokens/tokens.schema.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import styles from './GroupCards.module.css'

type Said = Pick<TokenSeason, 'from' | 'until' | 'cards'>
type Props = {
  readonly groupId: GroupId
  /** The one whose last day changes; none for a new one. */
  readonly season?: TokenSeason
  /** Those the group has. */
  readonly seasons: readonly TokenSeason[]
  readonly save: (said: Said) => Promise<void>
  readonly onClose: () => void
}

/** Enough for 14 people to choose from. */
const usualCards = 20

/** From when until when cards count, and how many to deal. Until what day they are kept stands there before it is said. */
export function SeasonForm({ groupId, season, seasons, save, onClose }: Props) {
  const { t } = useTranslation(['tokens', 'common'])
  const language = useLanguage()
  const today = useToday()
  const { data: series = [] } = useCall(['groups', 'series', groupId], () => api.groups.series({ groupId }))
  const last = seasons.map(({ until }) => until).toSorted().at(-1)
  const first = season?.from ?? (last !== undefined && last >= today ? daysLater(last, 1) : today)
  const [typed, setTyped] = useState<{ readonly from?: Day | null; readonly until?: Day | null; readonly cards?: number | null }>({})
  const from = typed.from === undefined ? first : typed.from
  const until = typed.until === undefined ? (season?.until ?? spanAround(first, series).until) : typed.until
  const cards = typed.cards === undefined ? (season?.cards ?? usualCards) : typed.cards
  const [isAsked, setAsked] = useState(false)
  const missing = (day: Day | null) => (isAsked && !isMeant(day) ? t('dayMissing') : undefined)
  const submit = () => {
    setAsked(true)
    if (isMeant(from) && isMeant(until) && cards !== null) void save({ from, until, cards })
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        submit()
      }}
    >
      {!season && <DateField label={t('from')} calendarLabel={t('calendar')} value={from} error={missing(from)} onChange={(day) => setTyped({ ...typed, from: day })} />}
      <DateField
        label={t('until')}
        calendarLabel={t('calendar')}
        value={until}
        error={missing(until)}
        {...(isMeant(until) && { help: t('kept', { day: dateInWords(keptUntil({ until }), language, { year: true }) }) })}
        onChange={(day) => setTyped({ ...typed, until: day })}
      />
      {!season && <Stepper label={t('howMany')} help={t('howManyHelp')} value={cards} minValue={1} maxValue={mostCards} onChange={(count) => setTyped({ ...typed, cards: count })} />}
      <Actions>
        <Button kind="primary" type="submit">
          {t(season ? 'save' : 'startNow')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      </Actions>
    </form>
  )
}
