import { Trans, useTranslation } from 'react-i18next'
import type { z } from 'zod'
import type { ExampleMember } from '#shared/vault/vault.schema.ts'
import { Button } from '#renderer/ui/Button.tsx'
import styles from './Unlock.module.css'

export interface ExamplePassphraseProps {
  readonly member: z.infer<typeof ExampleMember> | undefined
  readonly onFillIn: (passphrase: string) => void
}

/** The example's passphrases are no secret: the chosen member's stands under its field. */
export function ExamplePassphrase({ member, onFillIn }: ExamplePassphraseProps) {
  const { t } = useTranslation(['vault', 'common'])
  if (!member) return null
  return (
    <p className={styles.example}>
      <span>
        <Trans t={t} i18nKey="unlock.examplePassphrase" values={{ name: member.name, passphrase: member.passphrase }} components={{ b: <b /> }} />
      </span>
      <Button kind="link" onPress={() => onFillIn(member.passphrase)}>
        {t('unlock.fillIn')}
      </Button>
    </p>
  )
}
