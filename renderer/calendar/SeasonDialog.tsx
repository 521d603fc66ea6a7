import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { GroupId } from '#shared/groups/groups.schema.ts'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import type { Person, PersonId } from '#shared/people/people.schema.ts'
import { dayOf } from '#shared/sessions/times.rules.ts'
import { api, shell } from '#renderer/kernel/api.ts'
import { flushAll } from '#renderer/kernel/autosave.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './Calendar.module.css'

type Outcome = { readonly worked: boolean; readonly sentence: string }
const all = 'all'

type Props = {
  readonly today: Day
  /** Whose dates it is about; otherwise it asks. */
  readonly whose?: Pick<Person, 'id' | 'name'>
  readonly onClose: () => void
}

/** Which dates go into a calendar file, whose, and what it calls them. */
export function SeasonDialog({ today, whose, onClose }: Props) {
  const { t } = useTranslation(['calendar', 'common', 'identifying'])
  const language = useLanguage()
  const problemOf = useProblem('calendar')
  const { data: groups = [] } = useCall(['groups', 'list'], () => api.groups.list({}))
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))
  const [group, setGroup] = useState<GroupId | typeof all>(all)
  const [person, setPerson] = useState<PersonId | typeof all>(whose?.id ?? all)
  const [from, setFrom] = useState<Day | null>(today)
  const [to, setTo] = useState<Day | null>(() => Temporal.PlainDate.from(today).add({ months: 6 }).toString())
  const [titles, setTitles] = useState<'neutral' | 'full'>('neutral')
  const [outcome, setOutcome] = useState<Outcome | null>(null)
  const failed = (sentence: string) => setOutcome({ worked: false, sentence })

  /** A group goes with all its dates: a season may be longer than the half-year that is usual. */
  const chooseGroup = async (next: GroupId | typeof all) => {
    setGroup(next)
    if (next === all) return
    const meetings = await api.sessions.ofGroup({ groupId: next, from: today })
    const last = meetings.ok ? meetings.value.map(dayOf).toSorted().at(-1) : undefined
    setTo((known) => (last !== undefined && known !== null && last > known ? last : known))
  }
  const save = async () => {
    setOutcome(null)
    if (!isMeant(from) || !isMeant(to)) return failed(t('season.missingDay'))
    if (to < from) return failed(problemOf('LastBeforeFirst'))
    const chosen = await shell.chooseSaveAs({ name: t('season.fileName'), kind: 'ics' })
    if (!chosen.ok || !chosen.value) return undefined
    const { token, label } = chosen.value
    await flushAll()
    const wanted = { groups: group === all ? null : [group], person: person === all ? null : person, from, to, titles, language }
    const reply = await api.calendar.saveSeason({ ...wanted, file: token })
    if (!reply.ok) return failed(problemOf(reply.error))
    const { dates, cancelled, waiting } = reply.value
    const sentences = [t('season.saved', { file: label, count: dates }), ...(cancelled > 0 ? [t('season.cancelled', { count: cancelled })] : []), ...(waiting > 0 ? [t('identifying:waiting', { count: waiting })] : [])]
    return setOutcome({ worked: true, sentence: sentences.join(' ') })
  }

  return (
    <Dialog
      title={whose ? t('season.titleOf', { name: whose.name }) : t('season.title')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:close')}</Button>
          <Button kind="primary" onPress={() => void save()}>
            {t('season.save')}
          </Button>
        </>
      }
    >
      <Stack isTight>
        <p>{t('season.lead')}</p>
        <Select
          label={t('season.groups')}
          placeholder={t('season.everything')}
          options={[{ id: all, label: t('season.everything') }, ...groups.map(({ id, name }) => ({ id, label: t('season.group', { name }) }))]}
          value={group}
          onChange={(next) => void chooseGroup(next)}
        />
        {!whose && (
          <Select
            label={t('season.person')}
            placeholder={t('season.anybody')}
            options={[{ id: all, label: t('season.anybody') }, ...people.map(({ id, name }) => ({ id, label: name }))]}
            value={person}
            onChange={setPerson}
          />
        )}
        <div className={styles.pair}>
          <DateField label={t('season.from')} calendarLabel={t('season.calendar')} value={from} onChange={setFrom} />
          <DateField label={t('season.to')} calendarLabel={t('season.calendar')} value={to} onChange={setTo} />
        </div>
        <RadioGroup
          label={t('season.titles')}
          options={(['neutral', 'full'] as const).map((id) => ({ id, label: t(`season.${id}`), detail: t(`season.${id}Help`) }))}
          value={titles}
          onChange={setTitles}
        />
        {outcome && (
          <Message kind={outcome.worked ? 'notice' : 'error'} isLive>
            {outcome.sentence}
          </Message>
        )}
      </Stack>
    </Dialog>
  )
}
