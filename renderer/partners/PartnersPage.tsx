import { Handshake } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { plain, wordsOf } from '#shared/kernel/plain.ts'
import type { Partner } from '#shared/partners/partners.schema.ts'
import { ListAndOne, type ListRow } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { SearchField } from '#renderer/ui/SearchField.tsx'
import { NewPartner } from './NewPartner.tsx'
import { PartnerDetails } from './PartnerDetails.tsx'
import { usePartners } from './use-partners.ts'

/** From this many on, a search over the list is worth its room. */
const many = 8

/** The partners of the team, and one of them beside the list. */
export function PartnersPage() {
  const { t } = useTranslation('partners')
  const { data: partners, isError, refetch } = usePartners()
  const mayPlan = useMayPlan()
  const isAdding = useAddress('add') !== null && mayPlan
  const [removed, setRemoved] = useState<Partner | undefined>()
  const go = useGo()
  const isEmpty = partners?.length === 0
  const add = (
    <LinkButton icon={Handshake} {...(isEmpty && { kind: 'primary' as const })} href="/partners?add=1">
      {t('add')}
    </LinkButton>
  )
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} actions={mayPlan && !isAdding && !isEmpty && add} />
      {removed && (
        <TakeBack call="partners.remove" button={t('undo')} onBack={() => go(`/partners?id=${removed.id}`)}>
          {t('removed', { name: removed.name })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {isEmpty && !isAdding && (
        <EmptyState title={t('empty.title')} actions={mayPlan && add}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {partners && (isAdding || !isEmpty) && <Room partners={partners} isAdding={isAdding} onRemoved={setRemoved} />}
    </Page>
  )
}

type RoomProps = { readonly partners: readonly Partner[]; readonly isAdding: boolean; readonly onRemoved: (partner: Partner) => void }

function Room({ partners, isAdding, onRemoved }: RoomProps) {
  const { t } = useTranslation('partners')
  const asked = useAddress('id')
  const [query, setQuery] = useState('')
  const offersOf = ({ offers }: Partner) => offers.map((offer) => t(`offer.${offer}`)).join(', ')
  const shown = partners.filter((partner) => wordsOf(query).every((word) => plain(`${partner.name} ${offersOf(partner)} ${partner.whereabouts}`).includes(word)))
  const one = asked === null ? partners[0] : partners.find(({ id }) => id === asked)
  const chosen = isAdding ? undefined : one
  const rows = shown.map((partner): ListRow => ({ id: partner.id, title: partner.name, detail: offersOf(partner), href: `/partners?id=${partner.id}` }))
  return (
    <ListAndOne
      label={t('list')}
      tools={partners.length >= many && <SearchField label={t('search')} isLabelHidden placeholder={t('search')} clearLabel={t('clear')} value={query} onChange={setQuery} />}
      rows={rows}
      none={partners.length > 0 && <p>{t('noMatch')}</p>}
      chosenId={chosen?.id}
      isAsked={isAdding || asked !== null}
      back={{ label: t('back'), href: '/partners' }}
    >
      {isAdding && <NewPartner />}
      {chosen && <PartnerDetails key={chosen.id} partner={chosen} onRemoved={onRemoved} />}
      {!isAdding && !chosen && <Message icon={Handshake}>{t('gone')}</Message>}
    </ListAndOne>
  )
}
