import { PenLine, Printer, Usb } from 'lucide-react'
import { type ReactNode, useState } from 'react'
import { Trans, useTranslation } from 'react-i18next'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { shell, valueOf } from '#renderer/kernel/api.ts'
import { sealed } from '#renderer/kernel/own-copies.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useProblem } from '#renderer/kernel/use-problem.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { Message } from '#renderer/ui/Message.tsx'
import { Actions } from '#renderer/ui/Page.tsx'
import { Sheet } from '#renderer/ui/Sheet.tsx'
import { RecoveryProof } from './RecoveryProof.tsx'
import styles from './RecoverySheet.module.css'

/** The check group at the end is not a secret worth proving. */
const secretGroups = 8

export interface RecoverySheetProps {
  readonly code: RecoveryCode
  readonly teamName: string
  readonly name: string
  /** The verb that ends it. */
  readonly submit: string
  readonly onProved: () => void
  readonly back?: ReactNode
}

/**
 * A recovery code on its way to paper. Two groups, drawn at random, stay hidden on the screen, so that typing them
 * back proves that the sheet exists. Whoever has no printer may see all nine while copying them by hand.
 */
export function RecoverySheet({ code, teamName, name, submit, onProved, back }: RecoverySheetProps) {
  const { t } = useTranslation(['vault', 'common'])
  const language = useLanguage()
  const problem = useProblem('settings')
  const [hidden] = useState(twoGroups)
  const [isCopying, setCopying] = useState(false)
  const [said, setSaid] = useState<{ readonly kind: 'error' | 'notice'; readonly text: string } | undefined>()
  const paper = { kind: 'recovery-sheet', language } as const

  const tell = (reply: Awaited<ReturnType<typeof shell.print>>, done: string) => {
    // No page at all: the person closed the printer's dialog.
    if (reply.ok) setSaid(reply.value.pages > 0 ? { kind: 'notice', text: done } : undefined)
    else setSaid({ kind: 'error', text: problem(reply.error) })
  }
  const print = async () => tell(await shell.print({ to: 'printer', paper }), t('recovery.printed'))
  const save = async () => {
    const file = await valueOf(shell.chooseSaveAs({ name: t('recovery.fileName'), kind: 'pdf' }))
    if (file) tell(await shell.print({ to: 'pdf', paper, file: file.token }), t('recovery.savedAs', { file: file.label }))
  }
  return (
    <>
      <Sheet kind="leaf">
        <h2 className={styles.title}>{t('recovery.sheetTitle', { team: teamName })}</h2>
        <p className={styles.name}>{t('recovery.sheetFor', { name })}</p>
        <ol className={styles.groups} {...sealed}>
          {code.map((group, index) => (
            <li key={index}>
              <small>{index + 1}</small>
              {!isCopying && hidden.includes(index + 1) ? (
                <span role="img" aria-label={t('recovery.hidden')}>
                  ••••
                </span>
              ) : (
                group
              )}
            </li>
          ))}
        </ol>
        <p className={styles.keep}>{t('recovery.keep')}</p>
      </Sheet>
      {isCopying ? (
        <Actions>
          <Button kind="primary" onPress={() => setCopying(false)}>
            {t('recovery.copied')}
          </Button>
        </Actions>
      ) : (
        <>
          <Actions>
            <Button icon={Printer} onPress={() => void print()}>
              {t('recovery.print')}
            </Button>
            <Button icon={Usb} onPress={() => void save()}>
              {t('recovery.save')}
            </Button>
            <Button kind="quiet" icon={PenLine} onPress={() => setCopying(true)}>
              {t('recovery.byHand')}
            </Button>
          </Actions>
          {said && (
            <Message kind={said.kind} isLive>
              {said.text}
            </Message>
          )}
          <p className={styles.prove}>
            <Trans t={t} i18nKey="recovery.prove" components={{ b: <b /> }} />
          </p>
          <RecoveryProof groups={hidden} submit={submit} onProved={onProved} back={back} />
        </>
      )}
    </>
  )
}

function twoGroups(): readonly [number, number] {
  const [one = 0, other = 0] = crypto.getRandomValues(new Uint8Array(2))
  const first = one % secretGroups
  const second = (first + 1 + (other % (secretGroups - 1))) % secretGroups
  return first < second ? [first + 1, second + 1] : [second + 1, first + 1]
}
