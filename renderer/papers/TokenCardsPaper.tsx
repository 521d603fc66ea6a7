import { useEffect, useLayoutEffect, useMemo } from 'react'
import { dateInWords } from '#shared/i18n/dates.ts'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { Pictures } from '#shared/tokens/tokens.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { CardPictures } from '#renderer/tokens/CardPictures.tsx'
import { useOutlines } from '#renderer/tokens/use-outlines.ts'
import { A4, PaperHead } from './A4.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords } from './paper-words.ts'
import styles from './TokenCards.module.css'
import { usePaperContent } from './use-paper-content.ts'

/** Two columns of five. */
const onAPage = 10

/** The cards of a season to cut out. What says whose group it is stands outside the lines. */
export function TokenCardsPaper({ request, printedAt, onLaidOut }: PaperOf<'token-cards'>) {
  const { seasonId, language } = request
  const content = usePaperContent('token-cards', () => api.papers.tokenCards({ seasonId }))
  const outlines = useOutlines()
  const words = useMemo(() => paperWords(language), [language])
  const { t } = words
  const sheets = useMemo(() => content && pagesOf(content.cards), [content])
  useEffect(() => {
    if (content) document.title = t('tokenCards.document', { name: content.group.name })
  }, [t, content])
  useLayoutEffect(() => {
    if (sheets && outlines) onLaidOut(sheets.length)
  }, [sheets, outlines, onLaidOut])
  if (!content || !sheets || !outlines) return null
  const day = (on: string) => dateInWords(on, language, { year: true })
  const { group, season, zone } = content
  return sheets.map((cards, at) => (
    <A4 key={cards[0]?.join()} foot={t('tokenCards.foot')} printed={words.printed(printedAt, zone, at + 1, sheets.length)}>
      <PaperHead title={t('tokenCards.title')}>
        <p>
          <b>{t('tokenCards.season', { name: group.name, from: day(season.from), until: day(season.until) })}</b>
        </p>
        <p>{t('tokenCards.lead')}</p>
      </PaperHead>
      <ul className={styles.cards}>
        {cards.map((card) => (
          <li key={card.join()} className={styles.card}>
            <CardPictures pictures={card} outlines={outlines} />
            <p>{cardName(card, language)}</p>
          </li>
        ))}
      </ul>
    </A4>
  ))
}

const pagesOf = (cards: readonly Pictures[]): Pictures[][] =>
  Array.from({ length: Math.ceil(cards.length / onAPage) }, (_, page) => cards.slice(page * onAPage, (page + 1) * onAPage))
