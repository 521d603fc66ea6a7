import { useBlocker } from '@tanstack/react-router'
import { useRef } from 'react'
import { useTranslation } from 'react-i18next'
import type { SessionId } from '#shared/sessions/sessions.schema.ts'
import { Unreadable } from '#renderer/kernel/Unreadable.tsx'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { LinkButton } from '#renderer/ui/Button.tsx'
import { EmptyState } from '#renderer/ui/EmptyState.tsx'
import { Page } from '#renderer/ui/Page.tsx'
import { RunScreen } from './RunScreen.tsx'
import { useRun, useRunSheet } from './use-run.ts'

/** Run mode: one session on a laptop that stands open in the room. It is left by a passphrase, or by a lock. */
export function RunPage({ sessionId }: { readonly sessionId: SessionId }) {
  const { t } = useTranslation('run')
  const problemIn = useProblem('run')
  const { problem, isIn } = useRun(sessionId)
  if (problem !== undefined)
    return (
      <Page>
        <EmptyState
          title={t('cannot.title')}
          actions={<LinkButton href={problem === 'AlreadyRecorded' ? `/counts/${sessionId}` : '/'}>{t(problem === 'AlreadyRecorded' ? 'cannot.toCounts' : 'cannot.back')}</LinkButton>}
        >
          {problemIn(problem)}
        </EmptyState>
      </Page>
    )
  return isIn && <Running sessionId={sessionId} />
}

function Running({ sessionId }: { readonly sessionId: SessionId }) {
  const go = useGo()
  const isLeaving = useRef(false)
  // No address and no key leads out: behind it lies everything else.
  useBlocker({ shouldBlockFn: () => !isLeaving.current, enableBeforeUnload: false })
  const { data: sheet, isError, refetch } = useRunSheet()
  const left = () => {
    isLeaving.current = true
    go(`/sessions/${sessionId}/close`, { instead: true })
  }
  if (sheet) return <RunScreen sheet={sheet} onLeft={left} />
  return <Page>{isError && <Unreadable onAgain={() => void refetch()} />}</Page>
}
