import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { sessionInWords } from '#shared/i18n/dates.ts'
import { MissedReason, type SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Stack } from '#renderer/ui/Page.tsx'
import { RadioGroup } from '#renderer/ui/RadioGroup.tsx'

type Props = {
  readonly session: Pick<SessionSummary, 'id' | 'title' | 'startsAt' | 'endsAt' | 'zone'>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Asks why a session did not meet, and says what follows from it. */
export function DidNotMeet({ session, onClose, onDone }: Props) {
  const { t } = useTranslation(['sessions', 'common'])
  const language = useLanguage()
  const problemOf = useProblem('sessions')
  const [reason, setReason] = useState<MissedReason>('weather')
  const [problem, setProblem] = useState<string>()
  const say = async () => {
    const reply = await api.sessions.setMissed({ id: session.id, reason })
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onDone()
    return onClose()
  }
  return (
    <Dialog
      title={t('didNotMeet.title')}
      role="dialog"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('common:cancel')}</Button>
          <Button kind="primary" onPress={() => void say()}>
            {t('didNotMeet.confirm')}
          </Button>
        </>
      }
    >
      <Stack isTight>
        <p>{t('didNotMeet.text', { title: session.title, when: sessionInWords(session, language) })}</p>
        <RadioGroup
          label={t('didNotMeet.why')}
          options={MissedReason.options.map((id) => ({ id, label: t(`missed.${id}`) }))}
          value={reason}
          onChange={setReason}
        />
        {problem !== undefined && (
          <Message kind="error" isLive>
            {problem}
          </Message>
        )}
      </Stack>
    </Dialog>
  )
}
