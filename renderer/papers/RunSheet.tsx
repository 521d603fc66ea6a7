import { useEffect, type ReactNode } from 'react'
import type { RunSheet as Content } from '#shared/papers/run-sheet.rules.ts'
import { A4, PaperHead, tightnesses } from './A4.tsx'
import { Credits } from './Credits.tsx'
import type { PaperWords } from './paper-words.ts'
import styles from './RunSheet.module.css'
import { RunningOrder } from './RunningOrder.tsx'
import { AskOnArrival, Contacts, Tally, Weather, WordsToSay } from './RunSheetBoxes.tsx'
import { usePageFit } from './use-page-fit.ts'

/**
 * From as drawn to ever closer. What to ask on arrival stands under the weather or, where that is long, under the tally.
 * The last leave out what is said in each block, and say so.
 */
const settings = [
  ...tightnesses.map((tightness) => ({ tightness, withText: true })),
  ...[0.2, 0.4, 0.6, 0.8, 1].map((tightness) => ({ tightness, withText: false })),
].flatMap((setting) => [false, true].map((askFirst) => ({ ...setting, askFirst })))

type Given = {
  readonly sheet: Content
  readonly words: PaperWords
  readonly printedAt: number
  readonly onLaidOut: (pages: number) => void
}

/** The run sheet: one page where it can be, whole in any case. */
export function RunSheet({ sheet, words, printedAt, onLaidOut }: Given) {
  const { t } = words
  const { page, step, cut } = usePageFit(settings.length, onLaidOut)
  useEffect(() => {
    document.title = t('runSheet.document', { title: sheet.title })
  }, [t, sheet.title])
  const setting = settings[step]
  const head = <Head sheet={sheet} words={words} />
  if (!setting) return <Pages sheet={sheet} words={words} printedAt={printedAt} head={head} cut={cut} page={page} />
  const { tightness, withText, askFirst } = setting
  return (
    <A4 ref={page} tightness={tightness} foot={t('runSheet.noNames')} printed={words.printed(printedAt, sheet.when.zone, 1, 1)}>
      {head}
      <RunningOrder rows={sheet.rows} words={words} withText={withText} />
      {!withText && <p className={styles.leftOut}>{t('runSheet.wordsLeftOut')}</p>}
      <WordsToSay say={sheet.words} words={words} />
      <Boxes sheet={sheet} words={words} askFirst={askFirst} withCredits={!withText} />
      {withText && <Due sheet={sheet} words={words} />}
    </A4>
  )
}

/** Too long for one page: as many rows to a page as it holds, then the words and the boxes; before they are counted, all on one. */
function Pages({ sheet, words, printedAt, head, cut, page }: Omit<Given, 'onLaidOut'> & { readonly head: ReactNode } & Omit<ReturnType<typeof usePageFit>, 'step'>) {
  const { t } = words
  const below = [
    <WordsToSay key="say" say={sheet.words} words={words} />,
    <Boxes key="boxes" sheet={sheet} words={words} askFirst withCredits={false} />,
    ...(sheet.credits.length > 0 ? [<Due key="credits" sheet={sheet} words={words} />] : []),
  ]
  const counts = cut ?? [sheet.rows.length + below.length]
  return counts.map((count, at) => {
    const from = counts.slice(0, at).reduce((sum, earlier) => sum + earlier, 0)
    const rows = sheet.rows.slice(from, from + count)
    const afterRows = (position: number) => Math.max(0, position - sheet.rows.length)
    return (
      <A4
        key={from}
        ref={at === 0 ? page : undefined}
        tightness={0.6}
        foot={at === 0 ? t('runSheet.morePages', { count: counts.length }) : t('runSheet.noNames')}
        printed={words.printed(printedAt, sheet.when.zone, at + 1, counts.length)}
      >
        {at === 0 ? head : <h2 className={styles.continued}>{t('continued', { title: sheet.title })}</h2>}
        {rows.length > 0 && <RunningOrder rows={rows} words={words} withText />}
        {below.slice(afterRows(from), afterRows(from + count))}
      </A4>
    )
  })
}

type BoxesProps = Pick<Given, 'sheet' | 'words'> & { readonly askFirst: boolean; /** Where the page is full the credits stand under the weather. */ readonly withCredits: boolean }

/** What is counted, asked and done when something turns, beside each other. */
function Boxes({ sheet, words, askFirst, withCredits }: BoxesProps) {
  const ask = <AskOnArrival ask={sheet.ask} words={words} />
  return (
    <div className={styles.boxes} data-piece="boxes">
      <div>
        <Tally counters={sheet.counters} words={words} />
        <Contacts sheet={sheet} words={words} />
        {askFirst && ask}
      </div>
      <div>
        <Weather turns={sheet.weather} words={words} />
        {!askFirst && ask}
        {withCredits && sheet.credits.length > 0 && <Credits credits={sheet.credits} words={words} />}
      </div>
    </div>
  )
}

/** The credits that are due, if any. */
const Due = ({ sheet: { credits }, words }: Pick<Given, 'sheet' | 'words'>) =>
  credits.length > 0 && (
    <div data-piece="credits">
      <Credits credits={credits} words={words} />
    </div>
  )

function Head({ sheet, words }: { readonly sheet: Content; readonly words: PaperWords }) {
  const { t, joined } = words
  const where = joined([sheet.place.name, sheet.place.town])
  const place = where && sheet.place.host ? t('withHost', { place: where, host: sheet.place.host }) : where
  const team = joined(
    sheet.team.map(({ name, languages }) =>
      languages.length === 0 ? name : t('personSpeaking', { name, languages: joined(languages.map(words.languageName)) }),
    ),
  )
  return (
    <PaperHead title={sheet.title}>
      <p>
        <b>{words.session(sheet.when)}.</b> {sheet.otherZone && words.onClockOf(sheet.when, sheet.otherZone)} {place && `${place}.`}
      </p>
      {sheet.address && <p className={styles.address}>{sheet.address}</p>}
      <p>
        {team && ended(team)} {sheet.expected !== null && t('about', { count: sheet.expected })}
      </p>
    </PaperHead>
  )
}

/** A list of names ends with a full stop, which an initial already brings. */
const ended = (names: string) => (names.endsWith('.') ? names : `${names}.`)

