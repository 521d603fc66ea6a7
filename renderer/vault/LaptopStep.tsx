import { Usb } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { api, shell, valueOf } from '#renderer/kernel/api.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { useStatus } from '#renderer/kernel/use-status.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Doorway } from './Doorway.tsx'
import { LaptopRisks } from './LaptopRisks.tsx'
import { Onward } from './Onward.tsx'
import styles from './SetUp.module.css'

/** The last step: where backups go, and what remains to be known about this laptop. */
export function LaptopStep({ above }: { readonly above: ReactNode }) {
  const { t } = useTranslation(['vault', 'common'])
  const problem = useProblem('backups')
  const { look } = useStatus()
  const [folder, setFolder] = useState<string | undefined>()
  const [failed, setFailed] = useState<string | undefined>()
  const choose = async () => {
    const chosen = await valueOf(shell.chooseFolder({ purpose: 'backups' }))
    if (!chosen) return
    // oxlint-disable-next-line react/hooks -- a call of the vault, not a hook of React
    const reply = await api.backups.useFolder({ folder: chosen.token })
    setFailed(reply.ok ? undefined : problem(reply.error))
    if (reply.ok) setFolder(chosen.label)
  }
  return (
    <Doorway above={above} title={t('laptop.title')} lead={t('laptop.backups')} foot={null}>
      <div className={styles.form}>
        <div className={styles.place}>
          <Button icon={Usb} onPress={() => void choose()}>
            {t(folder === undefined ? 'laptop.choose' : 'laptop.change')}
          </Button>
          <span role="status">{folder === undefined ? t('laptop.none') : t('laptop.chosen', { folder })}</span>
        </div>
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
      </div>
      <div className={styles.risks}>
        <h2>{t('laptop.riskTitle')}</h2>
        <LaptopRisks />
      </div>
      <Onward
        on={
          <Button kind="primary" size="big" onPress={() => void look()}>
            {t('laptop.open')}
          </Button>
        }
      />
    </Doorway>
  )
}
