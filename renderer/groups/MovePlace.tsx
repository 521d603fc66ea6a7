import { useTranslation } from 'react-i18next'
import { goalOf, type Goal } from '#shared/calendar/rows.rules.ts'
import { placeInWords } from '#shared/places/place-words.rules.ts'
import { modeAt } from '#shared/sessions/refit.rules.ts'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { Select } from '#renderer/ui/Select.tsx'
import { usePlaces } from './use-groups.ts'

const nowhere = 'nowhere'
const noLink = 'no-link'

type Props = {
  readonly session: SessionSummary
  /** Where it goes; null where it stays. */
  readonly goal: Goal | null
  readonly onChange: (goal: Goal | null) => void
}

/** Where a session that is moved is held: a place of the vault, online, or none yet. */
export function MovePlace({ session, goal, onChange }: Props) {
  const { t } = useTranslation('groups')
  const places = usePlaces()
  const idOf = ({ placeId, mode }: Goal): string => placeId ?? (mode === 'online' ? noLink : nowhere)
  const here = idOf(session)
  const hasLink = places.some(({ kind }) => kind === 'online')
  const options = [
    ...places.map((place) => ({ id: place.id as string, label: placeInWords(place) })),
    ...(hasLink && here !== noLink ? [] : [{ id: noLink, label: t('move.noLink') }]),
    { id: nowhere, label: t('noPlace') },
  ]
  const go = (id: string) => {
    const place = places.find((each) => each.id === id)
    if (id === here) return onChange(null)
    if (place) return onChange({ placeId: place.id, mode: modeAt(place, session.mode) })
    return onChange(id === noLink ? { placeId: null, mode: 'online' } : (goalOf({ kind: 'nowhere', id }, session, places) ?? null))
  }
  // A place that was removed since, or never written down, goes by the name the session keeps.
  const isKnown = options.some(({ id }) => id === here) && !(here === nowhere && session.placeName !== '')
  const value = goal ? idOf(goal) : isKnown ? here : null
  return <Select label={t('place')} placeholder={session.placeName} options={options} value={value} onChange={go} />
}

/** A place as a sentence names it, with the way people meet where there is none. */
export function usePlaceWords() {
  const { t } = useTranslation(['groups', 'sessions'])
  const places = usePlaces()
  return ({ placeId, mode }: Goal): string => {
    const place = places.find(({ id }) => id === placeId)
    if (mode === 'online') return t('sessions:mode.online')
    return place ? placeInWords(place) : t('noPlace')
  }
}
