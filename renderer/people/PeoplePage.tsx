import { UserRoundPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Day } from '#shared/kernel/day.ts'
import { plain, wordsOf } from '#shared/kernel/plain.ts'
import { hasLeft, leaveOn } from '#shared/people/people.rules.ts'
import type { Person } from '#shared/people/people.schema.ts'
import { ListAndOne } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Monogram } from '#renderer/ui/Monogram.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { DueChecks } from './DueChecks.tsx'
import { NewPerson } from './NewPerson.tsx'
import { PersonDetails } from './PersonDetails.tsx'
import { usePeople } from './use-people.ts'

/** From this many on, a search over the list is worth its room. */
const many = 8

/** What another feature offers of somebody's dates, handed in where the two meet. */
type Dates = (person: Person) => ReactNode

/** The people of the team, and one of them beside the list. */
export function PeoplePage({ dates }: { readonly dates: Dates }) {
  const { t } = useTranslation('people')
  const [withLeavers, setWithLeavers] = useState(false)
  const { data: people, isError, refetch } = usePeople(withLeavers)
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const [removed, setRemoved] = useState<Person | undefined>()
  const go = useGo()
  const isEmpty = people?.length === 0 && !withLeavers
  const add = <LinkButton icon={UserRoundPlus} href="/people?add=1">{t('add')}</LinkButton>
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={mayPlan && !isAdding && !isEmpty && add} />
      {removed && (
        <TakeBack call="people.remove" button={t('undo')} onBack={() => go(`/people?id=${removed.id}`)}>
          {t('removed', { name: removed.name })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {people && <DueChecks people={people} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('empty.title')} actions={mayPlan && <Button kind="primary" size="big" icon={UserRoundPlus} onPress={() => go('/people?add=1')}>{t('add')}</Button>}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {people && (isAdding || !isEmpty) && (
        <Room people={people} isAdding={isAdding} withLeavers={withLeavers} onWithLeavers={setWithLeavers} onRemoved={setRemoved} dates={dates} />
      )}
    </Page>
  )
}

type RoomProps = {
  readonly people: readonly Person[]
  readonly isAdding: boolean
  readonly withLeavers: boolean
  readonly onWithLeavers: (withLeavers: boolean) => void
  readonly onRemoved: (person: Person) => void
  readonly dates: Dates
}

function Room({ people, isAdding, withLeavers, onWithLeavers, onRemoved, dates }: RoomProps) {
  const { t } = useTranslation('people')
  const asked = useAddress('id')
  const today = useToday()
  const describe = useDescription()
  const [query, setQuery] = useState('')
  const words = wordsOf(query)
  const detail = (person: Person) => (today === undefined ? '' : describe(person, today))
  const shown = people.filter((person) => words.every((word) => plain(`${person.name} ${detail(person)}`).includes(word)))
  const one = asked === null ? people[0] : people.find(({ id }) => id === asked)
  const chosen = isAdding ? undefined : one
  return (
    <ListAndOne
      label={t('list')}
      tools={
        <>
          {people.length >= many && <SearchField label={t('search')} isLabelHidden placeholder={t('search')} clearLabel={t('clear')} value={query} onChange={setQuery} />}
          <Checkbox size="dense" label={t('withLeavers')} value={withLeavers} onChange={onWithLeavers} />
        </>
      }
      rows={shown.map((person) => ({
        id: person.id,
        title: person.name,
        detail: detail(person),
        href: `/people?id=${person.id}`,
        mark: <Monogram name={person.name} />,
      }))}
      none={<p>{t('noMatch')}</p>}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/people' }}
    >
      {isAdding && <NewPerson />}
      {chosen && <PersonDetails key={chosen.id} person={chosen} dates={dates(chosen)} onRemoved={onRemoved} />}
      {!isAdding && !chosen && <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}

/** One line about somebody: whether they are here, else what they do. */
function useDescription() {
  const { t } = useTranslation('people')
  const language = useLanguage()
  return (person: Person, today: Day): string => {
    if (hasLeft(person, today) && person.leavingOn) return t('left', { day: dateInWords(person.leavingOn, language, { year: true }) })
    const away = leaveOn(person, today)
    if (away) return t('away', { day: dateInWords(away.to, language) })
    if (person.leavingOn) return t('leavesSoon', { day: dateInWords(person.leavingOn, language) })
    return person.works.map((work) => t(`work.${work}`)).join(', ')
  }
}
