import { Pencil } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { listInWords, moneyInWords } from '#shared/i18n/numbers.ts'
import { costOf } from '#shared/interpreters/interpreters.rules.ts'
import type { InterpreterRequest, RequestId } from '#shared/interpreters/interpreters.schema.ts'
import { languages } from '#shared/people/languages.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Panel } from '#renderer/sessions/Panel.tsx'
import { useGoTo } from '#renderer/sessions/use-go-to.ts'
import { useLanguageNames } from '#renderer/sessions/use-language-names.ts'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { IconButton } from '#renderer/ui/IconButton.tsx'
import { RequestFields } from './RequestFields.tsx'
import styles from './InterpretersPanel.module.css'

const heading = 'interpreters-asked'

/** The languages a session asks an interpreter for, who that is, and what it costs. */
export function InterpretersPanel({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation('interpreters')
  const language = useLanguage()
  const mayPlan = useMayPlan()
  const { data: requests = [] } = useCall(['interpreters', sessionId], () => api.interpreters.ofSession({ sessionId }))
  const [open, setOpen] = useState<RequestId | null>(null)
  const toHeading = useGoTo(heading)
  const cost = [...costOf(requests)].map(([currency, minor]) => moneyInWords(minor, currency, language))
  const ask = async (tag: string) => {
    const reply = await api.interpreters.request({ sessionId, language: tag })
    if (reply.ok) setOpen(reply.value.id)
  }
  return (
    <Panel id={heading} title={t('title')}>
      <ul className={styles.requests}>
        {requests.map((request) => (
          <OneRequest
            key={request.id}
            request={request}
            isOpen={open === request.id && mayPlan}
            onOpen={(isOpen) => setOpen(isOpen ? request.id : null)}
            onRemove={() => {
              toHeading()
              void wasDone(api.interpreters.cancel({ id: request.id }))
            }}
          />
        ))}
        {requests.length === 0 && <li className={styles.cost}>{t('none')}</li>}
      </ul>
      {cost.length > 0 && <p className={styles.cost}>{t('cost', { amounts: listInWords(cost, language) })}</p>}
      {mayPlan && (
        <ComboBox
          // A new field after each choice: it is a way to add, not a value to keep.
          key={requests.length}
          label={t('add')}
          placeholder={t('addHint')}
          emptyText={t('noLanguage')}
          openLabel={t('open')}
          size="dense"
          options={languages.map((spoken) => ({ id: spoken.tag, label: spoken[language], detail: spoken.endonym }))}
          value={null}
          onChange={(tag) => {
            if (tag === null) return
            toHeading()
            void ask(tag)
          }}
        />
      )}
    </Panel>
  )
}

type OneProps = {
  readonly request: InterpreterRequest
  readonly isOpen: boolean
  readonly onOpen: (isOpen: boolean) => void
  readonly onRemove: () => void
}

function OneRequest({ request, isOpen, onOpen, onRemove }: OneProps) {
  const { t } = useTranslation(['interpreters', 'sessions'])
  const mayPlan = useMayPlan()
  const [name = ''] = useLanguageNames()([request.language])
  return (
    <li className={styles.request}>
      <div className={styles.line}>
        <span>
          <b>
            {name}, {request.person?.name ?? (request.outside || t('nobody'))}
          </b>
          <Details request={request} />
        </span>
        {mayPlan && <IconButton size="dense" icon={Pencil} label={isOpen ? t('close') : t('edit', { language: name })} aria-expanded={isOpen} onPress={() => onOpen(!isOpen)} />}
      </div>
      {isOpen && <RequestFields request={request} languageName={name} onRemove={onRemove} onClose={() => onOpen(false)} />}
    </li>
  )
}

/** How, what they answered, and what it costs. */
function Details({ request }: { readonly request: InterpreterRequest }) {
  const { t } = useTranslation(['interpreters', 'sessions'])
  const language = useLanguage()
  const { mode, answer, fee, travel, currency } = request
  const costs = [
    ...(fee === null ? [] : [`${t('fee')} ${moneyInWords(fee, currency, language)}`]),
    ...(travel === null ? [] : [`${t('travel')} ${moneyInWords(travel, currency, language)}`]),
  ]
  return <small>{[t(`modes.${mode}`), ...(answer === null ? [] : [t(`sessions:answer.${answer}`)]), ...costs].join(' · ')}</small>
}
