import { useTranslation } from 'react-i18next'
import type { Trends } from '#shared/attendance/trends.schema.ts'
import { capital } from '#shared/i18n/dates.ts'
import { languages } from '#shared/people/languages.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Section } from '#renderer/ui/Page.tsx'
import styles from './Bands.module.css'
import returning from './Returning.module.css'

/** Languages by the sessions they were heard at: sessions are told exactly, and nobody is counted. */
export function Languages({ heard }: { readonly heard: Trends['languages'] }) {
  const { t } = useTranslation('attendance')
  const language = useLanguage()
  const nameOf = (tag: string) => {
    if (tag === 'no-words' || tag === 'other') return t(`languages.${tag}`)
    const known = languages.find((each) => each.tag === tag)
    return known ? capital(known[language]) : tag
  }
  const most = Math.max(...heard.map(({ sessions }) => sessions))
  return (
    <Section title={t('languages.title')}>
      <ul className={styles.rows}>
        {heard.map(({ language: tag, sessions }) => (
          <li key={tag} className={styles.wide}>
            <span className={styles.name}>{nameOf(tag)}</span>
            <i aria-hidden="true" style={{ inlineSize: `${(sessions / most) * 100}%` }} />
            <span className={styles.number}>{t('languages.sessions', { count: sessions })}</span>
          </li>
        ))}
      </ul>
      <p className={returning.means}>{t('languages.means')}</p>
    </Section>
  )
}
