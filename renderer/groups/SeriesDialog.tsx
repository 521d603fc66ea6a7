import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Group, Series } from '#shared/groups/groups.schema.ts'
import { slotsOf, withoutSkipped } from '#shared/groups/recurrence.rules.ts'
import type { Day } from '#shared/kernel/day.ts'
import { reshapeOf } from '#shared/sessions/series.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { now } from '#renderer/kernel/clock.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useTeam } from '#renderer/kernel/use-team.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import type { Done } from './GroupsPage.tsx'
import { formOf, newSeries, saidBy, type SeriesForm } from './series-form.ts'
import { SeriesFields } from './SeriesFields.tsx'
import { SeriesPreview } from './SeriesPreview.tsx'
import { Touches } from './Touches.tsx'
import { useMeetings, usePlaces } from './use-groups.ts'

type Props = {
  readonly group: Group
  /** The series to change; none to plan a new one. */
  readonly series: Series | undefined
  readonly onClose: () => void
  readonly onDone: (done: Done) => void
}

const halfYearBefore = (day: Day): Day => Temporal.PlainDate.from(day).subtract({ months: 6 }).toString()

/** What the form would do: its dates, or what it changes of those that stand; or why it would do nothing. */
function useOutcome(form: SeriesForm, series: Series | undefined, groupId: Group['id']) {
  const places = usePlaces()
  const teamZone = useTeam()?.zone ?? 'Europe/Paris'
  const today = useToday()
  const { data: meetings = [] } = useMeetings(groupId, halfYearBefore(series && series.from < today ? series.from : today))
  const said = saidBy(form)
  if (said === 'incomplete' || said === 'noEnd') return { is: said } as const
  if (said.plan.end <= said.plan.start) return { is: 'EndBeforeStart' } as const
  const slots = slotsOf(said.plan, said.ends)
  if (!slots.ok) return { is: slots.error } as const
  const zone = places.find(({ id }) => id === said.plan.placeId)?.zone ?? teamZone
  const dates = { ...said, skipped: [...form.skipped] }
  if (!series) return { is: 'new', dates, zone, slots: slots.value } as const
  const ofIt = meetings.filter(({ seriesId }) => seriesId === series.id)
  const reshaped = reshapeOf(series, ofIt, dates, { now: now(), today })
  return reshaped.ok ? ({ is: 'change', dates, touches: reshaped.value.touches } as const) : ({ is: reshaped.error } as const)
}

/** Plans a series, or changes one; what it does is shown while the form is filled. */
export function SeriesDialog({ group, series, onClose, onDone }: Props) {
  const { t } = useTranslation(['groups', 'common'])
  const problemOf = useProblem('groups')
  const today = useToday()
  const [form, setForm] = useState(() => (series ? formOf(series, today) : newSeries(group, today)))
  const [problem, setProblem] = useState<string>()
  const [isBusy, setBusy] = useState(false)
  const outcome = useOutcome(form, series, group.id)
  const { name } = group
  const isTitled = series !== undefined || form.title.trim() !== ''

  const save = async () => {
    if ((outcome.is !== 'new' && outcome.is !== 'change') || isBusy) return
    setBusy(true)
    const reply = series
      ? await api.sessions.changeSeries({ id: series.id, ...outcome.dates })
      : await api.sessions.addSeries({ groupId: group.id, title: form.title, ...outcome.dates })
    setBusy(false)
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onDone(series ? { call: 'sessions.changeSeries', said: t('series.changed', { name }) } : { call: 'sessions.addSeries', said: t('series.made', { name }) })
    return onClose()
  }
  const count = outcome.is === 'new' ? withoutSkipped(outcome.slots, form.skipped).length : 0
  const canSave = isTitled && ((outcome.is === 'new' && count > 0) || (outcome.is === 'change' && outcome.touches.some(({ is }) => is !== 'stays')))
  return (
    <Dialog
      title={t(series ? 'series.changeTitle' : 'series.newTitle', { name })}
      role="dialog"
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" isDisabled={!canSave} onPress={() => void save()}>
            {series ? t('series.save') : t('series.make', { count })}
          </Button>
        </>
      }
    >
      <Stack>
        <SeriesFields form={form} onChange={setForm} isNew={series === undefined} titleError={isTitled ? undefined : t('series.titleMissing')} />
        <Outcome outcome={outcome} form={form} onChange={setForm} />
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </Stack>
    </Dialog>
  )
}

type OutcomeProps = { readonly outcome: ReturnType<typeof useOutcome>; readonly form: SeriesForm; readonly onChange: (form: SeriesForm) => void }

function Outcome({ outcome, form, onChange }: OutcomeProps) {
  const { t } = useTranslation('groups')
  const problemOf = useProblem('groups')
  if (outcome.is === 'incomplete') return <p aria-live="polite">{t('series.incomplete')}</p>
  if (outcome.is === 'noEnd') return <p aria-live="polite">{t('series.noEnd')}</p>
  if (outcome.is === 'change') return <Touches touches={outcome.touches} />
  if (outcome.is === 'new') {
    const { dates, zone, slots } = outcome
    return <SeriesPreview plan={dates.plan} zone={zone} slots={slots} skipped={form.skipped} onSkipped={(skipped) => onChange({ ...form, skipped })} />
  }
  return (
    <Message kind="error" isLive>
      {problemOf(outcome.is)}
    </Message>
  )
}
