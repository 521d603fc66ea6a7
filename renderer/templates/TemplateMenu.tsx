import { BookCopy, CopyPlus, FilePlus2, Save, Unlink } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Session } from '#shared/sessions/sessions.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { useGo } from '#renderer/kernel/use-address.ts'
import { useMayPlan } from '#renderer/kernel/use-me.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Menu } from '#renderer/ui/Menu.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { BeginWithTemplate } from './BeginWithTemplate.tsx'
import { SaveTemplate } from './SaveTemplate.tsx'
import styles from './Templates.module.css'
import { useFollowing } from './use-templates.ts'

/** What a plan and templates have to do with each other, behind three dots. */
export function TemplateMenu({ session }: { readonly session: Session }) {
  const { t } = useTranslation('templates')
  const go = useGo()
  const problemOf = useProblem('templates')
  const mayPlan = useMayPlan()
  const { data: following } = useFollowing(session.id)
  const [open, setOpen] = useState<'save' | 'use'>()
  const [said, say] = useState<{ readonly text: string; readonly kind: 'notice' | 'error' }>()
  if (!mayPlan) return null
  const name = following?.template?.name
  const isBehind = (following?.differences.length ?? 0) > 0
  const { id: sessionId } = session
  const isEmpty = session.blocks.length === 0
  const run = async (reply: Promise<{ ok: true } | { ok: false; error: string }>, done: string) => {
    const result = await reply
    say(result.ok ? { text: done, kind: 'notice' } : { text: problemOf(result.error), kind: 'error' })
  }
  return (
    <>
      {said && (
        <div className={styles.said}>
          <Message kind={said.kind} isLive>
            {said.text}
          </Message>
        </div>
      )}
      <Menu
        label={t('menu.label')}
        icon={BookCopy}
        actions={[
          { id: 'save', label: t('menu.save'), icon: CopyPlus, onAction: () => setOpen('save') },
          ...(name === undefined
            ? []
            : [
                {
                  id: 'saveBack',
                  label: t('menu.saveBack', { name }),
                  detail: t(isBehind ? 'menu.saveBackFirst' : 'menu.saveBackDetail'),
                  isDisabled: isBehind,
                  icon: Save,
                  onAction: () => void run(api.templates.saveBack({ sessionId }), t('said.savedBack')),
                },
                {
                  id: 'stop',
                  label: t('menu.stop', { name }),
                  detail: t('menu.stopDetail'),
                  icon: Unlink,
                  onAction: () => void run(api.templates.stopFollowing({ sessionId }), t('said.stopped')),
                },
              ]),
          ...(isEmpty ? [{ id: 'use', label: t('menu.use'), icon: FilePlus2, onAction: () => setOpen('use') }] : []),
          { id: 'all', label: t('menu.all'), icon: BookCopy, onAction: () => go('/templates') },
        ]}
      />
      {open === 'save' && <SaveTemplate session={session} onClose={() => setOpen(undefined)} onSaved={() => say({ text: t('said.saved'), kind: 'notice' })} />}
      {open === 'use' && <BeginWithTemplate sessionId={sessionId} onClose={() => setOpen(undefined)} />}
    </>
  )
}
