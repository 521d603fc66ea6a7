import { FolderOpen } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Unusable as Problem } from '#shared/vault/vault.schema.ts'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Doorway } from './Doorway.tsx'
import { Restore } from './Restore.tsx'

/** A vault that cannot be used as it is: what is wrong, that nothing was harmed, and each way on. */
export function Unusable({ problem, onOther }: { readonly problem: Problem; readonly onOther: () => void }) {
  const { t } = useTranslation(['vault', 'common'])
  const sentence = useProblem('vault')
  const { look } = useStatus()
  const [isRestoring, setRestoring] = useState(false)
  const [failed, setFailed] = useState<string | undefined>()
  if (isRestoring) return <Restore onBack={() => setRestoring(false)} />

  const open = async () => {
    setFailed(undefined)
    const folder = await valueOf(shell.chooseFolder({ purpose: 'existing-vault' }))
    if (!folder) return
    const reply = await api.vault.use({ folder: folder.token })
    if (reply.ok) await look()
    else setFailed(reply.error)
  }
  return (
    <Doorway title={t(`unusable.${problem}.title`)} stage="spars">
      <p>{t(`unusable.${problem}.text`)}</p>
      <Actions>
        <Button kind="primary" size="big" onPress={() => void look()}>
          {t('unusable.lookAgain')}
        </Button>
        <Button size="big" icon={FolderOpen} onPress={() => void open()}>
          {t('unusable.openFolder')}
        </Button>
      </Actions>
      <Actions>
        <Button kind="link" onPress={() => setRestoring(true)}>
          {t('unusable.restore')}
        </Button>
        <Button kind="link" onPress={onOther}>
          {t('unusable.begin')}
        </Button>
      </Actions>
      {failed !== undefined && (
        <Message kind="error" isLive>
          {sentence(failed)}
        </Message>
      )}
    </Doorway>
  )
}
