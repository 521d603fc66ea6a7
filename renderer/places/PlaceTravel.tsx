import { useTranslation } from 'react-i18next'
import type { Result } from '#shared/kernel/result.ts'
import type { OwnTravelTime, Place } from '#shared/places/places.schema.ts'
import { assumed, travelAmong } from '#shared/places/travel.rules.ts'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { NumberField } from '#renderer/ui/NumberField.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './PlaceTravel.module.css'
import { usePlaces } from './use-places.ts'

type Props = {
  readonly place: Place
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

const minutesFormat = { style: 'unit', unit: 'minute', unitDisplay: 'short' } as const

/** How long it takes from here to the team's other places: an estimate by the map, or what the team knows. */
export function PlaceTravel({ place, run, isReadOnly }: Props) {
  const { t } = useTranslation('places')
  const { data: places = [] } = usePlaces()
  const { data: own } = useCall(['places', 'travelTimes'], () => api.places.travelTimes({}))
  const others = places.filter(({ id, kind }) => id !== place.id && kind !== 'online')
  if (!own || others.length === 0) return null
  return (
    <Section title={t('travelTitle')} isRuled>
      <Stack isTight>
        <p className={styles.help}>{t('travelHelp', assumed)}</p>
        <ul className={styles.travel}>
          {others.map((other) => (
            <OneWay key={other.id} place={place} other={other} own={own} run={run} isReadOnly={isReadOnly} />
          ))}
        </ul>
      </Stack>
    </Section>
  )
}

type OneProps = Props & { readonly other: Place; readonly own: readonly OwnTravelTime[] }

function OneWay({ place, other, own, run, isReadOnly }: OneProps) {
  const { t } = useTranslation('places')
  const estimate = travelAmong([place, other], [])(place.id, other.id)
  const stored = travelAmong([place, other], own)(place.id, other.id)
  const typed = stored?.isOwn ? stored.minutes : null
  const { value, change, saveNow } = useAutosave(typed, (minutes) => run(api.places.setTravelTime({ one: place.id, other: other.id, minutes })))
  return (
    <li>
      <span>
        {other.name}
        <small>{estimate === null ? t('travelUnknown') : t('travelAbout', { minutes: minutesInWords(estimate.minutes) })}</small>
      </span>
      <NumberField
        label={t('travelOwn', { place: other.name })}
        isLabelHidden
        size="dense"
        className={styles.minutes ?? ''}
        format={minutesFormat}
        minValue={0}
        maxValue={1440}
        value={value}
        onChange={(minutes) => change(minutes === null ? null : Math.round(minutes))}
        onBlur={() => void saveNow()}
        isDisabled={isReadOnly}
      />
    </li>
  )
}
