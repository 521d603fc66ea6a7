import { useState, type ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionSummary } from '#shared/sessions/sessions.schema.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import type { Done } from './GroupsPage.tsx'

/** What every dialog about one date is given. */
export type AskProps = { readonly session: SessionSummary; readonly onClose: () => void; readonly onDone: (done: Done) => void }

type Props = {
  readonly title: string
  readonly children: ReactNode
  readonly confirm: string
  readonly canConfirm?: boolean
  /** There is much to read before it is done. */
  readonly isWide?: boolean
  readonly run: () => Promise<{ readonly ok: true } | { readonly ok: false; readonly error: string }>
  readonly onClose: () => void
  readonly onDone: () => void
}

/** Says what follows before it is done, does it, and closes. */
export function AskFirst({ title, children, confirm, canConfirm = true, isWide = false, run, onClose, onDone }: Props) {
  const { t } = useTranslation('common')
  const problemOf = useProblem('groups')
  const [problem, setProblem] = useState<string>()
  const go = async () => {
    const reply = await run()
    if (!reply.ok) return setProblem(problemOf(reply.error))
    onDone()
    return onClose()
  }
  return (
    <Dialog
      title={title}
      role="dialog"
      size={isWide ? 'wide' : 'default'}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('cancel')}</Button>
          <Button kind="primary" isDisabled={!canConfirm} onPress={() => void go()}>
            {confirm}
          </Button>
        </>
      }
    >
      {children}
      {problem !== undefined && (
        <Message kind="error" isLive>
          {problem}
        </Message>
      )}
    </Dialog>
  )
}
