import { Plus, X } from 'lucide-react'
import { useState, type FormEvent } from 'react'
import { useTranslation } from 'react-i18next'
import { dayInWords } from '#shared/i18n/dates.ts'
import type { Result } from '#shared/kernel/result.ts'
import { dayBefore, dayBeforeDone } from '#shared/trips/trips.rules.ts'
import type { TripCheck, Trip } from '#shared/trips/trips.schema.ts'
import { CheckedTextField } from '#renderer/kernel/CheckedFields.tsx'
import { api } from '#renderer/kernel/api.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Trips.module.css'

type Props = { readonly trip: Trip; readonly run: (reply: Promise<Result<unknown, string>>) => Promise<boolean>; readonly isReadOnly: boolean }

/** What is looked at the day before one leaves: nine usual lines, the team's own, and each session's bags. */
export function DayBefore({ trip, run, isReadOnly }: Props) {
  const { t } = useTranslation('trips')
  const language = useLanguage()
  const day = Temporal.PlainDate.from(trip.out).subtract({ days: 1 }).toString()
  return (
    <Section title={t('before.title')} aside={t('before.say', dayBeforeDone(trip.checks))} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('before.lead', { day: dayInWords(day, language) })}</p>
        <ul className={styles.lines}>
          {dayBefore(trip.checks).map((line) =>
            'item' in line ? (
              <li key={line.item}>
                <Checkbox
                  label={t(`before.item.${line.item}`)}
                  value={line.done}
                  isDisabled={isReadOnly}
                  onChange={(done) => void run(api.trips.tick({ id: trip.id, item: line.item, done }))}
                />
              </li>
            ) : (
              <OwnLine key={line.check.id} check={line.check} run={run} isReadOnly={isReadOnly} />
            ),
          )}
          {trip.sessions.map(({ sessionId, title }) => (
            <li key={sessionId}>
              <LinkButton kind="link" href={`/sessions/${sessionId}`}>
                {t('before.packing', { title })}
              </LinkButton>
            </li>
          ))}
        </ul>
        {!isReadOnly && <NewLine trip={trip} run={run} />}
      </Stack>
    </Section>
  )
}

function OwnLine({ check: { id: checkId, text, done }, run, isReadOnly }: Omit<Props, 'trip'> & { readonly check: TripCheck }) {
  const { t } = useTranslation('trips')
  return (
    <li className={styles.own}>
      <Checkbox label={text} value={done} isDisabled={isReadOnly} onChange={(isDone) => void run(api.trips.tickOwn({ checkId, done: isDone }))} />
      {!isReadOnly && <IconButton size="dense" icon={X} label={t('before.remove', { text })} onPress={() => void run(api.trips.removeCheck({ checkId }))} />}
    </li>
  )
}

function NewLine({ trip, run }: Omit<Props, 'isReadOnly'>) {
  const { t } = useTranslation('trips')
  const tooMuch = useRoom()
  const [text, setText] = useState('')
  const add = async (event: FormEvent) => {
    event.preventDefault()
    if (text.trim() === '' || tooMuch(text, 'line')) return
    if (await run(api.trips.addCheck({ id: trip.id, text }))) setText('')
  }
  return (
    <form className={styles.newLine} onSubmit={(event) => void add(event)}>
      <CheckedTextField label={t('before.add')} value={text} onChange={setText} error={tooMuch(text, 'line')} />
      <Button type="submit" icon={Plus}>
        {t('before.addNow')}
      </Button>
    </form>
  )
}
