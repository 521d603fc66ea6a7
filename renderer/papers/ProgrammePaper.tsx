import { useEffect, useMemo } from 'react'
import { capital, dayInWords, spanInWords } from '#shared/i18n/dates.ts'
import { activitiesByKey } from '#shared/library/library.rules.ts'
import { creditsFor } from '#shared/papers/credits.rules.ts'
import { programmeRows, type ProgrammeRow } from '#shared/papers/programme.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { PaperHead } from './A4.tsx'
import { Credits } from './Credits.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { PiecedPages } from './PiecedPages.tsx'
import styles from './Programme.module.css'
import { usePaperContent } from './use-paper-content.ts'

/** The dates of a group, to be read from a step away. */
export function ProgrammePaper({ request, printedAt, onLaidOut }: PaperOf<'programme'>) {
  const { groupId, from, language } = request
  const content = usePaperContent('programme', () => api.papers.programme({ groupId, from }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  const { t } = words
  useEffect(() => {
    if (content) document.title = t('programme.document', { title: content.group.name })
  }, [t, content])
  if (!content || !library) return null
  const known = activitiesByKey(library)
  const credits = creditsFor(content.activities.flatMap((key) => known.get(key) ?? []), language)
  const rows = programmeRows(content)
  const none = { key: 'none', content: <p className={styles.none}>{t('programme.none')}</p> }
  return (
    <PiecedPages
      head={
        <PaperHead title={content.group.name}>
          <p>{t(content.group.isOpen ? 'programme.open' : 'programme.closed')}</p>
        </PaperHead>
      }
      pieces={[
        ...(rows.length === 0 ? [none] : rows.map((row) => ({ key: row.key, content: <Row row={row} words={words} /> }))),
        ...(credits.length === 0 ? [] : [{ key: 'credits', content: <Credits credits={credits} words={words} /> }]),
      ]}
      continued={t('continued', { title: content.group.name })}
      foot={() => t('programme.foot')}
      printed={(page, pages) => words.printed(printedAt, content.zone, page, pages)}
      onLaidOut={onLaidOut}
    />
  )
}

function Row({ row, words: { t, language, joined } }: { readonly row: ProgrammeRow; readonly words: PaperWords }) {
  return (
    <div className={styles.row} data-off={row.isOff || undefined}>
      <p className={styles.day}>{capital(dayInWords(row.day, language))}</p>
      <div>
        {row.isOff ? (
          <p>{t('programme.off')}</p>
        ) : (
          <>
            <p>
              <b>{spanInWords(row.start, row.end, language)}</b>
            </p>
            <p>{joined([row.title, row.isOnline ? t('programme.online') : row.place])}</p>
          </>
        )}
      </div>
    </div>
  )
}
