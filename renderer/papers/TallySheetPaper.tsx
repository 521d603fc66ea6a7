import { useEffect, useLayoutEffect, useMemo } from 'react'
import { counterInWords, secondName } from '#shared/counts/counter-words.rules.ts'
import type { Side } from '#shared/counts/counts.schema.ts'
import { tallySheet, type TallyPart } from '#shared/papers/tally-sheet.rules.ts'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { Pictures } from '#shared/tokens/tokens.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { CardPictures } from '#renderer/tokens/CardPictures.tsx'
import { useOutlines, type Outlines } from '#renderer/tokens/use-outlines.ts'
import { A4, PaperHead, Tick } from './A4.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import styles from './TallySheet.module.css'
import { usePaperContent } from './use-paper-content.ts'

/** A cell that waits for a pencil. */
const toFillIn = '\u00a0'

/** Empty boxes to count in by pencil, one page for each place people are at. */
export function TallySheetPaper({ request, printedAt, onLaidOut }: PaperOf<'tally-sheet'>) {
  const { sessionId, language } = request
  const content = usePaperContent('tally-sheet', () => api.papers.tallySheet({ sessionId }))
  const words = useMemo(() => paperWords(language), [language])
  const { t, joined } = words
  const sheet = useMemo(() => content && tallySheet(content.session, content), [content])
  useEffect(() => {
    if (content) document.title = t('tallySheet.document', { title: content.session.title })
  }, [t, content])
  const outlines = useOutlines()
  const isDrawn = outlines !== undefined || sheet?.cards.length === 0
  useLayoutEffect(() => {
    if (sheet && isDrawn) onLaidOut(sheet.sides.length)
  }, [sheet, isDrawn, onLaidOut])
  if (!content || !sheet) return null
  const { session, group } = content
  return sheet.sides.map((side, at) => (
    <A4 key={side} foot={t('tallySheet.foot')} printed={words.printed(printedAt, session.zone, at + 1, sheet.sides.length)}>
      <PaperHead title={t('tallySheet.title')}>
        <p>
          <b>{words.session(session)}.</b> {joined([session.placeName, session.placeTown])}
        </p>
        <p>{joined([session.title, group && group.name !== session.title ? group.name : '', whereIn(side, session.mode, words)])}</p>
      </PaperHead>
      <p className={styles.lead}>{t(sheet.countsBy === 'token' ? 'tallySheet.tokenLead' : 'tallySheet.lead')}</p>
      {sheet.cards.length > 0 && <Cards cards={sheet.cards} outlines={outlines} words={words} />}
      {sheet.countsBy === 'token' ? <Tokens lines={sheet.lines} words={words} /> : sheet.parts.map((part) => <Part key={part.key} part={part} words={words} />)}
    </A4>
  ))
}

/** Said only where there are two sheets to mix up. */
const whereIn = (side: Side, mode: string, { t }: PaperWords) => (mode === 'hybrid' ? t(`tallySheet.${side}`) : '')

function Part({ part, words: { t, language } }: { readonly part: TallyPart; readonly words: PaperWords }) {
  return (
    <section className={styles.part} style={{ flexGrow: part.rows.length }}>
      <table>
        <thead>
          <tr>
            <th scope="col" className={styles.what}>
              {t(`tallySheet.part.${part.key}`)}
            </th>
            {part.columns.map((second) => (
              <th key={second} scope="col">
                {second === null ? t('runSheet.strokes') : secondName(second, language)}
              </th>
            ))}
            <th scope="col">{t('runSheet.total')}</th>
          </tr>
        </thead>
        <tbody>
          {part.rows.map((row) => (
            <tr key={row.key}>
              <th scope="row">{counterInWords(row, language)}</th>
              {part.columns.map((second) => (
                <td key={second}>{toFillIn}</td>
              ))}
              <td>{toFillIn}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}

/** The cards that somebody holds, to tick when they come. */
function Cards({ cards, outlines, words: { language } }: { readonly cards: readonly Pictures[]; readonly outlines: Outlines | undefined; readonly words: PaperWords }) {
  return (
    <ul className={styles.cards}>
      {cards.map((card) => (
        <li key={card.join()}>
          <Tick />
          <div>
            <CardPictures pictures={card} outlines={outlines} />
            {cardName(card, language)}
          </div>
        </li>
      ))}
    </ul>
  )
}

function Tokens({ lines, words: { t } }: { readonly lines: number; readonly words: PaperWords }) {
  return (
    <section className={styles.part} style={{ flexGrow: 1 }}>
      <table className={styles.tokens}>
        <thead>
          <tr>
            <td>{toFillIn}</td>
            <th scope="col">{t('tallySheet.token')}</th>
            <th scope="col">{t('tallySheet.band')}</th>
            <th scope="col">{t('tallySheet.first')}</th>
          </tr>
        </thead>
        <tbody>
          {Array.from({ length: lines }, (_, at) => (
            <tr key={at}>
              <th scope="row">{at + 1}</th>
              <td>{toFillIn}</td>
              <td>{toFillIn}</td>
              <td>
                <Tick />
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  )
}
