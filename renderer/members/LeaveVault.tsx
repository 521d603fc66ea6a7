import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { Member } from '#shared/members/members.schema.ts'
import type { Me } from '#shared/vault/vault.schema.ts'
import { api, shell } from '#renderer/kernel/api.ts'
import { flushAll } from '#renderer/kernel/autosave.ts'
import { useAbout } from '#renderer/kernel/use-about.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { HandOver } from '#renderer/sessions/HandOver.tsx'
import { Button } from '#renderer/ui/Button.tsx'
import { Dialog } from '#renderer/ui/Dialog.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Section, Stack } from '#renderer/ui/Page.tsx'
import styles from './Members.module.css'
import { pickerOf } from './use-members.ts'

type Props = { readonly me: Me; readonly members: readonly Member[] }

/** The way out for a member, without a lead: their keys go back, and the vault locks behind them. */
export function LeaveVault({ me, members }: Props) {
  const { t } = useTranslation('members')
  const [isAsking, setAsking] = useState(false)
  return (
    <Section title={t('leave.title')} isRuled>
      <Stack isTight>
        <p className={styles.measure}>{t('leave.lead')}</p>
        <div>
          <Button onPress={() => setAsking(true)}>{t('leave.button')}</Button>
        </div>
      </Stack>
      {isAsking && <Leave me={me} members={members} onStop={() => setAsking(false)} />}
    </Section>
  )
}

function Leave({ me, members, onStop }: Props & { readonly onStop: () => void }) {
  const { t } = useTranslation(['members', 'common'])
  const problem = useProblem('members')
  const { about, change } = useAbout()
  const [failed, setFailed] = useState<string | undefined>()
  const [isBusy, setBusy] = useState(false)
  const leave = async () => {
    setBusy(true)
    setFailed(undefined)
    await flushAll()
    const reply = await api.members.leave({})
    if (!reply.ok) {
      setBusy(false)
      return setFailed(problem(reply.error))
    }
    const staying = members.filter(({ id }) => id !== me.memberId)
    if (about?.settings.picker) await change({ picker: pickerOf(me.teamName, staying) })
    await shell.lock({})
  }
  return (
    <Dialog
      title={t('leave.ask')}
      isOpen
      onClose={() => isBusy || onStop()}
      actions={
        <>
          <Button kind="quiet" onPress={onStop} isDisabled={isBusy}>
            {t('common:cancel')}
          </Button>
          <Button kind="primary" onPress={() => void leave()} isPending={isBusy}>
            {t('leave.confirm')}
          </Button>
        </>
      }
    >
      <div className={styles.dialog}>
        <p>{t('leave.keys')}</p>
        <p>{t('leave.file')}</p>
        <p>{t('leave.grave')}</p>
        <HandOver personId={me.personId} name={me.name} after={null} />
        {failed !== undefined && (
          <Message kind="error" isLive>
            {failed}
          </Message>
        )}
      </div>
    </Dialog>
  )
}
