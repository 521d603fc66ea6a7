import { CloudRainWind } from 'lucide-react'
import { useEffect, useMemo } from 'react'
import { riskCard, type ActivityRisk } from '#shared/papers/risk-card.rules.ts'
import { runSheet, type RunSheet } from '#shared/papers/run-sheet.rules.ts'
import { api } from '#renderer/kernel/api.ts'
import { PaperHead } from './A4.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { PiecedPages, type Piece } from './PiecedPages.tsx'
import styles from './RiskCard.module.css'
import { Contacts } from './RunSheetBoxes.tsx'
import { usePaperContent } from './use-paper-content.ts'

const byHand = ['exits', 'quiet', 'firstAid', 'signal', 'hospital', 'stepAside'] as const
const rules = ['distress', 'crowd', 'police', 'child'] as const

/** What to watch for at a session, when to stop, whom to call: for whoever leads it. */
export function RiskCardPaper({ request, printedAt, onLaidOut }: PaperOf<'risk-card'>) {
  const { sessionId, choices, language } = request
  const content = usePaperContent('run-sheet', () => api.papers.runSheet({ sessionId, choices }))
  const packing = usePaperContent('packing-list', () => api.papers.packingList({ sessionId }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  const { t } = words
  useEffect(() => {
    if (content) document.title = t('riskCard.document', { title: content.session.title })
  }, [t, content])
  if (!content || !packing || !library) return null
  const sheet = runSheet(content, { library, choices, language })
  const card = riskCard(content.session, library, packing.kit, language)
  const pieces: Piece[] = [
    { key: 'at-once', content: <p className={styles.atOnce}>{t('riskCard.atOnce')}</p> },
    { key: 'call', content: <Call sheet={sheet} words={words} isOnline={content.session.mode === 'online'} /> },
    ...(card.weather.length > 0 ? [{ key: 'weather', content: <Weather sheet={card} words={words} /> }] : []),
    { key: 'rules', content: <Anywhere words={words} /> },
    ...(card.counted.length > 0 ? [{ key: 'counted', content: <Counted things={card.counted} words={words} /> }] : []),
    ...card.risks.map((risk) => ({ key: risk.key, content: <Watch risk={risk} words={words} /> })),
    ...(card.risks.length === 0 ? [{ key: 'nothing', content: <p className={styles.nothing}>{t('riskCard.nothing')}</p> }] : []),
  ]
  return (
    <PiecedPages
      head={
        <PaperHead title={t('riskCard.title')}>
          <p>
            <b>{words.session(sheet.when)}.</b> {words.joined([sheet.place.name, sheet.place.town])}
          </p>
          <p>{sheet.title}</p>
        </PaperHead>
      }
      pieces={pieces}
      continued={t('continued', { title: t('riskCard.title') })}
      foot={(page, pages) => (page === 1 && pages > 1 ? t('riskCard.morePages', { count: pages }) : t('riskCard.foot'))}
      printed={(page, pages) => words.printed(printedAt, sheet.when.zone, page, pages)}
      onLaidOut={onLaidOut}
    />
  )
}

type Speaking = { readonly words: PaperWords }

/** Whom to call, as far as it was asked for, and what one only knows once one is there. */
function Call({ sheet, words, isOnline }: Speaking & { readonly sheet: RunSheet; readonly isOnline: boolean }) {
  const { t } = words
  return (
    <div className={styles.call}>
      <Contacts sheet={sheet} words={words} />
      {sheet.address !== '' && <p className={styles.address}>{sheet.address}</p>}
      {!isOnline && (
        <section>
          <h2>{t('riskCard.findOut')}</h2>
          <dl className={styles.byHand}>
            {byHand.map((line) => (
              <div key={line}>
                <dt>{t(`riskCard.byHand.${line}`)}</dt>
                <dd />
              </div>
            ))}
          </dl>
        </section>
      )}
    </div>
  )
}

function Weather({ sheet, words: { t } }: Speaking & { readonly sheet: ReturnType<typeof riskCard> }) {
  return (
    <section className={styles.part}>
      <h2>{t('riskCard.weather')}</h2>
      <ul>
        {sheet.weather.map(({ activity, stopWhen, instead }) => (
          <li key={activity}>
            <CloudRainWind size={17} strokeWidth={1.75} aria-hidden="true" />
            <span>
              <b>{activity}.</b> {t('runSheet.stop', { reasons: stopWhen.join(', ') })} {instead}
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Anywhere({ words: { t } }: Speaking) {
  return (
    <section className={styles.part}>
      <h2>{t('riskCard.always')}</h2>
      <ul className={styles.rules}>
        {rules.map((rule) => (
          <li key={rule}>{t(`riskCard.rules.${rule}`)}</li>
        ))}
      </ul>
    </section>
  )
}

function Counted({ things, words: { t } }: Speaking & { readonly things: readonly string[] }) {
  return (
    <section className={styles.part}>
      <h2>{t('riskCard.counted')}</h2>
      <ul className={styles.counted}>
        {things.map((thing) => (
          <li key={thing}>
            <span>{thing}</span>
            <span className={styles.boxes}>
              {t('riskCard.out')} <i /> {t('riskCard.in')} <i />
            </span>
          </li>
        ))}
      </ul>
    </section>
  )
}

function Watch({ risk, words: { t } }: Speaking & { readonly risk: ActivityRisk }) {
  return (
    <section className={styles.part}>
      <h2>{risk.name}</h2>
      <p className={styles.terms}>
        {t('riskCard.staff', { count: risk.staff })} {risk.fromAge > 0 && t('riskCard.fromAge', { age: risk.fromAge })} {risk.therapist && t('riskCard.therapist')}
      </p>
      <p>{risk.safety}</p>
      <p>
        <b>{t('riskCard.care')}</b> {risk.care}
      </p>
    </section>
  )
}
