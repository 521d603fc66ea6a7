import { useTranslation } from 'react-i18next'
import type { BackupContents as Contents } from '#shared/backups/backups.contract.ts'
import { momentInWords } from '#renderer/kernel/moments.ts'
import { sizeInWords } from '#renderer/kernel/sizes.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import styles from './Restore.module.css'

/** What a backup says it holds, before anything is restored. */
export function BackupContents({ file, contents }: { readonly file: string; readonly contents: Contents }) {
  const { t } = useTranslation('vault')
  const language = useLanguage()
  const facts = [
    [t('restore.madeAt'), momentInWords(contents.madeAt, language)],
    [t('restore.size'), sizeInWords(contents.bytes, language)],
    [t('restore.parts'), t('restore.partsValue', { count: contents.parts })],
  ] as const
  return (
    <section aria-label={t('restore.contents', { file })} className={styles.contents}>
      <h2>{t('restore.contents', { file })}</h2>
      <dl>
        {facts.map(([name, value]) => (
          <div key={name}>
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {contents.copiedUnopened > 0 && <p>{t('restore.unopened', { count: contents.copiedUnopened })}</p>}
    </section>
  )
}
