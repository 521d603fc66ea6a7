import { zodResolver } from '@hookform/resolvers/zod'
import { useEffect, useState } from 'react'
import { Controller, useForm, type FieldError } from 'react-hook-form'
import { useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { Day } from '#shared/kernel/day.ts'
import { Mode, type Group } from '#shared/groups/groups.schema.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import type { PlaceId } from '#shared/places/places.schema.ts'
import { minutesBetweenDoors } from '#shared/sessions/running-order.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { onceAtATime } from '#renderer/kernel/form.ts'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import { TimeField } from '#renderer/ui/TimeField.tsx'
import { endAfter, NewSession, usualNext, type NewSessionForm } from './new-session.ts'
import styles from './SessionsPage.module.css'

const nowhere = 'nowhere'
const form = 'new-session'

type Props = { readonly latest: SessionSummary | undefined; readonly today: Day; readonly onClose: () => void }

/** A title and a time are enough to start; the rest can follow in the plan. */
export function NewSessionDialog({ latest, today, onClose }: Props) {
  const { t } = useTranslation(['sessions', 'templates', 'common'])
  const go = useGo()
  const problemOf = useProblem('sessions')
  const [problem, setProblem] = useState<string>()
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: places = [] } = useCall(['places', 'list'], () => api.places.list({}))
  const { data: templates = [] } = useCall(['templates', 'list'], () => api.templates.list({}))
  const [templateId, setTemplateId] = useState<string | null>(useAddress('template'))
  const [follow, setFollow] = useState(true)
  const template = templates.find(({ id }) => id === templateId)
  const { control, handleSubmit, formState, getValues, setValue } = useForm<NewSessionForm, unknown, NewSession>({
    defaultValues: usualNext(latest, today),
    resolver: zodResolver(NewSession as z.ZodType<NewSession, NewSessionForm>),
  })

  /** A template fills in what it says, once it is known. */
  useEffect(() => {
    if (!template) return
    const { name, expected, blocks } = template
    if (getValues('title').trim() === '') setValue('title', name)
    if (expected !== null) setValue('expected', expected)
    const end = endAfter(getValues('start'), minutesBetweenDoors(blocks))
    if (end !== null) setValue('end', end)
    // oxlint-disable-next-line react/exhaustive-deps -- a list read anew must not overwrite what was typed since
  }, [template?.id])

  /** Choosing a group fills in what is usual for it; what nobody has said of the group stays as it is. */
  const belongTo = (group: Group | undefined) => {
    setValue('groupId', group?.id ?? null)
    if (!group) return
    const { start, end, placeId, mode, expected, name } = group
    if (getValues('title').trim() === '') setValue('title', name)
    if (start !== null) setValue('start', start)
    if (end !== null) setValue('end', end)
    if (expected !== null) setValue('expected', expected)
    if (placeId !== null) setValue('placeId', placeId)
    setValue('mode', mode)
  }

  const create = async (session: NewSession) => {
    const reply = template ? await api.templates.start({ id: template.id, follow, session }) : await api.sessions.add(session)
    if (reply.ok) go(`/sessions/${reply.value.id}`, { instead: true })
    else setProblem(problemOf(reply.error))
  }
  const titleProblem = (error: FieldError | undefined) => {
    if (!error) return undefined
    return error.type === 'too_big' ? t('problem.titleTooLong', { count: getValues('title').trim().length }) : t('form.missingTitle')
  }

  return (
    <Dialog
      title={t('form.title')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" type="submit" form={form} isPending={formState.isSubmitting}>
            {t('form.create')}
          </Button>
        </>
      }
    >
      <form id={form} className={styles.form} noValidate onSubmit={onceAtATime(formState.isSubmitting, handleSubmit(create))}>
        <Controller
          control={control}
          name="title"
          render={({ field: { disabled: _disabled, ...field }, fieldState: { error } }) => (
            <TextField {...field} label={t('form.name')} help={t('form.nameHelp')} error={titleProblem(error)} autoFocus />
          )}
        />
        {templates.length > 0 && (
          <Select
            label={t('templates:pick.label')}
            help={t('templates:pick.help')}
            placeholder={t('templates:pick.none')}
            options={[{ id: nowhere, label: t('templates:pick.none') }, ...templates.map(({ id, name }) => ({ id: id as string, label: name }))]}
            value={template?.id ?? nowhere}
            onChange={(id) => setTemplateId(id)}
          />
        )}
        {template && <Checkbox label={t('templates:pick.follow')} detail={t('templates:pick.followDetail')} value={follow} onChange={setFollow} />}
        {groups.length > 0 && (
          <Controller
            control={control}
            name="groupId"
            render={({ field: { value, onBlur } }) => (
              <Select
                label={t('form.group')}
                help={t('form.groupHelp')}
                placeholder={t('form.noGroup')}
                options={[{ id: nowhere, label: t('form.noGroup') }, ...groups.map((group) => ({ id: group.id as string, label: group.name }))]}
                value={value ?? nowhere}
                onChange={(id) => belongTo(groups.find((group) => group.id === id))}
                onBlur={onBlur}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="day"
          render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
            <DateField
              label={t('form.day')}
              calendarLabel={t('form.calendar')}
              value={value}
              onChange={onChange}
              onBlur={onBlur}
              error={error && t('form.missingDay')}
            />
          )}
        />
        <div className={styles.pair}>
          {(['start', 'end'] as const).map((name) => (
            <Controller
              key={name}
              control={control}
              name={name}
              render={({ field: { value, onChange, onBlur }, fieldState: { error } }) => (
                <TimeField
                  label={t(`form.${name}`)}
                  value={value}
                  onChange={onChange}
                  onBlur={onBlur}
                  error={error && t(error.message === 'backwards' ? 'form.backwards' : 'form.missingTime')}
                />
              )}
            />
          ))}
        </div>
        <Controller
          control={control}
          name="mode"
          render={({ field: { value, onChange } }) => (
            <Segmented
              label={t('form.mode')}
              options={Mode.options.map((id) => ({ id, label: t(`mode.${id}`) }))}
              value={value}
              onChange={onChange}
            />
          )}
        />
        {places.length === 0 ? (
          <Message>{t('form.noPlaces')}</Message>
        ) : (
          <Controller
            control={control}
            name="placeId"
            render={({ field: { value, onChange, onBlur } }) => (
              <Select
                label={t('form.place')}
                placeholder={t('form.noPlace')}
                options={[
                  { id: nowhere, label: t('form.noPlace') },
                  ...places.map((place) => ({ id: place.id as string, label: placeInWords(place) })),
                ]}
                value={value ?? nowhere}
                onChange={(id) => onChange(id === nowhere ? null : (id as PlaceId))}
                onBlur={onBlur}
              />
            )}
          />
        )}
        <Controller
          control={control}
          name="expected"
          render={({ field: { value, onChange, onBlur } }) => (
            <Stepper label={t('form.expected')} help={t('form.expectedHelp')} value={value} onChange={onChange} onBlur={onBlur} maxValue={1000} />
          )}
        />
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </form>
    </Dialog>
  )
}
