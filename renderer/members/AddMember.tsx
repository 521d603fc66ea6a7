import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { RecoveryCode } from '#shared/vault/vault.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import { RecoverySheet } from '#renderer/vault/RecoverySheet.tsx'
import styles from './Members.module.css'
import { NewMemberPassphrase } from './NewMemberPassphrase.tsx'
import { NewMemberWho, type Newcomer } from './NewMemberWho.tsx'

type At =
  | { readonly step: 'who' }
  | { readonly step: 'passphrase'; readonly newcomer: Newcomer }
  | { readonly step: 'sheet'; readonly newcomer: Newcomer; readonly code: RecoveryCode }

export interface AddMemberProps {
  readonly teamName: string
  readonly onStop: () => void
  readonly onDone: (said: string) => void
}

/** Each step is read from its title. */
const takeFocus = (heading: HTMLElement | null) => heading?.focus()

/** A new member: the lead says who, then hands the laptop over for the passphrase and the recovery sheet. */
export function AddMember({ teamName, onStop, onDone }: AddMemberProps) {
  const { t } = useTranslation(['members', 'common'])
  const [at, setAt] = useState<At>({ step: 'who' })
  const name = at.step === 'who' ? '' : at.newcomer.name
  const words = {
    who: { title: t('add.title'), lead: t('add.lead') },
    passphrase: { title: t('add.passphraseTitle', { name }), lead: t('add.passphraseLead') },
    sheet: { title: t('add.sheetTitle', { name }), lead: t('add.sheetLead', { name }) },
  }[at.step]
  return (
    <section className={styles.panel} aria-label={words.title}>
      <div>
        <h2 key={at.step} ref={takeFocus} tabIndex={-1}>
          {words.title}
        </h2>
        <p>{words.lead}</p>
      </div>
      {at.step === 'who' && <NewMemberWho onStop={onStop} onDone={(newcomer) => setAt({ step: 'passphrase', newcomer })} />}
      {at.step === 'passphrase' && (
        <NewMemberPassphrase newcomer={at.newcomer} onBack={() => setAt({ step: 'who' })} onDone={(code) => setAt({ step: 'sheet', newcomer: at.newcomer, code })} />
      )}
      {at.step === 'sheet' && (
        <RecoverySheet
          code={at.code}
          teamName={teamName}
          name={name}
          submit={t('common:continue')}
          onProved={() => onDone(t('added', { name }))}
          back={
            <Button kind="quiet" onPress={() => onDone(t('addedNoSheet', { name }))}>
              {t('add.later')}
            </Button>
          }
        />
      )}
    </section>
  )
}
