import { CopyCheck } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { hasMet } from '#shared/sessions/state.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { focusNext } from '#renderer/kernel/focus-next.ts'
import { focusPage } from '#renderer/kernel/focus-page.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import { useFollowing } from './use-templates.ts'
import { WhatChanged } from './WhatChanged.tsx'

/** That the template of a plan has changed or gone. What is over is not planned any more. */
export function TemplateNotice({ session }: { readonly session: Session }) {
  const { t } = useTranslation('templates')
  const mayPlan = useMayPlan()
  const { data: following } = useFollowing(session.id)
  const [isOpen, setOpen] = useState(false)
  const [said, say] = useState('')
  const isOver = hasMet(session.state) || session.state === 'did-not-meet'
  const shows = mayPlan && !isOver && following && (following.template === null || following.differences.length > 0)
  const stop = async () => {
    if (!(await wasDone(api.templates.stopFollowing({ sessionId: session.id })))) return
    say(t('said.stopped'))
    focusPage()
  }
  return (
    <>
      {shows && (
        <Actions>
          {following.template === null ? (
            <>
              <Message>{t('notice.gone')}</Message>
              <Button size="dense" onPress={() => void stop()}>
                {t('notice.stop')}
              </Button>
            </>
          ) : (
            <>
              <Message icon={CopyCheck}>{t('notice.changed', { name: following.template.name, count: following.differences.length })}</Message>
              <Button size="dense" onPress={() => setOpen(true)}>
                {t('notice.see')}
              </Button>
            </>
          )}
        </Actions>
      )}
      {shows && isOpen && following.template && (
        <WhatChanged
          sessionId={session.id}
          template={following.template}
          differences={following.differences}
          onClose={() => setOpen(false)}
          onDone={(hasTaken) => {
            say(t(hasTaken ? 'said.taken' : 'said.left'))
            // The button it was asked from has gone with its notice.
            focusNext(focusPage)
          }}
        />
      )}
      <VisuallyHidden>
        <span role="status">{said}</span>
      </VisuallyHidden>
    </>
  )
}
