import { Lock } from 'lucide-react'
import { useId, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Mood, type OwnWord } from '#shared/debriefs/debriefs.schema.ts'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useAutosave } from '#renderer/kernel/autosave.ts'
import { useCall } from '#renderer/kernel/use-call.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useRoom } from '#renderer/kernel/use-room.ts'
import { Icon } from '#renderer/ui/Icon.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { PrintBlock } from '#renderer/ui/PrintBlock.tsx'
import { TextArea } from '#renderer/ui/TextArea.tsx'
import { ToggleWords } from '#renderer/ui/ToggleWords.tsx'
import styles from './Debrief.module.css'

/** What somebody keeps for themselves. It is written into their own file, and into nothing that others open. */
export function AndYou({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation('debriefs')
  const id = useId()
  const problemIn = useProblem('debriefs')
  const { data: stored, error } = useCall(['debriefs', 'ownWord', sessionId], () => api.debriefs.ownWord({ sessionId }))
  return (
    <PrintBlock size="small" aria-labelledby={id}>
      <h2 id={id} className={styles.own}>
        <Icon of={Lock} size={20} />
        {t('own.title')}
      </h2>
      <p>{t('own.only')}</p>
      {stored && <OwnFields sessionId={sessionId} stored={stored} />}
      {error && <Message kind="error">{problemIn(error.message)}</Message>}
    </PrintBlock>
  )
}

function OwnFields({ sessionId, stored }: { readonly sessionId: SessionId; readonly stored: OwnWord }) {
  const { t } = useTranslation('debriefs')
  const problemIn = useProblem('debriefs')
  const tooMuch = useRoom()
  const [problem, setProblem] = useState<string>()
  // No draft is kept of it: drafts lie in the programme.
  const { value, change, saveNow } = useAutosave(stored, async (word) => {
    if (tooMuch(word.text, 'prose') !== undefined) return false
    const reply = await api.debriefs.keepOwnWord({ sessionId, ...word })
    setProblem(reply.ok ? undefined : t('own.failed', { why: problemIn(reply.error) }))
    return reply.ok
  })
  return (
    <Stack isTight className={styles.ownFields}>
      <ToggleWords
        label={t('own.mood')}
        choose="single"
        size="big"
        options={Mood.options.map((mood) => ({ id: mood, label: t(`own.is.${mood}`) }))}
        value={value.mood === null ? [] : [value.mood]}
        onChange={([mood = null]) => change({ ...value, mood })}
      />
      <TextArea label={t('own.label')} rows={1} value={value.text} onChange={(text) => change({ ...value, text })} onBlur={() => void saveNow()} error={tooMuch(value.text, 'prose') ?? problem} />
    </Stack>
  )
}
