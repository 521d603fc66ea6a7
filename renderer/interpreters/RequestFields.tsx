import { X } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import { interprets } from '#shared/interpreters/interpreters.rules.ts'
import { InterpreterMode, type InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import { Currency } from '#shared/kernel/money.ts'
import { byName } from '#shared/kernel/text.ts'
import type { PersonId } from '#shared/people/people.schema.ts'
import { Answer } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { SavedTextField } from '#renderer/kernel/SavedFields.tsx'
import { useCall } from '#renderer/kernel/use-call.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { NumberField } from '#renderer/ui/NumberField.tsx'
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
  const { t } = useTranslation(['interpreters', 'sessions'])
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
        <Amount key={`fee ${currency}`} label={t('fee')} stored={request.fee} currency={currency} save={(fee) => change({ fee })} />
        <Amount key={`travel ${currency}`} label={t('travel')} stored={request.travel} currency={currency} save={(travel) => change({ travel })} />
        <Select
          label={t('currency')}
          placeholder={t('currency')}
          size="dense"
          options={Currency.options.map((id) => ({ id, label: t(`currencies.${id}`) }))}
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

type AmountProps = {
  readonly label: string
  /** Cents or pence. */
  readonly stored: number | null
  readonly currency: Currency
  readonly save: (minor: number | null) => Promise<boolean>
}

/** An amount people read in euros or pounds and the vault keeps in cents or pence. */
function Amount({ label, stored, currency, save }: AmountProps) {
  const { value, change, saveNow } = useAutosave(stored, save)
  return (
    <NumberField
      label={label}
      size="dense"
      format={{ style: 'currency', currency }}
      minValue={0}
      maxValue={10_000_000}
      value={value === null ? null : value / 100}
      onChange={(amount) => change(amount === null ? null : Math.round(amount * 100))}
      onBlur={() => void saveNow()}
    />
  )
}
