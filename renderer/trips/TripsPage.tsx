import { History, Luggage } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { capital } from '#shared/i18n/dates.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import { ListAndOne, type ListRow } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useToday } from '#renderer/kernel/use-today.ts'
import { Button, LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { NewTrip } from './NewTrip.tsx'
import { TripDetails } from './TripDetails.tsx'
import { useTripLines, useTrips } from './use-trips.ts'

/** The team's trips, those to come first, and one of them beside the list. */
export function TripsPage() {
  const { t } = useTranslation('trips')
  const mayPlan = useMayPlan()
  const [halfYears, setHalfYears] = useState(1)
  const { data: trips, isError, refetch } = useTrips(halfYears)
  const isAdding = useAddress('add') !== null && mayPlan
  const [removed, setRemoved] = useState<Trip | undefined>()
  const go = useGo()
  const isEmpty = trips?.length === 0
  const add = <LinkButton icon={Luggage} href="/trips?add=1">{t('add')}</LinkButton>

  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={mayPlan && !isAdding && !isEmpty && add} />
      {removed && (
        <TakeBack call="trips.remove" button={t('undo')} onBack={() => go(`/trips?id=${removed.id}`)}>
          {t('removed', { name: removed.name })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('empty.title')} actions={mayPlan && <Button kind="primary" size="big" icon={Luggage} onPress={() => go('/trips?add=1')}>{t('add')}</Button>}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {trips && (isAdding || !isEmpty) && <Room trips={trips} isAdding={isAdding} onRemoved={setRemoved} onEarlier={() => setHalfYears(halfYears + 2)} />}
    </Page>
  )
}

type RoomProps = { readonly trips: readonly Trip[]; readonly isAdding: boolean; readonly onRemoved: (trip: Trip) => void; readonly onEarlier: () => void }

function Room({ trips, isAdding, onRemoved, onEarlier }: RoomProps) {
  const { t } = useTranslation('trips')
  const asked = useAddress('id')
  const today = useToday()
  const lines = useTripLines()
  const toCome = trips.filter(({ back }) => back >= today)
  const over = trips.filter(({ back }) => back < today).toReversed()
  const ordered = [...toCome, ...over]
  const headings = new Map([[toCome[0]?.id, t('toCome')], [over[0]?.id, t('over')]])
  const chosen = isAdding ? undefined : asked === null ? ordered[0] : trips.find(({ id }) => id === asked)
  const rows = ordered.map((trip): ListRow => {
    const heading = headings.get(trip.id)
    return { id: trip.id, title: trip.name, detail: lines(trip).map(capital).join('\n'), href: `/trips?id=${trip.id}`, ...(heading !== undefined && { heading }) }
  })
  return (
    <ListAndOne
      label={t('list')}
      rows={rows}
      under={<Button kind="quiet" size="dense" icon={History} onPress={onEarlier}>{t('earlier')}</Button>}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/trips' }}
    >
      {isAdding && <NewTrip />}
      {chosen && <TripDetails key={chosen.id} trip={chosen} onRemoved={onRemoved} />}
      {!isAdding && !chosen && <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}
