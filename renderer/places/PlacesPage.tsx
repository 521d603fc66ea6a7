import { MapPin, MapPinPlus } from 'lucide-react'
import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { plain, wordsOf } from '#shared/kernel/plain.ts'
import type { Place } from '#shared/places/places.schema.ts'
import { ListAndOne, type ListRow } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { NewPlace } from './NewPlace.tsx'
import { PlaceDetails } from './PlaceDetails.tsx'
import { usePlaces } from './use-places.ts'

/** From this many on, a search over the list is worth its room. */
const many = 8

/** The places of the team, and one of them beside the list. */
export function PlacesPage({ partners }: {
  /** What stands with a place of its partners: a feature of its own, handed in where the two meet. */
  readonly partners: (place: Place) => ReactNode
}) {
  const { t } = useTranslation('places')
  const { data: places, isError, refetch } = usePlaces()
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const [removed, setRemoved] = useState<Place | undefined>()
  const go = useGo()
  const add = <LinkButton icon={MapPinPlus} href="/places?add=1">{t('add')}</LinkButton>
  const isEmpty = places?.length === 0

  return (
    <Page>
      <PageHead title={t('title')} lead={t(isEmpty ? 'leadEmpty' : 'lead')} actions={mayPlan && !isAdding && !isEmpty && add} />
      {removed && (
        <TakeBack call="places.remove" button={t('undo')} onBack={() => go(`/places?id=${removed.id}`)}>
          {t('removed', { name: removed.name })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('empty.title')} actions={mayPlan && <Button kind="primary" size="big" icon={MapPin} onPress={() => go('/places?add=1')}>{t('add')}</Button>}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {places && (isAdding || !isEmpty) && <Room places={places} isAdding={isAdding} onRemoved={setRemoved} partners={partners} />}
    </Page>
  )
}

type RoomProps = {
  readonly places: readonly Place[]
  readonly isAdding: boolean
  readonly onRemoved: (place: Place) => void
  readonly partners: (place: Place) => ReactNode
}

function Room({ places, isAdding, onRemoved, partners }: RoomProps) {
  const { t } = useTranslation('places')
  const asked = useAddress('id')
  const [query, setQuery] = useState('')
  const shown = places.filter((place) => wordsOf(query).every((word) => plain(`${place.name} ${place.town} ${place.host}`).includes(word)))
  const one = asked === null ? places[0] : places.find(({ id }) => id === asked)
  const chosen = isAdding ? undefined : one
  const rows = shown.map(
    (place): ListRow => ({
      id: place.id,
      title: place.name,
      detail: [t(`kinds.${place.kind}`), place.town].filter(Boolean).join(', '),
      href: `/places?id=${place.id}`,
    }),
  )
  return (
    <ListAndOne
      label={t('list')}
      tools={places.length >= many && <SearchField label={t('search')} isLabelHidden placeholder={t('search')} clearLabel={t('clear')} value={query} onChange={setQuery} />}
      rows={rows}
      none={places.length > 0 && <p>{t('noMatch')}</p>}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/places' }}
    >
      {isAdding && <NewPlace />}
      {chosen && <PlaceDetails key={chosen.id} place={chosen} onRemoved={onRemoved} partners={partners(chosen)} />}
      {!isAdding && !chosen && <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}
