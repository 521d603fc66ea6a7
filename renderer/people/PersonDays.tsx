import { X } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords, weekdayInShort } from '#shared/i18n/dates.ts'
import type { Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Leave, Person } from '#shared/people/people.schema.ts'
import { Chosen } from '#renderer/kernel/Chosen.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import type { ChangePerson } from './PersonDetails.tsx'
import styles from './PersonDays.module.css'

const weekdays = ['1', '2', '3', '4', '5', '6', '7'] as const

type Props = {
  readonly person: Person
  readonly change: ChangePerson
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

/** The days somebody usually can, and the days they are away. */
export function PersonDays({ person, change, run, isReadOnly }: Props) {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const options = weekdays.map((id) => ({
    id,
    // 1 February 2027 is a Monday.
    label: capital(weekdayInShort(`2027-02-0${id}`, language)),
  }))
  return (
    <Section title={t('whenTitle')} isRuled>
      <Stack isTight>
        <Chosen
          label={t('weekdays')}
          options={options}
          value={options.map(({ id }) => id).filter((id) => person.weekdays.includes(Number(id)))}
          onChange={(days) => void change({ weekdays: days.map(Number) })}
          isReadOnly={isReadOnly}
        />
        {!isReadOnly && person.weekdays.length === 0 && <p className={styles.muted}>{t('weekdaysNone')}</p>}
        <Leaves person={person} run={run} isReadOnly={isReadOnly} />
        {!isReadOnly && <NewLeave person={person} run={run} />}
      </Stack>
    </Section>
  )
}

function Leaves({ person, run, isReadOnly }: Omit<Props, 'change'>) {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const inWords = ({ from, to, kind }: Leave) => {
    const words = { kind: t(`leaveKind.${kind}`), from: dateInWords(from, language, { year: true }), to: dateInWords(to, language, { year: true }) }
    return from === to ? t('leaveDay', words) : t('leaveSpan', words)
  }
  return (
    <div>
      <h3>{t('leaves')}</h3>
      {person.leaves.length === 0 && <p className={styles.muted}>{t('leavesNone')}</p>}
      <ul>
        {person.leaves.map((leave) => (
          <li key={leave.id} className={styles.leave}>
            <span>{inWords(leave)}</span>
            {!isReadOnly && (
              <IconButton size="dense" icon={X} label={t('leaveRemove', { leave: inWords(leave) })} onPress={() => void run(api.people.removeLeave({ id: leave.id }))} />
            )}
          </li>
        ))}
      </ul>
    </div>
  )
}

function NewLeave({ person, run }: Pick<Props, 'person' | 'run'>) {
  const { t } = useTranslation('people')
  const [from, setFrom] = useState<Day | null>(null)
  const [to, setTo] = useState<Day | null>(null)
  const [kind, setKind] = useState<Leave['kind']>('leave')
  const [problem, setProblem] = useState<'leaveMissing' | 'leaveBackwards' | undefined>()
  const add = async () => {
    if (from === null || to === null) return setProblem('leaveMissing')
    if (to < from) return setProblem('leaveBackwards')
    if (!(await run(api.people.addLeave({ personId: person.id, from, to, kind })))) return undefined
    setFrom(null)
    setTo(null)
    return setProblem(undefined)
  }
  const begin = (day: Day | null) => {
    setFrom(day)
    setProblem(undefined)
    if (day !== null && to === null) setTo(day)
  }
  const end = (day: Day | null) => {
    setTo(day)
    setProblem(undefined)
  }
  return (
    <fieldset className={styles.newLeave}>
      <legend>{t('leaveAdd')}</legend>
      <DateField label={t('leaveFrom')} calendarLabel={t('calendar')} value={from} onChange={begin} />
      <DateField label={t('leaveTo')} calendarLabel={t('calendar')} value={to} onChange={end} />
      <Segmented label={t('leaveWhy')} options={(['leave', 'rest'] as const).map((id) => ({ id, label: t(`leaveKind.${id}`) }))} value={kind} onChange={setKind} />
      <Button onPress={() => void add()}>{t('leaveAdd')}</Button>
      <p className={styles.wide}>{t('leaveWhyHelp')}</p>
      {problem && (
        <div className={styles.wide}>
          <Message kind="error" isLive>
            {t(problem)}
          </Message>
        </div>
      )}
    </fieldset>
  )
}
