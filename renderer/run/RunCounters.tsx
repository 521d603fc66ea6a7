import { CopyPlus, Undo2 } from 'lucide-react'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { timeInWords } from '#shared/i18n/dates.ts'
import { localOf } from '#shared/kernel/day.ts'
import { boxKey, hasTooManyFirst, isBegun, secondsOf, sidesOf, totalOf, type Box } from '#shared/counts/counts.rules.ts'
import { boxName, counterHint, counterName, secondName } from '#shared/counts/counter-words.rules.ts'
import type { Counter, CountSheet, Second } from '#shared/counts/counts.schema.ts'
import { cardName } from '#shared/tokens/tokens.rules.ts'
import type { Run } from '#shared/run/run.schema.ts'
import { api } from '#renderer/kernel/api.ts'
import { wasDone } from '#renderer/kernel/refusals.ts'
import { useLanguage } from '#renderer/kernel/use-language.ts'
import { useQueryClient } from '@tanstack/react-query'
import { Button } from '#renderer/ui/Button.tsx'
import { classNames } from '#renderer/ui/class-names.ts'
import { Message } from '#renderer/ui/Message.tsx'
import { Segmented } from '#renderer/ui/Segmented.tsx'
import { VisuallyHidden } from '#renderer/ui/VisuallyHidden.tsx'
import styles from './Counters.module.css'
import { CounterLine, CounterTile, type TileProps } from './CounterTile.tsx'
import { RunCards } from './RunCards.tsx'
import type { Cards } from './use-cards.ts'
import { readKey, type RunSheet } from './use-run.ts'
import type { Taps } from './use-taps.ts'
import type { Done, Undo } from './use-undo.ts'

type Props = { readonly sheet: RunSheet; readonly taps: Taps; readonly cards: Cards; readonly keep: (run: Run) => Promise<boolean>; readonly undo: Undo }

/** Who comes: a tile for each band, of them for the first time, and who works apart. */
export function RunCounters({ sheet, taps, cards, keep, undo }: Props) {
  const { t } = useTranslation(['run', 'counts'])
  const { session, counters, sheets, run, pairs } = sheet
  const sides = sidesOf(session.mode)
  const [side, setSide] = useState(sides[0]!)
  const [said, say] = useState('')
  // Somebody else may go on now: they choose whether to add to what was counted before, or to count anew.
  const [isResumed] = useState(() => sheets.some(isBegun))
  const here = sheets.filter((each) => each.side === side)
  const current = here.find(({ id }) => run.tapping.includes(id)) ?? here[0]
  if (!current) return null
  const told: CountSheet = { ...current, cells: current.cells.map((cell) => ({ ...cell, n: taps.numberOf(current, cell) })) }
  const came = totalOf('came', told.cells, counters)
  const onTap = (box: Box, spoken: string) => (by: 1 | -1, again: boolean) => {
    const change = taps.tap(current, box, by)
    if (change === 0) return
    undo.tapped(current.id, box, change, again)
    say(`${spoken}: ${taps.numberOf(current, box) + change}`)
  }
  const given = { sheet: told, counters, pairs, onTap, last: undo.last?.kind === 'taps' ? boxKey(undo.last.box) : undefined }
  return (
    <section className={styles.counts} aria-labelledby="came">
      <div className={styles.head}>
        <h2 id="came">{t(side === 'online' ? 'cameOnline' : 'came', { count: came })}</h2>
        <p>{t('tap')}</p>
      </div>
      {sides.length > 1 && (
        <Segmented label={t('side')} size="big" isWide options={sides.map((id) => ({ id, label: t(`counts:side.${id}`) }))} value={side} onChange={setSide} />
      )}
      {here.length > 1 && <Sheets here={here} current={current} run={run} keep={keep} />}
      {sheet.cards && <RunCards sheet={sheet} session={sheet.cards} tapped={current.id} cards={cards} undo={undo} say={say} />}
      <Bands {...given} />
      <Lines {...given} part="first" />
      {hasTooManyFirst(told.cells, counters) && <Message kind="error">{t('tooManyFirst')}</Message>}
      {taps.problem !== undefined && (
        <Message kind="error" isLive>
          {t('notSaved')}
        </Message>
      )}
      <UndoBar sheet={sheet} undo={undo} say={say} />
      <Lines {...given} part="helped" />
      {here.length === 1 && isResumed && <SecondSheet side={side} run={run} />}
      <div aria-live="polite">
        <VisuallyHidden>{said}</VisuallyHidden>
      </div>
    </section>
  )
}

type Given = {
  readonly sheet: CountSheet
  readonly counters: readonly Counter[]
  readonly pairs: RunSheet['pairs']
  readonly onTap: (box: Box, spoken: string) => TileProps['onTap']
  /** The box that was last tapped. */
  readonly last: string | undefined
}

