import { CalendarClock } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { dueAmong } from '#shared/people/checks.rules.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import styles from './PersonChecks.module.css'
import { useDueWords } from './use-due-words.ts'

/** So many sentences over the list, and no more. */
const most = 3

/** Whose training or check is due, over the list of people. Nothing where nothing is. */
export function DueChecks({ people }: { readonly people: readonly Person[] }) {
  const { t } = useTranslation('people')
  const today = useToday()
  const { data: checks = [] } = useCall(['people', 'checks'], () => api.people.checks({}))
  const [showsAll, setShowsAll] = useState(false)
  const words = useDueWords()
  const due = today === undefined ? [] : dueAmong(checks, today).flatMap((check) => people.flatMap((person) => (person.id === check.personId ? [{ check, person }] : [])))
  if (due.length === 0) return null
  return (
    <ul className={styles.dueList} aria-label={t('dueTitle')}>
      {(showsAll ? due : due.slice(0, most)).map(({ check, person }) => (
        <li key={`${person.id} ${check.kind}`}>
          <Icon of={CalendarClock} size={18} />
          <span>
            <LinkButton kind="link" size="dense" href={`/people?id=${person.id}`}>
              {person.name}
            </LinkButton>{' '}
            {words(check)}
          </span>
        </li>
      ))}
      {due.length > most && (
        <li>
          <Button kind="link" size="dense" aria-expanded={showsAll} onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? t('dueFewer') : t('dueMore', { count: due.length - most })}
          </Button>
        </li>
      )}
    </ul>
  )
}
