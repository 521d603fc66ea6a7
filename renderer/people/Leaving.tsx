import { useTranslation } from 'react-i18next'
import { isMeant, type Day } from '#shared/kernel/day.ts'
import type { Result } from '#shared/kernel/result.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { api } from '#renderer/kernel/api.ts'
import { HandOverLater } from '#renderer/sessions/HandOverLater.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { DateField } from '#renderer/ui/DateField.tsx'
import { Actions, Section, Stack } from '#renderer/ui/Page.tsx'

type Props = {
  readonly person: Person
  readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>
  readonly isReadOnly: boolean
}

/** The last day of somebody who leaves, and the way back. */
export function Leaving({ person, run, isReadOnly }: Props) {
  const { t } = useTranslation('people')
  const set = (on: Day | null) => run(api.people.setLeaving({ id: person.id, on }))
  const { value, change } = useAutosave(person.leavingOn, async (on) => isMeant(on) && set(on))
  if (isReadOnly && person.leavingOn === null) return null
  return (
    <Section title={t('leavingTitle')} isRuled>
      <Stack isTight>
        <Actions>
          <DateField
            label={t('leavingOn')}
            help={t('leavingHelp')}
            calendarLabel={t('calendar')}
            value={value}
            onChange={change}
            isDisabled={isReadOnly}
          />
          {person.leavingOn !== null && !isReadOnly && <Button onPress={() => void set(null)}>{t('leavingClear')}</Button>}
        </Actions>
        {person.leavingOn !== null && <HandOverLater personId={person.id} name={person.name} after={person.leavingOn} />}
      </Stack>
    </Section>
  )
}
