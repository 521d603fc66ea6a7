import { useTranslation } from 'react-i18next'
import { NextTime } from '#renderer/notes/NextTime.tsx'
import { useNotes } from '#renderer/notes/use-notes.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { Panel } from './Panel.tsx'
import { usePlan } from './plan-context.ts'
import styles from './Inspector.module.css'

/** What colleagues wrote after what is planned here was held the last time. */
export function NextTimePanel() {
  const { t } = useTranslation('notes')
  const language = useLanguage()
  const { planned, session } = usePlan()
  const notes = useNotes(planned.map(({ key }) => key))
  if (planned.length === 0) return null
  const isOpen = (key: string) => planned.length === 1 || notes.some(({ activity }) => activity === key)
  return (
    <Panel title={t('title')}>
      {planned.map(({ key, name }) => (
        <details key={`${key}${isOpen(key)}`} className={styles.care} open={isOpen(key)}>
          <summary>{name[language]}</summary>
          <NextTime activity={key} notes={notes} sessionId={session.id} />
        </details>
      ))}
    </Panel>
  )
}
