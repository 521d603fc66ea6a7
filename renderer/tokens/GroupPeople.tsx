import type { z } from 'zod'
import { useTranslation } from 'react-i18next'
import { inWords } from '#shared/disclosure/told-words.rules.ts'
import type { Told } from '#shared/disclosure/rounding.rules.ts'
import { dateInWords } from '#shared/i18n/dates.ts'
import type { Group } from '#shared/groups/groups.schema.ts'
import type { tokens as calls } from '#shared/tokens/tokens.contract.ts'
import { api } from '#renderer/kernel/api.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './GroupPeople.module.css'

type People = z.output<typeof calls.people.output>

/** How many came this season, and how many different people that were, as far as the way of counting can tell. */
export function GroupPeople({ group }: { readonly group: Pick<Group, 'id'> }) {
  const { t } = useTranslation('tokens')
  const language = useLanguage()
  const { data } = useCall(['tokens', 'people', group.id], () => api.tokens.people({ groupId: group.id }))
  if (!data) return null
  const day = (on: string) => dateInWords(on, language, { year: true })
  return (
    <Section title={t('people.title')} isRuled>
      <Stack isTight>
        <p className={styles.muted}>{t('people.span', { from: day(data.from), until: day(data.until), sessions: t('people.sessions', { count: data.sessions }) })}</p>
        {data.sessions === 0 ? <p className={styles.muted}>{t('people.none')}</p> : <Numbers people={data} />}
      </Stack>
    </Section>
  )
}

function Numbers({ people: { attendances, people } }: { readonly people: People }) {
  const { t } = useTranslation('tokens')
  return (
    <>
      <dl className={styles.numbers}>
        {people.by === 'tally' ? (
          <Number name={t('people.atLeast')} means={t('people.atLeastMeans')} number={people.atLeast} />
        ) : (
          <Number name={t('people.cards')} means={t('people.cardsMeans')} number={people.cards} />
        )}
        <Number name={t('people.attendances')} means={t('people.attendancesMeans')} number={attendances} />
        {people.by === 'token' && <Number name={t('people.without')} means={t('people.withoutMeans')} number={people.without} />}
      </dl>
      <p className={styles.muted}>{t('people.rounded')}</p>
    </>
  )
}

/** A number with its definition beside it. */
function Number({ name, means, number }: { readonly name: string; readonly means: string; readonly number: Told }) {
  const language = useLanguage()
  return (
    <div>
      <dt>{name}</dt>
      <dd className={styles.number}>{inWords(number, language)}</dd>
      <dd className={styles.means}>{means}</dd>
    </div>
  )
}
