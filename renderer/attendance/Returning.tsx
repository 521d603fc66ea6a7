import { useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Returning.module.css'
import { heightOf, useTold } from './use-told.ts'

const parts = ['returning', 'first', 'notAsked'] as const

/** Of those who came: who was there before, who came for the first time, and where nobody counted it. */
export function Returning({ reach }: { readonly reach: Trends['reach'] }) {
  const { t } = useTranslation('attendance')
  const told = useTold()
  return (
    <Section title={t('returning.title')}>
      <ul className={styles.split}>
        {parts.map((part) => (
          <li key={part} className={styles[part]} style={{ flexGrow: heightOf(reach[part]) }} data-few={reach[part].kind === 'few' || undefined}>
            <span>
              <b>{told(reach[part])}</b> {t(`returning.${part}`)}
            </span>
          </li>
        ))}
      </ul>
      <p className={styles.means}>{t('returning.means')}</p>
    </Section>
  )
}
