import { useTranslation } from 'react-i18next'
import type { Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Actions, Section } from '#renderer/ui/Page.tsx'

type Props = {
  readonly person: Person
  readonly today: Day
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

/** The last day of somebody who leaves, and the way back. */
export function Leaving({ person, today, run, isReadOnly }: Props) {
  const { t } = useTranslation('people')
  const set = (on: Day | null) => void run(api.people.setLeaving({ id: person.id, on }))
  if (isReadOnly && person.leavingOn === null) return null
  return (
    <Section title={t('leavingTitle')} isRuled>
      <Actions>
        <DateField
          label={t('leavingOn')}
          help={t('leavingHelp')}
          calendarLabel={t('calendar')}
          value={person.leavingOn}
          onChange={(on) => on !== person.leavingOn && set(on)}
          isDisabled={isReadOnly}
          {...((person.leavingOn ?? today) >= today && { minValue: today })}
        />
        {person.leavingOn !== null && !isReadOnly && <Button onPress={() => set(null)}>{t('leavingClear')}</Button>}
      </Actions>
    </Section>
  )
}