/** What a tile needs to know of its box. */
function useTile({ sheet, onTap, last }: Given) {
  const language = useLanguage()
  return (counter: Counter, second: Second | null): TileProps => {
    const box = { counter: counter.key, second }
    const spoken = boxName(counter, second, language)
    return {
      name: second === null ? counterName(counter, language) : secondName(second, language),
      hint: second === null ? counterHint(counter, language) : '',
      spoken,
      n: sheet.cells.find((cell) => boxKey(cell) === boxKey(box))?.n ?? 0,
      onTap: onTap(box, spoken),
      isLast: last === boxKey(box),
    }
  }
}

function Bands(given: Given) {
  const language = useLanguage()
  const tile = useTile(given)
  const bands = given.counters.filter(({ part }) => part === 'came')
  if (given.pairs === null)
    return (
      <div className={styles.tiles}>
        {bands.map((counter, at) => (
          <CounterTile key={counter.key} {...tile(counter, null)} isWide={bands.length % 2 === 1 && at === bands.length - 1} />
        ))}
      </div>
    )
  return bands.map((counter) => (
    <div key={counter.key} className={styles.band}>
      <h3>{counterName(counter, language)}</h3>
      <div className={styles.pairs}>
        {secondsOf('came', given.pairs).map((second) => (
          <CounterTile key={second} {...tile(counter, second)} isSmall />
        ))}
      </div>
    </div>
  ))
}

function Lines(given: Given & { readonly part: 'first' | 'helped' }) {
  const { t } = useTranslation('run')
  const tile = useTile(given)
  const lines = given.counters.filter(({ part }) => part === given.part)
  if (lines.length === 0) return null
  return (
    <div className={classNames(styles.lines, given.part === 'helped' && styles.helped)}>
      {given.part === 'helped' && <h3>{t('helped')}</h3>}
      {lines.map((counter) => (
        <CounterLine key={counter.key} {...tile(counter, null)} />
      ))}
    </div>
  )
}

type SheetsProps = { readonly here: readonly CountSheet[]; readonly current: CountSheet; readonly run: Run; readonly keep: Props['keep'] }

/** Which of several counts of the same people is tapped. */
function Sheets({ here, current, run, keep }: SheetsProps) {
  const { t } = useTranslation('run')
  const others = run.tapping.filter((id) => !here.some((sheet) => sheet.id === id))
  return (
    <Segmented
      label={t('sheets')}
      size="big"
      isWide
      options={here.map(({ id }, at) => ({ id: id as string, label: t('sheet', { number: at + 1 }) }))}
      value={current.id}
      onChange={(chosen) => void keep({ ...run, tapping: [...others, ...here.flatMap(({ id }) => (id === chosen ? [id] : []))] })}
    />
  )
}

function SecondSheet({ side, run }: { readonly side: CountSheet['side']; readonly run: Run }) {
  const { t } = useTranslation('run')
  const cache = useQueryClient()
  const start = async () => {
    if (await wasDone(api.run.startSheet({ side }))) await cache.invalidateQueries({ queryKey: readKey })
  }
  return (
    <div className={styles.second}>
      <Button kind="quiet" size="run" icon={CopyPlus} onPress={() => void start()} isDisabled={run.tapping.length === 0}>
        {t('secondSheet')}
      </Button>
      <small>{t('secondSheetHelp')}</small>
    </div>
  )
}

function UndoBar({ sheet, undo, say }: { readonly sheet: RunSheet; readonly undo: Undo; readonly say: (sentence: string) => void }) {
  const { t } = useTranslation('run')
  const language = useLanguage()
  const { last } = undo
  const words = (done: Done) => {
    if (done.kind === 'plan') return t(`did.${done.did}`)
    if (done.kind === 'card') return cardName(done.pictures, language)
    const counter = sheet.counters.find(({ key }) => key === done.box.counter)
    const what = counter ? boxName(counter, done.box.second, language) : ''
    return done.by > 0 ? t('undoTaps', { what, count: done.by }) : t('undoLess', { what, count: -done.by })
  }
  const takeBack = () => {
    const taken = undo.takeBack()
    if (taken) say(t('taken', { what: words(taken) }))
  }
  return (
    <Button size="run" isWide icon={Undo2} className={styles.undo ?? ''} isDisabled={last === undefined} onPress={takeBack}>
      <span className={styles.undoWords}>
        {t('undo')}
        <small>{last ? t('undoOf', { what: words(last), time: timeInWords(localOf(last.at, sheet.session.zone).time, language) }) : t('nothingToUndo')}</small>
      </span>
    </Button>
  )
}
