import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import { Currency } from '#shared/kernel/money.ts'
import { Means } from '#shared/trips/trips.schema.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { SavedAmount } from '#renderer/kernel/SavedAmount.tsx'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import type { TripPartProps } from './TripDetails.tsx'
import styles from './Trips.module.css'
import { useTripWhen } from './use-trips.ts'

/** Where from, where to, when, how, and what it is expected to cost. */
export function TripFacts(part: TripPartProps) {
  const { t } = useTranslation('trips')
  const { trip, change, isReadOnly } = part
  const when = useTripWhen()
  return (
    <div className={styles.fields}>
      <SavedTextField
        label={t('name')}
        stored={trip.name}
        save={(name) => change({ name })}
        check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
        isReadOnly={isReadOnly}
        className={styles.wide ?? ''}
      />
      <SavedTextField label={t('from')} stored={trip.from} save={(from) => change({ from })} isReadOnly={isReadOnly} />
      <SavedTextField label={t('to')} stored={trip.to} save={(to) => change({ to })} isReadOnly={isReadOnly} />
      {isReadOnly ? (
        <>
          <TextField label={t('journey')} value={when(trip)} isReadOnly />
          <TextField label={t('means')} value={t(`by.${trip.means}`)} isReadOnly />
        </>
      ) : (
        <>
          <Days {...part} />
          <Segmented
            label={t('means')}
            isLabelVisible
            className={styles.wide ?? ''}
            options={Means.options.map((id) => ({ id, label: t(`by.${id}`) }))}
            value={trip.means}
            onChange={(means) => void change({ means })}
          />
          <Costs {...part} />
        </>
      )}
    </div>
  )
}

function Days({ trip, change }: TripPartProps) {
  const { t } = useTranslation('trips')
  const [problem, setProblem] = useState<string>()
  const [back, setBack] = useState<Day | null>()
  const changeOut = (day: Day | null) => {
    setProblem(undefined)
    setBack(undefined)
    if (isMeant(day)) void change({ out: day })
  }
  /** A day before the way out stays in the field, said and unsaved. */
  const changeBack = (day: Day | null) => {
    setBack(day)
    if (!isMeant(day)) return
    setProblem(day < trip.out ? t('backBeforeOut') : undefined)
    if (day >= trip.out) void change({ back: day })
  }
  return (
    <>
      <DateField label={t('outDay')} calendarLabel={t('calendar')} value={trip.out} onChange={changeOut} />
      <TimeField label={t('outTime')} help={t('timeHelp')} value={trip.outTime} onChange={(outTime) => void change({ outTime })} />
      <DateField label={t('backDay')} calendarLabel={t('calendar')} value={problem === undefined ? trip.back : (back ?? null)} onChange={changeBack} error={problem} />
      <TimeField label={t('backTime')} value={trip.backTime} onChange={(backTime) => void change({ backTime })} />
    </>
  )
}

function Costs({ trip, change }: TripPartProps) {
  const { t } = useTranslation(['trips', 'common'])
  const { value: seats, change: changeSeats } = useAutosave(trip.seats, (typed) => change({ seats: typed }))
  return (
    <>
      <SavedAmount key={trip.currency} label={t('cost')} help={t('costHelp')} stored={trip.cost} currency={trip.currency} save={(cost) => change({ cost })} />
      <Select
        label={t('currency')}
        placeholder={t('currency')}
        options={Currency.options.map((id) => ({ id, label: t(`common:currencies.${id}`) }))}
        value={trip.currency}
        onChange={(currency) => void change({ currency })}
      />
      <Stepper label={t('seats')} help={t('seatsHelp')} value={seats} onChange={changeSeats} minValue={1} maxValue={99} />
      <Checkbox label={t('booked')} detail={t('bookedDetail')} value={trip.booked} onChange={(booked) => void change({ booked })} />
    </>
  )
}
