import { zodResolver } from '@hookform/resolvers/zod'
import { useState } from 'react'
import { Controller, useForm } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import { z } from 'zod'
import { ClockTime, Day, localOf } from '#shared/kernel/day.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { PlaceId } from '#shared/places/places.schema.ts'
import { coordinatesOf } from '#shared/places/sun.rules.ts'
import { skies, Sky, StripMinutes } from '#shared/strips/strips.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useNow } from '#renderer/kernel/clock.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'

const StripForm = z.strictObject({ placeId: PlaceId, day: Day, time: ClockTime, sky: Sky, minutes: StripMinutes })
type StripForm = z.infer<typeof StripForm>
type Draft = { readonly [K in keyof z.input<typeof StripForm>]: z.input<typeof StripForm>[K] | null }

/** What one strip said: where and when it lay, under which sky, and the minutes whose blue was right. */
export function NewStrip() {
  const { t } = useTranslation(['strips', 'sessions', 'common'])
  const problemOf = useProblem('strips')
  const [problem, setProblem] = useState<string>()
  const [isAdded, setAdded] = useState(false)
  const now = useNow()
  const zone = useTeam()?.zone ?? 'Europe/Paris'
  const { data: places } = useCall(['places', 'list'], () => api.places.list({}))
  const underTheSun = (places ?? []).filter((place) => coordinatesOf(place) !== null)
  const { control, handleSubmit, setValue } = useForm<Draft, unknown, StripForm>({
    defaultValues: { placeId: null, day: localOf(now, zone).day, time: null, sky: 'clear', minutes: null },
    resolver: zodResolver(StripForm as unknown as z.ZodType<StripForm, Draft>),
  })
  const add = async (strip: StripForm) => {
    const reply = await api.strips.add(strip)
    setAdded(reply.ok)
    setProblem(reply.ok ? undefined : problemOf(reply.error))
    // The next strip of the same morning differs by its minutes.
    if (reply.ok) setValue('minutes', null)
  }

  if (places && underTheSun.length === 0)
    return (
      <Section title={t('new.title')}>
        <Message>{t('new.noPlaces')}</Message>
        <LinkButton kind="link" href="/places">
          {t('new.openPlaces')}
        </LinkButton>
      </Section>
    )
  return (
    <Section title={t('new.title')}>
      <form noValidate onSubmit={(event) => void handleSubmit(add)(event)}>
        <Stack isTight>
          <p>{t('new.how')}</p>
          <Controller
            control={control}
            name="placeId"
            render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
              <Select
                label={t('new.place')}
                placeholder={t('new.choosePlace')}
                options={underTheSun.map((place) => ({ id: place.id as string, label: placeInWords(place) }))}
                value={value}
                onChange={onChange}
                onBlur={onBlur}
                error={error && t('new.placeMissing')}
              />
            )}
          />
          <Controller
            control={control}
            name="day"
            render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
              <DateField label={t('new.day')} calendarLabel={t('sessions:form.calendar')} value={value} onChange={onChange} onBlur={onBlur} error={error && t('new.dayMissing')} />
            )}
          />
          <Controller
            control={control}
            name="time"
            render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
              <TimeField label={t('new.time')} value={value} onChange={onChange} onBlur={onBlur} error={error && t('new.timeMissing')} />
            )}
          />
          <Controller
            control={control}
            name="sky"
            render={({ field: { value, onChange } }) => (
              <Segmented label={t('sky')} options={skies.map((id) => ({ id, label: t(`sessions:sun.sky.${id}`) }))} value={value ?? 'clear'} onChange={onChange} />
            )}
          />
          <Controller
            control={control}
            name="minutes"
            render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
              <Stepper label={t('minutes')} help={t('new.minutesHelp')} value={value} onChange={onChange} onBlur={onBlur} minValue={1} maxValue={240} error={error && t('new.minutesMissing')} />
            )}
          />
          {problem !== undefined && (
            <Message kind="error" isLive>
              {problem}
            </Message>
          )}
          {isAdded && problem === undefined && <Message isLive>{t('new.added')}</Message>}
          <Actions>
            <Button type="submit" kind="primary">
              {t('new.add')}
            </Button>
          </Actions>
        </Stack>
      </form>
    </Section>
  )
}
