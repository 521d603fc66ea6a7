import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { interprets } from '#shared/interpreters/interpreters.rules.ts'
import { InterpreterMode, type InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import { Currency } from '#shared/kernel/money.ts'
import { byName } from '#shared/kernel/text.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Answer } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { SavedAmount } from '#renderer/kernel/SavedAmount.tsx'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import styles from './InterpretersPanel.module.css'

type Props = {
  readonly request: InterpreterRequest
  readonly languageName: string
  readonly onRemove: () => void
  readonly onClose: () => void
}
type Change = (changes: Omit<Parameters<typeof api.interpreters.change>[0], 'id'>) => Promise<boolean>

const nobody = 'nobody'

/** Everything about one request, every field saving itself. */
export function RequestFields({ request, languageName, onRemove, onClose }: Props) {
  const { t } = useTranslation(['interpreters', 'sessions', 'common'])
  const { mode, person, outside, answer, currency } = request
  const change: Change = async (changes) => (await api.interpreters.change({ id: request.id, ...changes })).ok
  const name = person?.name ?? outside
  return (
    <div className={styles.fields}>
      <Select
        label={t('mode')}
        placeholder={t('mode')}
        size="dense"
        options={InterpreterMode.options.map((id) => ({ id, label: t(`modes.${id}`) }))}
        value={mode}
        onChange={(chosen) => void change({ mode: chosen })}
      />
      <Who request={request} change={change} />
      <SavedTextField label={t('outside')} help={t('outsideHelp')} stored={outside} save={(text) => change({ outside: text })} />
      {name !== '' && (
        <Segmented
          label={t('answerOf', { name })}
          options={Answer.options.map((id) => ({ id, label: t(`sessions:answer.${id}`) }))}
          value={answer}
          onChange={(chosen) => void change({ answer: chosen })}
        />
      )}
      <div className={styles.money}>
        <SavedAmount key={`fee ${currency}`} size="dense" label={t('fee')} stored={request.fee} currency={currency} save={(fee) => change({ fee })} />
        <SavedAmount key={`travel ${currency}`} size="dense" label={t('travel')} stored={request.travel} currency={currency} save={(travel) => change({ travel })} />
        <Select
          label={t('currency')}
          placeholder={t('currency')}
          size="dense"
          options={Currency.options.map((id) => ({ id, label: t(`common:currencies.${id}`) }))}
          value={currency}
          onChange={(chosen) => void change({ currency: chosen })}
        />
      </div>
      <Actions>
        <Button size="dense" icon={X} onPress={onRemove}>
          {t('remove', { language: languageName })}
        </Button>
        <Button size="dense" kind="quiet" onPress={onClose}>
          {t('close')}
        </Button>
      </Actions>
    </div>
  )
}

/** Those of the team who interpret this language. */
function Who({ request, change }: { readonly request: InterpreterRequest; readonly change: Change }) {
  const { t } = useTranslation('interpreters')
  const { data: people = [] } = useCall(['people', 'list', false], () => api.people.list({ withLeavers: false }))
  const able = people.filter((person) => interprets(person, request.language)).toSorted(byName)
  const named = request.person
  const known = named && !able.some(({ id }) => id === named.personId) ? [{ id: named.personId, name: named.name }] : []
  if (able.length === 0 && !named) return <p>{t('whoNone')}</p>
  return (
    <Select<PersonId | typeof nobody>
      label={t('who')}
      placeholder={t('whoNobody')}
      size="dense"
      options={[{ id: nobody, label: t('whoNobody') }, ...[...able, ...known].map((person) => ({ id: person.id, label: person.name }))]}
      value={named?.personId ?? nobody}
      onChange={(id) => void change({ personId: id === nobody ? null : id })}
    />
  )
}
