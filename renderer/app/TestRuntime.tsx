import { useTranslation } from 'react-i18next'
import { useAbout } from '#renderer/kernel/use-about.ts'
import styles from './TestRuntime.module.css'

/** The standing line of a runtime that may hold no real data. */
export function TestRuntime() {
  const { t } = useTranslation()
  const { about } = useAbout()
  return about?.testRuntime ? <footer className={styles.line}>{t('rail.testRuntime')}</footer> : null
}
