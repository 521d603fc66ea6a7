import { useTranslation } from 'react-i18next'
import { Mode } from '#shared/groups/groups.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './Groups.module.css'
import { fromDay, type SeriesForm } from './series-form.ts'
import { usePlaces, useWeekdayNames } from './use-groups.ts'

const nowhere = 'nowhere'
const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const
/** Rhythms to choose from; another one that is stored stays a choice. */
const oftens = [1, 2, 3, 4, 6, 8]

type Props = { readonly form: SeriesForm; readonly onChange: (form: SeriesForm) => void; readonly isNew: boolean; readonly titleError: string | undefined }

/** How often, on which days, at what times, where, and until when. */
export function SeriesFields({ form, onChange, isNew, titleError }: Props) {
  const { t } = useTranslation('groups')
  const nameOf = useWeekdayNames()
  const tooMuch = useRoom()
  const set = (changes: Partial<SeriesForm>) => onChange({ ...form, ...changes })
  const choices = oftens.includes(form.everyWeeks) ? oftens : [...oftens, form.everyWeeks]
  return (
    <div className={styles.fields}>
      {isNew && (
        <div className={styles.wide}>
          <TextField label={t('series.sessionTitle')} value={form.title} onChange={(title) => set({ title })} error={tooMuch(form.title, 'line') ?? titleError} />
        </div>
      )}
      <Select
        label={t('series.often')}
        placeholder={t('choose')}
        options={choices.map((count) => ({ id: String(count), label: t('series.everyN', { count }) }))}
        value={String(form.everyWeeks)}
        onChange={(count) => set({ everyWeeks: Number(count) })}
      />
      <DateField
        label={t(isNew ? 'series.from' : 'series.fromChange')}
        calendarLabel={t('series.calendar')}
        value={form.from}
        onChange={(from) => onChange(fromDay(form, from))}
      />
      <div className={styles.wide}>
        <ToggleWords
          label={t('series.weekdays')}
          options={weekdays.map((id) => ({ id, label: nameOf(Number(id)) }))}
          value={weekdays.filter((id) => form.weekdays.includes(Number(id)))}
          onChange={(ids) => set({ weekdays: ids.map(Number) })}
        />
      </div>
      <TimeField label={t('start')} value={form.start} onChange={(start) => set({ start })} />
      <TimeField
        label={t('end')}
        value={form.end}
        onChange={(end) => set({ end })}
        error={form.start !== null && form.end !== null && form.end <= form.start ? t('problem.EndBeforeStart') : undefined}
      />
      <PlaceFields form={form} set={set} />
      <EndFields form={form} set={set} />
    </div>
  )
}

type PartProps = { readonly form: SeriesForm; readonly set: (changes: Partial<SeriesForm>) => void }

function PlaceFields({ form, set }: PartProps) {
  const { t } = useTranslation(['groups', 'sessions'])
  const places = usePlaces()
  return (
    <>
      <Segmented
        label={t('mode')}
        isLabelVisible
        className={styles.wide ?? ''}
        options={Mode.options.map((id) => ({ id, label: t(`sessions:mode.${id}`) }))}
        value={form.mode}
        onChange={(mode) => set({ mode })}
      />
      <Select
        label={t('place')}
        placeholder={t('noPlace')}
        options={[{ id: nowhere, label: t('noPlace') }, ...places.map((place) => ({ id: place.id as string, label: placeInWords(place) }))]}
        value={places.find(({ id }) => id === form.placeId)?.id ?? nowhere}
        onChange={(id) => set({ placeId: id === nowhere ? null : PlaceId.parse(id) })}
      />
      <Stepper label={t('expected')} value={form.expected} onChange={(expected) => set({ expected })} maxValue={1000} />
    </>
  )
}

function EndFields({ form, set }: PartProps) {
  const { t } = useTranslation('groups')
  return (
    <>
      <Segmented
        label={t('series.ends')}
        isLabelVisible
        options={[
          { id: 'times', label: t('series.afterTimes') },
          { id: 'day', label: t('series.onADay') },
        ]}
        value={form.endsBy}
        onChange={(endsBy) => set({ endsBy })}
      />
      {form.endsBy === 'day' ? (
        <DateField label={t('series.lastDay')} calendarLabel={t('series.calendar')} value={form.lastDay} onChange={(lastDay) => set({ lastDay })} />
      ) : (
        <Stepper label={t('series.times')} value={form.times} onChange={(times) => set({ times })} minValue={1} />
      )}
    </>
  )
}
