import { useEffect, useLayoutEffect, useMemo } from 'react'
import { api } from '#renderer/kernel/api.ts'
import { A4, PaperHead } from './A4.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords } from './paper-words.ts'
import styles from './RecoverySheet.module.css'
import { usePaperContent } from './use-paper-content.ts'

/** The recovery code on paper, with what it opens and where it must not lie. */
export function RecoverySheetPaper({ request, printedAt, onLaidOut }: PaperOf<'recovery-sheet'>) {
  const content = usePaperContent('recovery-sheet', () => api.papers.recoverySheet({}))
  const words = useMemo(() => paperWords(request.language), [request.language])
  const { t } = words
  useEffect(() => {
    document.title = t('recovery.document')
  }, [t])
  useLayoutEffect(() => {
    if (content) onLaidOut(1)
  }, [content, onLaidOut])
  if (!content) return null
  const { code, teamName, name, shortName } = content
  return (
    <A4 foot={t('recovery.foot', { name })} printed={words.printed(printedAt, Temporal.Now.timeZoneId(), 1, 1)}>
      <PaperHead title={t('recovery.title', { team: teamName })}>
        <p>
          <b>{t('recovery.whose', { name, shortName })}</b>
        </p>
        <p>{t('recovery.promise')}</p>
      </PaperHead>
      <ol className={styles.code} aria-label={t('recovery.code')}>
        {code.map((group, at) => (
          // Groups are told apart by where they stand; two may be alike.
          <li key={`${at + 1}`}>
            <small>{t('recovery.group', { number: at + 1 })}</small>
            <b>{group}</b>
          </li>
        ))}
      </ol>
      <p className={styles.check}>{t('recovery.check')}</p>
      <div className={styles.advice}>
        <section>
          <h2>{t('recovery.opens')}</h2>
          <p>{t('recovery.opensText', { name })}</p>
        </section>
        <section>
          <h2>{t('recovery.keep')}</h2>
          <p>{t('recovery.keepPaper')}</p>
          <p>
            <b>{t('recovery.keepNever')}</b>
          </p>
        </section>
        <section>
          <h2>{t('recovery.use')}</h2>
          <p>{t('recovery.useText')}</p>
        </section>
      </div>
    </A4>
  )
}
