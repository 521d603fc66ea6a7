import { FileOutput } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { capital, dateInWords } from '#shared/i18n/dates.ts'
import { periodInWords } from '#shared/releases/release-words.rules.ts'
import type { Month, Release } from '#shared/releases/releases.schema.ts'
import { ListAndOne } from '#renderer/kernel/ListAndOne.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress } from '#renderer/kernel/use-address.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { NewRelease } from './NewRelease.tsx'
import { ReleaseDetails } from './ReleaseDetails.tsx'
import { useMayRelease, useRegister } from './use-releases.ts'

/** The register of all numbers that have left the team, and one of them beside the list. */
export function ReleasesPage() {
  const { t } = useTranslation(['releases', 'common'])
  const { data: register, isError, refetch } = useRegister()
  const mayRelease = useMayRelease()
  const isAdding = useAddress('add') !== null && mayRelease
  const isEmpty = register?.releases.length === 0
  const canMake = register?.firstMonth != null
  const add = (
    <LinkButton icon={FileOutput} {...(isEmpty && { kind: 'primary' as const })} href="/releases?add=1">
      {t('register.make')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={canMake && !isAdding && !isEmpty && add} />
      {!mayRelease && <Message>{t('common:problem.NotYourRole')}</Message>}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('register.empty.title')} actions={canMake && add}>
          {t(canMake ? 'register.empty.text' : 'register.empty.noCounts')}
        </EmptyState>
      )}
      {register && (isAdding || !isEmpty) && <Room {...register} isAdding={isAdding && canMake} />}
    </Page>
  )
}

function Room({ releases, firstMonth, isAdding }: { readonly releases: readonly Release[]; readonly firstMonth: Month | null; readonly isAdding: boolean }) {
  const { t } = useTranslation('releases')
  const language = useLanguage()
  const asked = useAddress('id')
  const one = asked === null ? releases[0] : releases.find(({ id }) => id === asked)
  const chosen = isAdding ? undefined : one
  return (
    <ListAndOne
      label={t('register.list')}
      rows={releases.map(({ id, kind, recipient, definition, day }) => ({
        id,
        title: t('register.row', { period: capital(periodInWords(definition.period, language)), name: recipient.name }),
        detail: `${t(`kind.${kind}`)}\n${t('register.on', { day: dateInWords(day, language, { year: true }) })}`,
        href: `/releases?id=${id}`,
      }))}
      none={<p>{t('register.empty.title')}</p>}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('register.back'), href: '/releases' }}
    >
      {isAdding && firstMonth !== null && <NewRelease firstMonth={firstMonth} register={releases} />}
      {chosen && <ReleaseDetails key={chosen.id} release={chosen} />}
      {!isAdding && !chosen && <Message icon={FileOutput}>{t('register.gone')}</Message>}
    </ListAndOne>
  )
}
