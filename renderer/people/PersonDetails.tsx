import { KeyRound } from 'lucide-react'
import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { firstNameOf, saysTooMuch } from '#shared/people/people.rules.ts'
import { Work, type Person } from '#shared/people/people.schema.ts'
import { languages } from '#shared/people/languages.ts'
import { Chosen } from '#renderer/kernel/Chosen.tsx'
import { api } from '#renderer/kernel/api.ts'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useSaves } from '#renderer/kernel/use-saves.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Note } from '#renderer/ui/Note.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import { Saved } from '#renderer/ui/Saved.tsx'
import { Leaving } from './Leaving.tsx'
import { PersonChecks } from './PersonChecks.tsx'
import { PersonDays } from './PersonDays.tsx'
import { PersonSessions } from './PersonSessions.tsx'
import { RemovePerson } from './RemovePerson.tsx'
import './endonyms.css'
import styles from './PersonDetails.module.css'

/** Names the fields that change; everything else of the person stays. */
export type ChangePerson = (changes: Omit<Parameters<typeof api.people.change>[0], 'id'>) => Promise<boolean>

type Props = { readonly person: Person; /** What the calendar offers of their dates. */ readonly dates: ReactNode; readonly onRemoved: (person: Person) => void }

/** Keeps a name in its own direction inside a line of another. */
const isolated = (text: string) => `\u2068${text}\u2069`

/** One person, every field saving itself. */
export function PersonDetails({ person, dates, onRemoved }: Props) {
  const { t } = useTranslation('people')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const saves = useSaves()
  const { data: members } = useCall(['members', 'list'], () => api.members.list({}))
  const change: ChangePerson = (changes) => saves.run(api.people.change({ id: person.id, ...changes }))
  const isReadOnly = !mayPlan
  const isMember = members?.some(({ personId }) => personId === person.id) ?? false
  return (
    <Stack>
      <Section title={person.name} aside={<Saved>{saves.line}</Saved>}>
        <Stack isTight>
          <SavedTextField
            label={t('name')}
            {...(mayPlan && { help: t('nameHelp') })}
            stored={person.name}
            save={(name) => change({ name })}
            check={(name) => (name.trim() === '' ? t('nameMissing') : undefined)}
            isReadOnly={isReadOnly}
          />
          {saysTooMuch(person.name) && <Message>{t('nameMuch', { name: shorter(person.name) })}</Message>}
          {isMember && <Note icon={KeyRound}>{t('member')}</Note>}
        </Stack>
      </Section>
      <PersonSessions person={person} dates={dates} />
      <Section title={t('worksTitle')} isRuled>
        <Stack isTight>
          <Chosen
            label={t('works')}
            options={Work.options.map((id) => ({ id, label: t(`work.${id}`) }))}
            value={person.works}
            onChange={(works) => void change({ works: [...works] })}
            isReadOnly={isReadOnly}
          />
          <Checkbox label={t('therapist')} detail={t('therapistDetail')} value={person.therapist} onChange={(therapist) => void change({ therapist })} isDisabled={isReadOnly} />
          <div className={styles.languages}>
            <Chosen
              label={t('languages')}
              options={languages.map((spoken) => ({
                id: spoken.tag,
                label: spoken[language] === spoken.endonym ? spoken.endonym : `${spoken[language]} ${isolated(spoken.endonym)}`,
              }))}
              value={languages.map(({ tag }) => tag).filter((tag) => person.languages.includes(tag))}
              onChange={(tags) => void change({ languages: [...tags, ...person.languages.filter((tag) => !languages.some((known) => known.tag === tag))] })}
              isReadOnly={isReadOnly}
            />
          </div>
        </Stack>
      </Section>
      <PersonDays person={person} change={change} run={saves.run} isReadOnly={isReadOnly} />
      <PersonChecks personId={person.id} run={saves.run} isReadOnly={isReadOnly} />
      <Section title={t('reachTitle')} isRuled>
        <Stack isTight>
          <SavedTextField label={t('phone')} help={t('phoneHelp')} inputMode="tel" stored={person.phone} save={(phone) => change({ phone })} isReadOnly={isReadOnly} />
          <Checkbox
            label={t('phoneOnPapers')}
            detail={t('phoneOnPapersDetail')}
            value={person.phoneOnPapers}
            onChange={(phoneOnPapers) => void change({ phoneOnPapers })}
            isDisabled={isReadOnly || person.phone === ''}
          />
        </Stack>
      </Section>
      <Leaving person={person} run={saves.run} isReadOnly={isReadOnly} />
      {mayPlan && <RemovePerson person={person} hasKeys={isMember} onRemoved={onRemoved} />}
    </Stack>
  )
}

/** “Leïla B.” for “Leïla Benali”. */
function shorter(name: string): string {
  const [first = '', ...rest] = name.trim().split(/\s+/)
  const last = rest.at(-1)
  return last === undefined ? firstNameOf(first) : `${first} ${String.fromCodePoint(last.codePointAt(0) ?? 32).toLocaleUpperCase()}.`
}
