import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import { CheckKind, type Check, type PersonId } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './PersonChecks.module.css'
import { useDueWords } from './use-due-words.ts'

type Props = {
  readonly personId: PersonId
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

/** When induction, training and background check were looked at, and by when again. Two days each, and nothing else. */
export function PersonChecks({ personId, run, isReadOnly }: Props) {
  const { t } = useTranslation('people')
  const { data: checks } = useCall(['people', 'checks'], () => api.people.checks({}))
  const due = useDueWords()
  if (!checks) return null
  return (
    <Section title={t('checksTitle')} isRuled>
      <Stack isTight>
        <p className={styles.help}>{t('checksHelp')}</p>
        {CheckKind.options.map((kind) => {
          const check = checks.find((each) => each.personId === personId && each.kind === kind) ?? { personId, kind, checkedOn: null, renewBy: null }
          return <OneCheck key={kind} check={check} due={due(check)} run={run} isReadOnly={isReadOnly} />
        })}
      </Stack>
    </Section>
  )
}

type OneProps = Omit<Props, 'personId'> & { readonly check: Check; readonly due: string | null }

function OneCheck({ check, due, run, isReadOnly }: OneProps) {
  const { t } = useTranslation('people')
  const save = (days: Pick<Check, 'checkedOn'> | Pick<Check, 'renewBy'>) => run(api.people.setCheck({ ...check, ...days }))
  return (
    <fieldset className={styles.check}>
      <legend>{t(`checkKind.${check.kind}`)}</legend>
      <CheckDay label={t('checkedOn')} stored={check.checkedOn} save={(checkedOn) => save({ checkedOn })} isReadOnly={isReadOnly} />
      <CheckDay label={t('renewBy')} stored={check.renewBy} save={(renewBy) => save({ renewBy })} isReadOnly={isReadOnly} />
      {due !== null && (
        <div className={styles.due}>
          <Message>{due}</Message>
        </div>
      )}
    </fieldset>
  )
}

type DayProps = { readonly label: string; readonly stored: Day | null; readonly save: (day: Day | null) => Promise<boolean>; readonly isReadOnly: boolean }

/** A year half typed is no day yet; a field that is emptied clears it. */
function CheckDay({ label, stored, save, isReadOnly }: DayProps) {
  const { t } = useTranslation('people')
  const { value, change } = useAutosave(stored, async (day) => (day === null || isMeant(day)) && save(day))
  return <DateField label={label} calendarLabel={t('calendar')} value={value} onChange={change} isDisabled={isReadOnly} size="dense" />
}
