import { ArchiveRestore, ArrowLeft, FolderOpen, KeyRound, Users } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useSlow } from '#renderer/kernel/use-slow.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Choices } from './Choices.tsx'
import { Doorway } from './Doorway.tsx'
import { Restore } from './Restore.tsx'
import { SetUp } from './SetUp.tsx'

/** The first screen of a laptop, and the way from a vault to another: set up, open, restore, or look around. */
export function Begin({ onBack }: { readonly onBack?: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const language = useLanguage()
  const problem = useProblem('vault')
  const { look } = useStatus()
  const [way, setWay] = useState<'create' | 'restore' | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const isSlow = useSlow(isBusy)
  if (way === 'create') return <SetUp onBack={() => setWay(undefined)} />
  if (way === 'restore') return <Restore onBack={() => setWay(undefined)} />

  const enter = async (go: () => Promise<{ readonly ok: boolean; readonly error?: string }>) => {
    setFailed(undefined)
    setBusy(true)
    const reply = await go()
    setBusy(false)
    if (!reply.ok) setFailed(reply.error)
    else {
      await look()
      onBack?.()
    }
  }
  const open = async () => {
    const folder = await valueOf(shell.chooseFolder({ purpose: 'existing-vault' }))
    if (folder) await enter(() => api.vault.use({ folder: folder.token }))
  }
  const lookAround = () =>
    // oxlint-disable-next-line react/hooks -- a call of the vault, not a hook of React
    enter(() => api.vault.useExample({ language }))
  return (
    <Doorway title={t('begin.title')} lead={t('begin.lead')}>
      <Choices
        label={t('begin.title')}
        isDisabled={isBusy}
        choices={[
          { id: 'create', icon: KeyRound, label: t('begin.create'), detail: t('begin.createDetail'), onChoose: () => setWay('create') },
          { id: 'open', icon: FolderOpen, label: t('begin.open'), detail: t('begin.openDetail'), onChoose: () => void open() },
          { id: 'restore', icon: ArchiveRestore, label: t('begin.restore'), detail: t('begin.restoreDetail'), onChoose: () => setWay('restore') },
          { id: 'example', icon: Users, label: t('begin.example'), detail: t('begin.exampleDetail'), onChoose: () => void lookAround() },
        ]}
      />
      {isSlow && <Message isLive>{t('busy')}</Message>}
      {failed !== undefined && (
        <Message kind="error" isLive>
          {problem(failed)}
        </Message>
      )}
      {onBack && (
        <div>
          <Button kind="quiet" icon={ArrowLeft} onPress={onBack}>
            {t('common:back')}
          </Button>
        </div>
      )}
    </Doorway>
  )
}
