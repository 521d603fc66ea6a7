import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { minutesInWords } from '#shared/i18n/dates.ts'
import { minutesBetweenDoors } from '#shared/sessions/running-order.rules.ts'
import type { Template } from '#shared/templates/templates.schema.ts'
import { ListAndOne, type ListRow } from '#renderer/kernel/ListAndOne.tsx'
import { TakeBack } from '#renderer/kernel/TakeBack.tsx'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useAddress, useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Page, PageHead } from '#renderer/ui/Page.tsx'
import { TemplateDetails, type Listed } from './TemplateDetails.tsx'
import { useTemplates } from './use-templates.ts'

/** The team's templates, and one of them beside the list. */
export function TemplatesPage() {
  const { t } = useTranslation('templates')
  const mayPlan = useMayPlan()
  const go = useGo()
  const { data: templates, isError, refetch } = useTemplates()
  const [removed, setRemoved] = useState<Template>()
  return (
    <Page>
      <PageHead title={t('title')} lead={t('lead')} />
      {removed && (
        <TakeBack call="templates.remove" button={t('undo')} onBack={() => go(`/templates?id=${removed.id}`)}>
          {t('removed', { name: removed.name })}
        </TakeBack>
      )}
      {isError && <Unreadable onAgain={() => void refetch()} />}
      {templates?.length === 0 && (
        <EmptyState title={t('empty.title')} actions={<LinkButton href="/sessions">{t('empty.sessions')}</LinkButton>}>
          {t(mayPlan ? 'empty.text' : 'empty.readOnly')}
        </EmptyState>
      )}
      {templates && templates.length > 0 && <Room templates={templates} onRemoved={setRemoved} />}
    </Page>
  )
}

function Room({ templates, onRemoved }: { readonly templates: readonly Listed[]; readonly onRemoved: (template: Template) => void }) {
  const { t } = useTranslation('templates')
  const asked = useAddress('id')
  const chosen = asked === null ? templates[0] : templates.find(({ id }) => id === asked)
  const detail = ({ blocks }: Template) =>
    blocks.length === 0 ? t('noBlocks') : [t('blocks', { count: blocks.length }), minutesInWords(minutesBetweenDoors(blocks))].join(', ')
  const rows = templates.map((template): ListRow => ({ id: template.id, title: template.name, detail: detail(template), href: `/templates?id=${template.id}` }))
  return (
    <ListAndOne label={t('list')} rows={rows} chosenId={chosen?.id} isAsked={asked !== null} back={{ label: t('back'), href: '/templates' }}>
      {chosen ? <TemplateDetails key={chosen.id} template={chosen} onRemoved={onRemoved} /> : <Message>{t('gone')}</Message>}
    </ListAndOne>
  )
}
