import { CalendarOff, X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { dateInWords, weekdayInWords } from '#shared/i18n/dates.ts'
import { absenceOn, usuallyCan } from '#shared/people/people.rules.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { Answer, type Session } from '#shared/sessions/sessions.schema.ts'
import { atLeastTwo, workersOf } from '#shared/sessions/two-person.rules.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Icon } from '#renderer/ui/Icon.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import { useGoTo } from './use-go-to.ts'
import { useLanguageNames } from './use-language-names.ts'
import styles from './Inspector.module.css'

/** The heading of the people asked, to which the keyboard goes from the header and from a row that is taken away. */
export const peopleHeading = 'people-asked'

/** Who has been asked to work, what they answered, and who is away that day. */
export function PeoplePanel() {
  const { t } = useTranslation('sessions')
  const { session, canPlan } = usePlan()
  return (
    <Panel id={peopleHeading} title={t('people.title')}>
      {session.asked.length === 0 && <p className={styles.quiet}>{t('people.none')}</p>}
      <ul className={styles.people}>
        {session.asked.map((asked) => (
          <AskedPerson key={asked.personId} asked={asked} />
        ))}
      </ul>
      <TwoPersonRule />
      {canPlan && <AskSomeone />}
    </Panel>
  )
}

/** Says when fewer than two could hold the session. */
function TwoPersonRule() {
  const { t } = useTranslation('sessions')
  const { session, people } = usePlan()
  const [one, ...others] = workersOf(session, people)
  if (others.length + 1 >= atLeastTwo && one) return null
  return <Message>{one ? t('people.onlyOne', { name: one.name }) : t('people.needsTwo')}</Message>
}

/** Why somebody may not be able to come that day, as a sentence. */
function useAbsence(): (person: Person) => string | null {
  const { t } = useTranslation('sessions')
  const language = useLanguage()
  const { day } = usePlan()
  return (person) => {
    const { name } = person
    const absence = absenceOn(person, day)
    if (absence?.why === 'left') return t('people.left', { name, date: dateInWords(absence.on, language) })
    if (absence) return t(`people.${absence.why}`, { name, date: dateInWords(absence.until, language) })
    return usuallyCan(person, day) ? null : t('people.weekday', { name, weekday: weekdayInWords(day, language) })
  }
}

function AskedPerson({ asked }: { asked: Session['asked'][number] }) {
  const { t } = useTranslation('sessions')
  const { people, commands, canPlan } = usePlan()
  const languageNames = useLanguageNames()
  const absenceOf = useAbsence()
  const { personId: id, name } = asked
  const person = people.get(id)
  const absence = person ? absenceOf(person) : null
  const toHeading = useGoTo(peopleHeading)
  const unask = () => {
    toHeading()
    void commands.unask(id)
  }
  const details = person ? [...(person.therapist ? [t('people.therapist')] : []), ...languageNames(person.languages)] : []
  return (
    <li>
      <span className={styles.person}>
        <b>{name}</b>
        {details.length > 0 && <small>{details.join(', ')}</small>}
      </span>
      {canPlan ? (
        <>
          <IconButton label={t('people.unask', { name })} icon={X} size="dense" onPress={unask} />
          <Segmented
            className={styles.answer ?? ''}
            label={t('people.answerOf', { name })}
            options={Answer.options.map((answer) => ({ id: answer, label: t(`answer.${answer}`) }))}
            value={asked.answer}
            onChange={(answer) => void commands.ask(id, answer)}
          />
        </>
      ) : (
        <span>{t(`answer.${asked.answer}`)}</span>
      )}
      {absence !== null && (
        <p className={styles.absence}>
          <Icon of={CalendarOff} size={16} />
          <span>{absence}</span>
        </p>
      )}
    </li>
  )
}

function AskSomeone() {
  const { t } = useTranslation('sessions')
  const { session, people, day, commands } = usePlan()
  const languageNames = useLanguageNames()
  const absenceOf = useAbsence()
  const toHeading = useGoTo(peopleHeading)
  const asked = new Set(session.asked.map(({ personId }) => personId))
  const others = [...people.values()].filter((person) => !asked.has(person.id) && absenceOn(person, day)?.why !== 'left')
  if (others.length === 0) return <p className={styles.quiet}>{t('people.noneLeft')}</p>
  return (
    <ComboBox
      // A new field after each choice: it is a way to add, not a value to keep.
      key={session.asked.length}
      label={t('people.add')}
      placeholder={t('people.addHint')}
      emptyText={t('people.noneLeft')}
      openLabel={t('people.open')}
      size="dense"
      options={others.map((person) => {
        const detail = [absenceOf(person), languageNames(person.languages).join(', ')].filter(Boolean).join(' ')
        return { id: person.id, label: person.name, ...(detail !== '' && { detail }) }
      })}
      value={null}
      onChange={(id) => {
        if (id === null) return
        toHeading()
        void commands.ask(id, 'asked')
      }}
    />
  )
}
