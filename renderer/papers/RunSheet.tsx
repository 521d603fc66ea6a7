import { useEffect, type ReactNode } from 'react'
import type { RunSheet as Content } from '#shared/papers/run-sheet.rules.ts'
import { A4, PaperHead, type Density } from './A4.tsx'
import type { PaperWords } from './paper-words.ts'
import styles from './RunSheet.module.css'
import { RunningOrder } from './RunningOrder.tsx'
import { AskOnArrival, Contacts, Tally, Weather, WordsToSay } from './RunSheetBoxes.tsx'
import { usePageFit } from './use-page-fit.ts'

/** From as drawn to ever closer; the last leaves out what is said in each block, and says so. */
const settings = [
  { density: 'normal', withText: true },
  { density: 'close', withText: true },
  { density: 'closest', withText: true },
  { density: 'closest', withText: false },
] as const satisfies readonly { density: Density; withText: boolean }[]

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
  if (setting) {
    const { density, withText } = setting
    return (
      <A4 ref={page} density={density} foot={t('runSheet.noNames')} printed={words.printed(printedAt, 1, 1)}>
        {head}
        <RunningOrder rows={sheet.rows} words={words} withText={withText} />
        {!withText && <p className={styles.leftOut}>{t('runSheet.wordsLeftOut')}</p>}
        <WordsToSay say={sheet.words} words={words} />
        <div className={styles.boxes}>
          <div>
            <Tally words={words} />
            <Contacts sheet={sheet} words={words} />
          </div>
          <div>
            <Weather turns={sheet.weather} words={words} />
            <AskOnArrival ask={sheet.ask} words={words} />
          </div>
        </div>
      </A4>
    )
  }
  return <Pages sheet={sheet} words={words} printedAt={printedAt} head={head} cut={cut} page={page} />
}

/** Too long for one page: rows and boxes one after the other, as many to a page as it holds; before they are counted, all on one. */
function Pages({ sheet, words, printedAt, head, cut, page }: Omit<Given, 'onLaidOut'> & { readonly head: ReactNode } & Pick<ReturnType<typeof usePageFit>, 'cut' | 'page'>) {
  const { t } = words
  const boxes = boxesOf(sheet, words)
  const counts = cut ?? [sheet.rows.length + boxes.length]
  return counts.map((count, at) => {
    const from = counts.slice(0, at).reduce((sum, earlier) => sum + earlier, 0)
    const rows = sheet.rows.slice(from, from + count)
    return (
      <A4
        key={from}
        ref={at === 0 ? page : undefined}
        density="close"
        flow={cut !== null}
        foot={at === 0 ? t('runSheet.morePages', { count: counts.length }) : t('runSheet.noNames')}
        printed={words.printed(printedAt, at + 1, counts.length)}
      >
        {at === 0 ? head : <h2 className={styles.continued}>{t('continued', { title: sheet.title })}</h2>}
        {rows.length > 0 && <RunningOrder rows={rows} words={words} withText />}
        {boxes.slice(Math.max(0, from - sheet.rows.length), Math.max(0, from + count - sheet.rows.length))}
      </A4>
    )
  })
}

/** The boxes under the running order, each a piece of its own. */
function boxesOf(sheet: Content, words: PaperWords): ReactNode[] {
  const hasContacts = sheet.safeguarding !== '' || sheet.emergency !== '' || sheet.team.some(({ phone }) => phone !== '')
  return [
    ...sheet.words.map((say) => <Piece key={`say-${say.language}`}><WordsToSay say={[say]} words={words} /></Piece>),
    <Piece key="tally"><Tally words={words} /></Piece>,
    ...(hasContacts ? [<Piece key="contacts"><Contacts sheet={sheet} words={words} /></Piece>] : []),
    ...sheet.weather.map((turn) => <Piece key={`weather-${turn.activity}`}><Weather turns={[turn]} words={words} /></Piece>),
    <Piece key="ask"><AskOnArrival ask={sheet.ask} words={words} /></Piece>,
  ]
}

const Piece = ({ children }: { readonly children: ReactNode }) => <div data-piece="box">{children}</div>

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

