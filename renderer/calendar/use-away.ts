import { useTranslation } from 'react-i18next'
import type { Person } from '#shared/people/people.schema.ts'
import type { Trip } from '#shared/trips/trips.schema.ts'
import type { Lasting } from './Spans.tsx'

/** Who travels, and who is away and when, as spans. The reason is no more than away or rest. */
export function useAway({ people, trips }: { readonly people: readonly Person[]; readonly trips: readonly Trip[] }): Lasting[] {
  const { t } = useTranslation('calendar')
  return [
    ...trips.map(({ id, name, out, back, travellers }) => ({ id, from: out, to: back, words: travellers.map((person) => person.name).join(', ') || name })),
    ...people.flatMap(({ name, leaves }) => leaves.map(({ id, from, to, kind }) => ({ id, from, to, words: t('awayOne', { name, kind: t(`kind.${kind}`) }) }))),
  ]
}
