import { useTranslation } from 'react-i18next'
import { capital } from '#shared/i18n/dates.ts'
import { InterpreterMode, type InterpreterRequest } from '#shared/interpreters/interpreters.schema.ts'
import { languages } from '#shared/people/languages.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useLanguageNames } from '#renderer/sessions/use-language-names.ts'
import { Checkbox } from '#renderer/ui/Checkbox.tsx'
import { ComboBox } from '#renderer/ui/ComboBox.tsx'
import { Select } from '#renderer/ui/Select.tsx'
import { Stepper } from '#renderer/ui/Stepper.tsx'
import { useDebrief } from './debrief-context.ts'
import styles from './Debrief.module.css'
import { Fold } from './Fold.tsx'

/** What the interpreters gave: language, mode and minutes; briefed before and heard after. Never what was interpreted. */
export function Interpreted() {
  const { t } = useTranslation(['debriefs', 'interpreters'])
  const language = useLanguage()
  const { session, requests, missing, mayWrite, save } = useDebrief()
  const came = requests.filter(({ answer }) => answer !== 'declined')
  const minutes = came.reduce((sum, request) => sum + (request.minutes ?? 0), 0)
  const said = missing.has('interpreters') ? t('still') : came.length === 0 ? t('interpreters.none') : t('interpreters.said', { count: minutes })
  return (
    <Fold title={t('interpreters.title')} said={said}>
      {came.map((request) => (
        <OneInterpreted key={request.id} request={request} />
      ))}
      {mayWrite && (
        <ComboBox
          // A new field after each choice: it is a way to add, not a value to keep.
          key={requests.length}
          label={t('interpreters.add')}
          placeholder={t('interpreters.addHint')}
          emptyText={t('interpreters:noLanguage')}
          openLabel={t('interpreters:open')}
          size="dense"
          options={languages.map((spoken) => ({ id: spoken.tag as string, label: spoken[language], detail: spoken.endonym }))}
          value={null}
          onChange={(tag) => tag !== null && void save(api.interpreters.request({ sessionId: session.id, language: tag }))}
        />
      )}
    </Fold>
  )
}

function OneInterpreted({ request }: { readonly request: InterpreterRequest }) {
  const { t } = useTranslation(['debriefs', 'interpreters'])
  const { mayWrite, save } = useDebrief()
  const [name = ''] = useLanguageNames()([request.language])
  const change = (changes: Omit<Parameters<typeof api.interpreters.change>[0], 'id'>) => save(api.interpreters.change({ id: request.id, ...changes }))
  const minutes = useAutosave(request.minutes, (said) => change({ minutes: said }))
  return (
    <fieldset className={styles.line}>
      <legend>{t('interpreters.who', { language: capital(name), who: request.person?.name ?? (request.outside || t('interpreters.nobody')) })}</legend>
      <Select
        label={t('interpreters:mode')}
        placeholder={t('interpreters:mode')}
        size="dense"
        options={InterpreterMode.options.map((id) => ({ id, label: t(`interpreters:modes.${id}`) }))}
        value={request.mode}
        onChange={(mode) => void change({ mode })}
        isDisabled={!mayWrite}
      />
      <Stepper label={t('interpreters.minutes')} size="dense" step={5} maxValue={1440} value={minutes.value} onChange={minutes.change} onBlur={() => void minutes.saveNow()} isReadOnly={!mayWrite} />
      <Checkbox size="dense" label={t('interpreters.briefed')} value={request.isBriefed} onChange={(isBriefed) => void change({ isBriefed })} isDisabled={!mayWrite} />
      <Checkbox size="dense" label={t('interpreters.debriefed')} value={request.isDebriefed} onChange={(isDebriefed) => void change({ isDebriefed })} isDisabled={!mayWrite} />
    </fieldset>
  )
}
