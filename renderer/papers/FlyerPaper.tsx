import { CalendarDays, Clock } from 'lucide-react'
import i18next from 'i18next'
import { useEffect, useMemo, type CSSProperties } from 'react'
import { flyerSheet, type FlyerBlock, type FlyerSheet } from '#shared/papers/flyer.rules.ts'
import { isShipped } from '#shared/flyers/flyers.rules.ts'
import type { Sign } from '#shared/flyers/flyers.schema.ts'
import { capital, dateInWords, dayInWords, spanInWords } from '#shared/i18n/dates.ts'
import type { Language } from '#shared/i18n/languages.ts'
import { dayInDigits, timeInDigits } from '#shared/papers/paper-digits.rules.ts'
import { languages as known } from '#shared/people/languages.ts'
import { api } from '#renderer/kernel/api.ts'
import { tightnesses } from './A4.tsx'
import styles from './Flyer.module.css'
import { FlyerKite } from './FlyerKite.tsx'
import type { PaperOf } from './paper-of.ts'
import { paperWords, type PaperWords } from './paper-words.ts'
import { signIcons } from './paper-signs.ts'
import { usePageFit } from './use-page-fit.ts'
import { usePaperContent } from './use-paper-content.ts'

/** The invitation: the first language large beside a kite, the others below it side by side, and a strip for anyone else. */
export function FlyerPaper({ request, onLaidOut }: PaperOf<'flyer'>) {
  const { sessionId, language } = request
  const content = usePaperContent('flyer', () => api.papers.flyer({ sessionId }))
  const library = usePaperContent('library', () => api.papers.library({}))
  const words = useMemo(() => paperWords(language), [language])
  useEffect(() => {
    document.title = words.t('flyer.document')
  }, [words])
  if (!content || !library) return null
  return <Flyer sheet={flyerSheet(content, library)} words={words} onLaidOut={onLaidOut} />
}

function Flyer({ sheet, words, onLaidOut }: { readonly sheet: FlyerSheet; readonly words: PaperWords; readonly onLaidOut: (pages: number) => void }) {
  const { page, step } = usePageFit(tightnesses.length, onLaidOut)
  const tightness = tightnesses[step] ?? 1
  const [first, ...others] = sheet.blocks
  const side = first?.direction === 'rtl' ? 'left' : 'right'
  return (
    <section ref={page} className={styles.flyer} style={{ '--tight': tightness } as CSSProperties}>
      {/* Set closely, the words need the room of the picture. */}
      {tightness < 0.5 && <FlyerKite side={side} />}
      <div className={styles.body} data-body="">
        {first && (
          <div className={styles.first} data-alone={others.length === 0 || undefined} data-side={side} data-piece="head">
            <Block block={first} sheet={sheet} />
          </div>
        )}
        {others.length > 0 && (
          <div className={styles.others} data-piece="others">
            {others.map((block) => (
              <Block key={block.language} block={block} sheet={sheet} />
            ))}
          </div>
        )}
      </div>
      <Strip sheet={sheet} />
      <Read sheet={sheet} words={words} />
    </section>
  )
}

const Block = ({ block, sheet }: { readonly block: FlyerBlock; readonly sheet: FlyerSheet }) =>
  isShipped(block.language) ? <Shipped block={block} sheet={sheet} language={block.language} /> : <Spoken block={block} sheet={sheet} />

/** English and French: what the team has not written itself is the wording that ships. */
function Shipped({ block, sheet, language }: { readonly block: FlyerBlock; readonly sheet: FlyerSheet; readonly language: Language }) {
  const t = i18next.getFixedT(language, 'papers')
  const { day, start, end } = sheet.when
  const spoken = new Intl.ListFormat(language).format(sheet.interpreted.map((tag) => known.find((each) => each.tag === tag)?.[language] ?? tag))
  const usual = [
    t('flyer.free'),
    sheet.signs.includes('tea') && t('flyer.tea'),
    spoken !== '' && t('flyer.interpreter', { languages: spoken }),
    sheet.isOpen && t('flyer.comeAndGo'),
    sheet.signs.includes('children') && t('flyer.children'),
    sheet.signs.includes('no-photographs') && t('flyer.noPhotographs'),
  ]
  return (
    <div lang={language} dir="ltr">
      <h1>{block.title ?? t('flyer.title')}</h1>
      {block.about && <p className={styles.about}>{block.about}</p>}
      <p className={styles.text}>
        <b>
          {capital(dayInWords(day, language))}, {spanInWords(start, end, language)}
        </b>
        <br />
        {block.where ?? (sheet.isOnline ? t('flyer.online') : '')}
      </p>
      <p className={styles.text}>{block.text ?? usual.filter(Boolean).join(' ')}</p>
    </div>
  )
}

/** Any other language: words a speaker has read, and figures. Each figure stands for itself, so that none changes places. */
function Spoken({ block, sheet }: { readonly block: FlyerBlock; readonly sheet: FlyerSheet }) {
  const { day, start, end } = sheet.when
  return (
    <div lang={block.language} dir={block.direction}>
      {block.title && <h1>{block.title}</h1>}
      {block.about && <p className={styles.about}>{block.about}</p>}
      <p className={styles.text}>
        <b>
          <bdi>{dayInDigits(day, block.language)}</bdi>
          <br />
          <bdi>{timeInDigits(start, block.language)}</bdi> – <bdi>{timeInDigits(end, block.language)}</bdi>
        </b>
        {block.where && (
          <>
            <br />
            <bdi>{block.where}</bdi>
          </>
        )}
      </p>
      {block.text && <p className={styles.text}>{block.text}</p>}
    </div>
  )
}

/** Figures and pictures for those who read none of the languages. */
function Strip({ sheet: { when, signs } }: { readonly sheet: FlyerSheet }) {
  const [, month = '', day = ''] = when.day.split('-')
  return (
    <div className={styles.strip}>
      <span>
        <CalendarDays size={34} strokeWidth={1.75} aria-hidden="true" />
        {`${day}.${month}`}
      </span>
      <span>
        <Clock size={34} strokeWidth={1.75} aria-hidden="true" />
        {`${when.start} – ${when.end}`}
      </span>
      {signs.map((sign) => (
        <Pictogram key={sign} sign={sign} />
      ))}
    </div>
  )
}

function Pictogram({ sign }: { readonly sign: Sign }) {
  const Picture = signIcons[sign]
  return <span>{sign === 'free' ? '0 €' : <Picture size={34} strokeWidth={1.75} aria-hidden="true" />}</span>
}

/** Who has read which words, and until when they hold. */
function Read({ sheet, words: { t, language, languageName } }: { readonly sheet: FlyerSheet; readonly words: PaperWords }) {
  const day = (on: string) => dateInWords(on, language, { year: true })
  return (
    <p className={styles.read}>
      {sheet.read.map(({ language: tag, initials, on }) => t('flyer.readBy', { language: capital(languageName(tag)), initials, day: day(on) })).join(' ')}{' '}
      {t('flyer.goodUntil', { day: day(sheet.goodUntil) })}
    </p>
  )
}
