import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { counterHint, counterName } from '#shared/counts/counter-words.rules.ts'
import type { Counter } from '#shared/counts/counts.schema.ts'
import type { Result } from '#shared/kernel/result.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { TextField } from '#renderer/ui/TextField.tsx'
import styles from './GroupCounters.module.css'

type Props = {
  /** The band to be named anew; none for a new one. */
  readonly counter?: Counter
  readonly save: (details: { readonly name: string; readonly hint: string }) => Promise<Result<unknown, string>>
  readonly onClose: () => void
}

/** What a band is called, and what stands in small beside it. */
export function BandForm({ counter, save, onClose }: Props) {
  const { t } = useTranslation(['counts', 'common'])
  const language = useLanguage()
  const problemIn = useProblem('counts')
  const tooMuch = useRoom()
  const [name, setName] = useState(counter ? counterName(counter, language) : '')
  const [hint, setHint] = useState(counter ? counterHint(counter, language) : '')
  const [problem, setProblem] = useState<string | undefined>()
  const [isAsked, setAsked] = useState(false)
  const nameProblem = tooMuch(name, 'line') ?? (isAsked && name.trim() === '' ? t('group.nameMissing') : undefined)
  const hintProblem = tooMuch(hint, 'line')
  const submit = async () => {
    setAsked(true)
    if (name.trim() === '' || nameProblem !== undefined || hintProblem !== undefined) return
    const reply = await save({ name: name.trim(), hint: hint.trim() })
    if (reply.ok) onClose()
    else setProblem(problemIn(reply.error))
  }
  return (
    <form
      className={styles.form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <TextField label={t('group.name')} value={name} onChange={setName} error={nameProblem} autoFocus />
      <TextField label={t('group.hint')} value={hint} onChange={setHint} error={hintProblem} />
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
      <Actions>
        <Button kind="primary" type="submit">
          {t(counter ? 'group.save' : 'group.addNow')}
        </Button>
        <Button kind="quiet" onPress={onClose}>
          {t('common:cancel')}
        </Button>
      </Actions>
    </form>
  )
}
